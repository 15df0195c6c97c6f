import { test } from 'vitest'
import { killReactions } from './killing-reactions.ts'

test('a shop that is killed while it works by itself does everything, and puts each thing on record once', async () => {
  console.log(await killReactions(3, 4))
})
