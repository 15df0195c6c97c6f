import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { surviveFaults } from './chaos.ts'

const first = Number(process.env['READDRESS_SEED'] ?? Date.now() % 2 ** 31)
const rounds = 20

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

const heap = (): number => {
  collect()
  return process.memoryUsage().heapUsed / 2 ** 20
}

test(`the store on EventStoreDB loses, doubles and reorders nothing under 4,000 faults, from seed ${first}, and keeps no memory`, async () => {
  const heaps: Array<number> = []
  for (let round = 0; round < rounds; round += 1) {
    const survived = await surviveFaults(first + round, 200)
    heaps.push(heap())
    console.log(JSON.stringify({ ...survived, heap: Math.round(heaps.at(-1) ?? 0) }))
  }
  expect((heaps.at(-1) ?? 0) - (heaps[4] ?? 0)).toBeLessThan(10)
}, 1_800_000)
