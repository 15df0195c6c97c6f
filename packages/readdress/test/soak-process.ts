// A process for the tests to watch: lives a long life on one store, and prints what it holds at each stop, as JSON, a line each.
import { getEventListeners } from 'node:events'
import { readdirSync, writeSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beginning, type EventStore, eventRegistry, inMemoryLeases, type Position } from '@readdress/event-store'
import { type OrderEvent, orderEventSchemas, orderEventUpcasters } from '@readdress/order'
import { auditTrailProjection, currentAddressProjection } from '@readdress/order-views'
import { projector } from '@readdress/projections'
import { sqliteEventStore, sqliteViewStore } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress } from 'readdress'
import { at, give, placing } from './shop.ts'
import { appendOrder, eventsOfOneOrder } from './soak-orders.ts'

const [total, cycles, questions] = process.argv.slice(2).map(Number)
if (total === undefined || cycles === undefined || questions === undefined) throw new Error('three numbers are needed')

const folder = await mkdtemp(join(tmpdir(), 'readdress-soak-'))
const registry = eventRegistry<OrderEvent>({ schemas: orderEventSchemas, upcasters: orderEventUpcasters })
// One signal for the whole life, as a service has for its end: whatever listens to it and does not let go shows.
const life = new AbortController()
const right = <A>(either: Either.Either<unknown, A>): A => {
  if (Either.isLeft(either)) throw new Error(JSON.stringify(either.left))
  return either.right
}

const stop = async (phase: 'open' | 'closed' | 'asking', done: number): Promise<void> => {
  // What has ended is let go of in one of the next turns; what has leaked is still there after the last.
  const turns = phase === 'closed' ? 200 : 1
  for (let turn = 0; turn < turns && (turn === 0 || process.getActiveResourcesInfo().length > 0); turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 20))
  globalThis.gc?.()
  const { heapUsed, rss } = process.memoryUsage()
  const files = process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0
  const resources = process.getActiveResourcesInfo().length
  const listeners = getEventListeners(life.signal, 'abort').length
  writeSync(1, `${JSON.stringify({ phase, done, heapUsed, rss, files, resources, listeners })}\n`)
}

const subscriber = async (store: EventStore, after: Position, signal: AbortSignal): Promise<number> => {
  let events = 0
  for await (const item of store.subscribe(after, {}, signal)) if (item.type === 'Event') events += 1
  return events
}

const leaveEarly = async (store: EventStore, after: Position): Promise<void> => {
  for await (const _ of store.readAll(after)) break
  for await (const _ of store.readAll(after, { eventTypes: ['AddressAmended'] })) break
  for await (const _ of store.subscribe(after)) break
}

const template = await eventsOfOneOrder(join(folder, 'template'))
const perCycle = Math.floor(total / cycles / template.length)
const place = join(folder, 'store')
const files = { events: join(place, 'events.sqlite'), views: join(place, 'views.sqlite') }
await mkdir(place)

let reached: Position = beginning
let orders = 0
const liveOneCycle = async (): Promise<void> => {
  const events = right(await sqliteEventStore({ file: files.events })())
  const views = right(await sqliteViewStore({ file: files.views })())
  const day = new AbortController()
  const signal = AbortSignal.any([day.signal, life.signal])
  const leases = inMemoryLeases()
  const projectors = [
    projector({ events, views, leases, projection: currentAddressProjection(registry), signal }),
    projector({ events, views, leases, projection: auditTrailProjection(registry), signal })
  ]
  const subscribers = [1, 2, 3].map(() => subscriber(events, reached, signal))
  const end = orders + perCycle
  const lane = async (): Promise<void> => {
    while (orders < end) {
      orders += 1
      const number = orders
      reached = await appendOrder(events, template, number)
      if (number % 500 === 0) await leaveEarly(events, reached)
      // The views must not fall behind without end, as they would not over eight hours.
      if (number % 200 === 0) await Promise.all(projectors.map(({ whenProcessed }) => whenProcessed(reached)()))
      if (number % Math.ceil(perCycle / 3) === 0) await stop('open', number * template.length)
    }
  }
  await Promise.all(Array.from({ length: 64 }, lane))
  for await (const { position } of events.readAll(reached)) reached = position
  for (const { whenProcessed } of projectors) right(await whenProcessed(reached)())
  day.abort()
  const counts = await Promise.all(subscribers)
  if (counts.some((count) => count !== perCycle * template.length)) throw new Error(`seen: ${counts.join(', ')}`)
  for (const { ended } of projectors) right(await ended)
  await events.close()
  await views.close()
}

await stop('closed', 0)
for (let cycle = 0; cycle < cycles; cycle += 1) {
  await liveOneCycle()
  await stop('closed', orders * template.length)
}

const shop = right(await openReaddress({ store: { folder: place }, personalData: 'in-the-clear' })())
for (let number = 0; number < questions; number += 1) {
  right(await give(shop, number, '08:01', 'PlaceOrder', { ...placing, orderedAt: at('08:00') }))
  right(await shop.currentAddress('A-1')())
  right(await shop.updateViews({ signal: life.signal })())
  if (number % Math.ceil(questions / 5) === 0) await stop('asking', number)
}
await stop('asking', questions)
await shop.close()
await stop('closed', orders * template.length)
await rm(folder, { recursive: true })
