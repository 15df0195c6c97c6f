import { test } from 'vitest'
import { killReactions, wholeDay } from './killing-reactions.ts'

test('a shop that is killed while it works by itself does everything, and puts each thing on record once', async () => {
  console.log(await killReactions(4, 2, wholeDay.slice(0, 2)))
})
