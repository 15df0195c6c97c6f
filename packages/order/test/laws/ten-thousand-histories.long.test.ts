import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allLaws } from './all-laws.ts'
import { histories } from './histories.ts'

// Reported in hundreds, so that whoever waits sees how far it is; a broken law is told with the seed of its hundred.
const hundreds = 100

test('ten thousand histories keep every law', { timeout: 3_600_000 }, () => {
  const first = Date.now() % 2 ** 30
  for (let hundred = 0; hundred < hundreds; hundred += 1) {
    const seed = first + hundred
    for (const history of fc.sample(histories, { numRuns: 100, seed }))
      for (const law of allLaws) expect(law.brokenIn(history), `${law.says}; seed ${seed}`).toEqual([])
    if (hundred % 10 === 9) process.stdout.write(`${(hundred + 1) * 100} histories\n`)
  }
})
