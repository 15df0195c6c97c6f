import { expect, test } from 'vitest'
import { surviveFaults } from './chaos.ts'

// The seed of a run that failed, to have it again; else one of each day.
const seed = Number(process.env['READDRESS_SEED'] ?? Math.floor(Date.now() / 86_400_000))

test(`the store on EventStoreDB loses, doubles and reorders nothing under 50 faults, seed ${seed}`, async () => {
  const { acknowledged } = await surviveFaults(seed, 50)
  expect(acknowledged).toBeGreaterThan(0)
})
