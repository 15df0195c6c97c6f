import { readFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { takeSamples } from '../src/sample-orders.ts'
import { consoleAtWork } from './console-at-work.ts'

const lines = readFileSync(new URL('../../data/orders.ndjson', import.meta.url), 'utf8')
  .split('\n')
  .slice(0, 40)

const told: Array<string> = []
beforeEach(() => told.splice(0))
const tell = (text: string): number => told.push(text)

test('sample orders are taken in once, and after an interruption the rest of them', async () => {
  const { shop } = await consoleAtWork()
  const eventsOf = async (orderId: string): Promise<number> => {
    const trail = await shop.auditTrail(orderId)()
    return '_tag' in trail && trail._tag === 'Right' ? trail.right.length : 0
  }
  await takeSamples(shop, tell, lines.slice(0, 3))
  await takeSamples(shop, tell, lines)
  const [{ orderId }] = lines.map((line): { readonly orderId: string } => JSON.parse(line)) as [{ orderId: string }]
  const events = await eventsOf(orderId)
  expect(events).toBeGreaterThan(3)
  expect(told).toHaveLength(2)
  await takeSamples(shop, tell, lines)
  expect(await eventsOf(orderId)).toBe(events)
  expect(told).toHaveLength(2)
})

test('a line that is refused is named', async () => {
  const { shop } = await consoleAtWork()
  const [first = ''] = lines
  await expect(takeSamples(shop, tell, [first, '{}'])).rejects.toThrow(
    'Line 2 of the sample orders is refused: InvalidValue'
  )
})
