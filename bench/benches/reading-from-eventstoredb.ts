import type { Bench, Contender, Place } from '../bench-definition.ts'
import { oneStream, withServer } from '../contenders/eventstoredb-server.ts'
import {
  clientDirectly,
  emmettOnEventStoreDb,
  type OnEventStoreDb,
  readdressOnEventStoreDb,
  type WayOnEventStoreDb
} from '../contenders/on-eventstoredb.ts'
import { byCallers } from '../contenders/orders-on-postgres.ts'
import { seconds } from '../stopwatch.ts'
import { proofOfLog, proofOfReading } from '../workload/log-file.ts'
import { eventsAnOrder, ordersIn, streamOf } from '../workload.ts'
import { client } from './appending-to-eventstoredb.ts'

// So many are read, in each case after the same once before.
const mostEvents = 50_000

/** How many events are read of a workload of this size. */
export const readFor = (size: number): number => Math.min(size, mostEvents)

/** The place with as much of the workload. */
export const readPlace = (place: Place): Place => ({ ...place, size: readFor(place.size) })

/** How a store is read. */
export type Read = (store: OnEventStoreDb, size: number) => AsyncIterable<number>

const wholeStream: Read = (store) => store.readStream(oneStream)
/** Every event of all streams. */
export const all: Read = (store) => store.readAll?.() ?? nothing()
const caughtUp: Read = (store, size) => first(ordersIn(size) * eventsAnOrder, store.subscribe?.() ?? nothing())

const ways: ReadonlyArray<readonly [name: string, way: WayOnEventStoreDb]> = [
  [client, clientDirectly],
  ['readdress', readdressOnEventStoreDb]
]
const withEmmett = [...ways, ['emmett-esdb', emmettOnEventStoreDb] as const]

const reading = (
  name: string,
  work: string,
  content: 'log' | 'stream',
  read: Read,
  contenders: typeof ways
): Bench => ({
  name,
  work,
  unit: 'events/s',
  reference: client,
  goals: [{ contender: 'readdress', sign: '≥', bound: 0.85, against: client }],
  contenders: contenders.map(([contender, way]) => reader(contender, content, way, read)),
  proof: (size) => proofOfLog(readFor(size))
})

/** Reads by one way, twice; the second time is measured. */
export const reader = (name: string, content: 'log' | 'stream', way: WayOnEventStoreDb, read: Read): Contender => ({
  name,
  measure: (place) =>
    withServer(content, readPlace(place), async (connectionString) => {
      const size = readFor(place.size)
      const store = way(connectionString)
      const tell = async (): Promise<string> => {
        let [events, marks] = [0, 0]
        for await (const mark of read(store, size)) {
          events += 1
          marks += mark
        }
        return proofOfReading(events, marks)
      }
      await tell()
      let proof = ''
      const took = await seconds(async () => {
        proof = await tell()
      })
      await store.close()
      return { value: size / took, proof }
    })
})

const loading = (name: string, work: string, callers: number): Bench => ({
  ...reading(name, work, 'log', all, []),
  contenders: withEmmett.map(([contender, way]) => ({
    name: contender,
    measure: (place) =>
      withServer('log', readPlace(place), async (connectionString) => {
        const size = readFor(place.size)
        const store = way(connectionString)
        const streams = Array.from({ length: ordersIn(size) }, (_, n) => streamOf(n))
        let [events, marks] = [0, 0]
        const load = async (stream: (typeof streams)[number]): Promise<void> => {
          for await (const mark of store.readStream(stream)) {
            events += 1
            marks += mark
          }
        }
        await byCallers(callers, streams, load)
        ;[events, marks] = [0, 0]
        const took = await seconds(() => byCallers(callers, streams, load))
        await store.close()
        return { value: events / took, proof: proofOfReading(events, marks) }
      })
  }))
})

async function* nothing(): AsyncGenerator<number> {}

async function* first(count: number, marks: AsyncIterable<number>): AsyncGenerator<number> {
  let left = count
  for await (const mark of marks) {
    yield mark
    left -= 1
    if (left === 0) return
  }
}

/** P12: what is on a server is read, in every way that there is. */
export const readingFromEventStoreDb: ReadonlyArray<Bench> = [
  reading('P12 stream', 'read of one stream of 50,000 events from EventStoreDB', 'stream', wholeStream, withEmmett),
  reading('P12 all', 'read of 50,000 events of all streams from EventStoreDB', 'log', all, ways),
  reading('P12 subscription', 'subscription that catches up with 50,000 events of EventStoreDB', 'log', caughtUp, ways),
  loading('P12 load', 'load of an order of 12 events from EventStoreDB, one after another', 1),
  loading('P12 load callers', 'load of an order of 12 events from EventStoreDB, by 32 callers', 32)
]
