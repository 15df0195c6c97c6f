import { test } from 'vitest'
import { killReactions, wholeDay } from './killing-reactions.ts'

test('a shop that is killed 100 times while it works by itself does everything, and puts each thing on record once', async () => {
  console.log(await killReactions(150, 100, wholeDay))
}, 1_800_000)
