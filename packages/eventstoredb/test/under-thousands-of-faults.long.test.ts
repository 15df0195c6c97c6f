import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { surviveFaults } from './chaos.ts'

const first = Number(process.env['READDRESS_SEED'] ?? Date.now() % 2 ** 31)
const rounds = Array.from({ length: 20 }, (_, round) => first + round)
const heaps: Array<number> = []

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

describe(`the store on EventStoreDB under 4,000 faults, from seed ${first},`, () => {
  // A test for each round, for what a test polls is kept until it ends.
  test.each(rounds)(
    'loses, doubles and reorders nothing, seed %i',
    async (seed) => {
      collect()
      heaps.push(process.memoryUsage().heapUsed / 2 ** 20)
      console.log(JSON.stringify({ ...(await surviveFaults(seed, 200)), heapBefore: Math.round(heaps.at(-1) ?? 0) }))
    },
    600_000
  )

  test('keeps no memory', () => {
    const [early = 0, late = Number.POSITIVE_INFINITY] = [heaps[4], heaps.at(-1)]
    expect(late - early).toBeLessThan(10)
  })
})
