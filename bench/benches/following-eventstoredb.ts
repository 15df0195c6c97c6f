import { setImmediate } from 'node:timers/promises'
import { streamName } from '@readdress/event-store'
import { eventStoreDbEventStore } from '@readdress/eventstoredb'
import { currentAddressProjection } from '@readdress/order-views'
import { catchUp } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import type { Bench, Contender } from '../bench-definition.ts'
import { oneStream, withServer } from '../contenders/eventstoredb-server.ts'
import { clientDirectly, readdressOnEventStoreDb, type WayOnEventStoreDb } from '../contenders/on-eventstoredb.ts'
import { quantile, seconds } from '../stopwatch.ts'
import { proofOfLog } from '../workload/log-file.ts'
import { openViews } from '../workload/open-stores.ts'
import { orderRegistry } from '../workload/order-registry.ts'
import { proofIn, proofOfView } from '../workload/rebuilding.ts'
import { logOfW, ordersIn } from '../workload.ts'
import { client } from './appending-to-eventstoredb.ts'
import { all, reader, readFor, readPlace } from './reading-from-eventstoredb.ts'

const view = {
  projection: currentAddressProjection(orderRegistry),
  eventsIn: ({ facts }: { readonly facts: ReadonlyArray<unknown> }) => facts.length
}

const intoAView: Contender = {
  name: 'readdress, into a view in SQLite',
  proof: (size) => proofOfView(ordersIn(readFor(size)), 4 * ordersIn(readFor(size))),
  measure: (place) =>
    withServer('log', readPlace(place), async (connectionString) => {
      const size = readFor(place.size)
      const opened = eventStoreDbEventStore({ connectionString })
      if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
      const views = await openViews(place.scratch)
      const build = async (): Promise<void> => {
        const done = await catchUp({ events: opened.right, views, projection: view.projection })()
        if (Either.isLeft(done)) throw new Error(done.left.because.type)
      }
      await build()
      await views.truncate(view.projection)()
      const took = await seconds(build)
      const proof = await proofIn(views, view, size)
      await views.close()
      await opened.right.close()
      return { value: size / took, proof }
    })
}

const ways: ReadonlyArray<readonly [name: string, way: WayOnEventStoreDb]> = [
  [client, clientDirectly],
  ['readdress', readdressOnEventStoreDb]
]

// A bench of 100,000 events shows 1,000, behind half as many.
const shownFor = (size: number): number => Math.ceil(size / 100)
const warmUpFor = (size: number): number => Math.ceil(shownFor(size) / 2)

const live = (name: string, share: number): Bench => ({
  name,
  work: `from the beginning of an append to a subscription that shows it, over EventStoreDB, p${100 * share}`,
  unit: 'ms',
  reference: client,
  goals: [],
  contenders: ways.map(([contender, way]) => ({
    name: contender,
    measure: (place) =>
      withServer('nothing', place, async (connectionString) => {
        const store = way(connectionString)
        const shown = store.subscribe?.()[Symbol.asyncIterator]()
        const latencies: Array<number> = []
        for (const { event } of logOfW(warmUpFor(place.size) + shownFor(place.size))) {
          const stream = streamName(`order-${latencies.length}`)
          const seen = shown?.next().then(() => performance.now())
          // Not from its end: the event is often shown before the append is acknowledged.
          const began = performance.now()
          await store.append(stream, [event])
          latencies.push(((await seen) ?? Number.NaN) - began)
        }
        await shown?.return?.()
        await store.close()
        const measured = latencies.slice(warmUpFor(place.size))
        return { value: quantile(measured, share), proof: `${latencies.length} events shown` }
      })
  })),
  proof: (size) => `${[...logOfW(warmUpFor(size) + shownFor(size))].length} events shown`
})

// Whoever is slow must not make a read pile up what it has not taken.
const slowly: Bench = {
  name: 'P12 memory',
  work: 'memory that a process takes more while it reads 50,000 events of EventStoreDB slowly',
  unit: 'MB',
  reference: null,
  goals: [],
  contenders: ways.map(([contender, way]) => ({
    name: contender,
    measure: (place) =>
      withServer('stream', readPlace(place), async (connectionString) => {
        const store = way(connectionString)
        const before = process.memoryUsage().rss
        let [most, events] = [before, 0]
        for await (const _ of store.readStream(oneStream)) {
          events += 1
          await setImmediate()
          if (events % 500 === 0) most = Math.max(most, process.memoryUsage().rss)
        }
        await store.close()
        return { value: (most - before) / 2 ** 20, proof: `${events} events read` }
      })
  })),
  proof: (size) => `${[...logOfW(readFor(size))].length} events read`
}

/** P12: what follows the events of a server. */
export const followingEventStoreDb: ReadonlyArray<Bench> = [
  {
    name: 'P12 view',
    work: 'catch-up of the current-address view from EventStoreDB, beside a read of the same events',
    unit: 'events/s',
    reference: client,
    goals: [{ contender: intoAView.name, sign: '≥', bound: 0.7, against: client }],
    contenders: [reader(client, 'log', clientDirectly, all), intoAView],
    proof: (size) => proofOfLog(readFor(size))
  },
  live('P12 live', 0.5),
  live('P12 live p99', 0.99),
  slowly
]
