import { type EventToAppend, type StreamName, streamName } from '@readdress/event-store'
import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js'
import type { Bench, Contender } from '../bench-definition.ts'
import { withServer } from '../contenders/eventstoredb-server.ts'
import {
  clientAsItComes,
  clientDirectly,
  emmettOnEventStoreDb,
  readdressOnEventStoreDb,
  type WayOnEventStoreDb
} from '../contenders/on-eventstoredb.ts'
import { byCallers } from '../contenders/orders-on-postgres.ts'
import { seconds } from '../stopwatch.ts'
import { logOfW } from '../workload.ts'

/** The contender that the goals are set against. */
export const client = 'client, the same call'

// A bench of 100,000 events makes 2,000 appends, or 200 of 100 events, after twice as many: a service appends for weeks, and both sides are compiled for seconds.
const appendsFor = (size: number, together: number): number => Math.max(8, Math.ceil(size / Math.max(50, 5 * together)))
const warmUpFor = (size: number, together: number): number => 2 * appendsFor(size, together)

interface Batch {
  readonly stream: StreamName
  readonly events: ReadonlyNonEmptyArray<EventToAppend>
}

/** P12: appends one after another, by 32 callers, and of several events. Every append begins a stream. */
export const appendingToEventStoreDb: ReadonlyArray<Bench> = [
  appending('P12', 'append of one event to EventStoreDB, one after another', 1, 1),
  appending('P12 callers', 'append of one event to EventStoreDB by 32 callers', 1, 32),
  appending('P12 ten', 'append of 10 events to EventStoreDB, one after another', 10, 1),
  appending('P12 hundred', 'append of 100 events to EventStoreDB, one after another', 100, 1)
]

function appending(name: string, work: string, together: number, callers: number): Bench {
  const by = (contender: string, way: WayOnEventStoreDb): Contender => ({
    name: contender,
    measure: (place) =>
      withServer('nothing', place, async (connectionString) => {
        const store = way(connectionString)
        const warmUp = warmUpFor(place.size, together)
        const batches = batchesOf(warmUp + appendsFor(place.size, together), together)
        const append = ({ stream, events }: Batch): Promise<unknown> => store.append(stream, events)
        await byCallers(callers, batches.slice(0, warmUp), append)
        const measured = batches.slice(warmUp)
        const took = await seconds(() => byCallers(callers, measured, append))
        await store.close()
        return { value: (measured.length * together) / took, proof: await storedAt(connectionString) }
      })
  })
  return {
    name,
    work,
    unit: 'events/s',
    reference: client,
    goals: [{ contender: 'readdress', sign: '≥', bound: 0.85, against: client }],
    contenders: [
      by(client, clientDirectly),
      by('client, batch append', clientAsItComes),
      by('emmett-esdb', emmettOnEventStoreDb),
      by('readdress', readdressOnEventStoreDb)
    ],
    proof: (size) => `${(warmUpFor(size, together) + appendsFor(size, together)) * together} events stored`
  }
}

const batchesOf = (count: number, together: number): ReadonlyArray<Batch> => {
  const batches: Array<Batch> = []
  let events: Array<EventToAppend> = []
  for (const { event } of logOfW(count * together)) {
    events.push(event)
    if (events.length < together) continue
    const [first, ...others] = events
    if (first !== undefined) batches.push({ stream: streamName(`order-${batches.length}`), events: [first, ...others] })
    events = []
  }
  return batches.slice(0, count)
}

const storedAt = async (connectionString: string): Promise<string> => {
  const store = clientDirectly(connectionString)
  let events = 0
  for await (const _ of store.readAll?.() ?? []) events += 1
  await store.close()
  return `${events} events stored`
}
