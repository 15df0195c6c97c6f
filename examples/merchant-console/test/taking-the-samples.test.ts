import { readFileSync } from 'node:fs'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { buildConsole } from '../src/console.ts'
import { takeSamples } from '../src/sample-orders.ts'
import { callerOf, consoleAtWork } from './console-at-work.ts'
import { signedIn } from './signed-in.ts'

const lines = readFileSync(new URL('../../data/orders.ndjson', import.meta.url), 'utf8')
  .split('\n')
  .slice(0, 40)

const told: Array<number> = []
beforeEach(() => told.splice(0))
const progressed = (given: number): number => told.push(given)

test('sample orders are taken in once, and after an interruption the rest of them', async () => {
  const { shop } = await consoleAtWork()
  const eventsOf = async (orderId: string): Promise<number> => {
    const trail = await shop.auditTrail(orderId)()
    return '_tag' in trail && trail._tag === 'Right' ? trail.right.length : 0
  }
  await takeSamples(shop, { progressed }, lines.slice(0, 3))
  await takeSamples(shop, { progressed }, lines)
  const [{ orderId }] = lines.map((line): { readonly orderId: string } => JSON.parse(line)) as [{ orderId: string }]
  const events = await eventsOf(orderId)
  expect(events).toBeGreaterThan(3)
  expect(told).toEqual([0, 1, 2, 3, ...Array.from({ length: 41 }, (_, given) => given)])
  told.splice(0)
  await takeSamples(shop, { progressed }, lines)
  expect(await eventsOf(orderId)).toBe(events)
  expect(told).toEqual([])
})

test('a line that is refused is named', async () => {
  const { shop } = await consoleAtWork()
  const [first = ''] = lines
  await expect(takeSamples(shop, { progressed }, [first, '{}'])).rejects.toThrow(
    'Line 2 of the sample orders is refused: InvalidValue'
  )
})

test('whoever ends the console meanwhile waits for one command, and not for all', async () => {
  const { shop } = await consoleAtWork()
  const ending = new AbortController()
  const until = (given: number): void => {
    progressed(given)
    if (given === 5) ending.abort()
  }
  await takeSamples(shop, { progressed: until, signal: ending.signal }, lines)
  expect(told.at(-1)).toBe(5)
})

test('a page that is seen meanwhile says that there are more to come', async () => {
  const { shop } = await consoleAtWork()
  const app = await buildConsole(shop, { callerOf, arriving: () => ({ given: 9, of: 40 }) })
  onTestFinished(() => app.close())
  const { cookie } = await signedIn(app)
  const { body } = await app.inject({ url: '/', headers: { cookie } })
  expect(body).toContain('示例订单正在导入（已完成 22 %）')
})
