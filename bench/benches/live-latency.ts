import { join } from 'node:path'
import { inMemoryLeases, sequencePosition } from '@readdress/event-store'
import { currentAddressProjection } from '@readdress/order-views'
import { type Projector, projector, viewOf } from '@readdress/projections'
import type { SqliteEventStore } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import type { Bench, Contender, Place } from '../bench-definition.ts'
import { runProcess } from '../processes/run-process.ts'
import { quantile } from '../stopwatch.ts'
import { arrivals, now } from '../workload/arrivals.ts'
import { commandsFor, warmUpFor } from '../workload/notices.ts'
import { openEvents, openViews } from '../workload/open-stores.ts'
import { orderRegistry } from '../workload/order-registry.ts'
import { orderIdOf } from '../workload.ts'

/** P13: the half of the answers that comes first. */
export const liveLatency: Bench = live('P13', 0.5, 5)

/** P13: all but the slowest hundredth. */
export const worstLatency: Bench = live('P13 p99', 0.99, 25)

function live(name: string, share: number, bound: number): Bench {
  const contenders = [
    following('readdress, one process', share, inThisProcess),
    following('readdress, two processes', share, inAnotherProcess)
  ]
  return {
    name,
    work: `from the acknowledged append to the view that shows it, at 500 a second, p${100 * share}`,
    unit: 'ms',
    reference: null,
    goals: contenders.map((contender) => ({ contender: contender.name, sign: '≤', bound, against: null })),
    contenders,
    proof: (size) => `${ordersFor(size)} orders shown`
  }
}

const ordersFor = (size: number): number => warmUpFor(size) + commandsFor(size)

// Lets so many orders arrive and tells when each was acknowledged.
type Arrive = (store: SqliteEventStore, file: string, count: number, place: Place) => Promise<ReadonlyArray<number>>

async function inThisProcess(store: SqliteEventStore, _file: string, count: number): ReturnType<Arrive> {
  const times: Array<number> = []
  await arrivals(store, count, (_position, at) => times.push(at))
  return times
}

async function inAnotherProcess(
  _store: SqliteEventStore,
  file: string,
  count: number,
  { nodeOptions }: Place
): ReturnType<Arrive> {
  const program = new URL('../processes/append-orders.ts', import.meta.url)
  return JSON.parse(await runProcess(nodeOptions, program, [file, String(count)]))
}

function following(name: string, share: number, arrive: Arrive): Contender {
  return {
    name,
    measure: async (place) => {
      const file = join(place.scratch, 'events.sqlite')
      const [events, views] = [await openEvents(file), await openViews(place.scratch)]
      const end = new AbortController()
      const projection = currentAddressProjection(orderRegistry)
      const count = ordersFor(place.size)
      const run = projector({ events, views, projection, leases: inMemoryLeases(), signal: end.signal })
      const [shown, acknowledged] = await Promise.all([whenShown(run, count), arrive(events, file, count, place)])
      end.abort()
      await run.ended
      const latencies = shown.map((at, n) => Math.max(0, at - (acknowledged[n] ?? Number.NaN)))
      const proof = `${await documentsIn(viewOf(views, projection), count)} orders shown`
      await views.close()
      await events.close()
      return { value: quantile(latencies.slice(warmUpFor(place.size)), share), proof }
    }
  }
}

const whenShown = async (run: Projector, count: number): Promise<ReadonlyArray<number>> => {
  const times: Array<number> = []
  for (let n = 1; n <= count; n += 1) {
    const shown = await run.whenProcessed(sequencePosition(n))()
    if (Either.isLeft(shown)) throw new Error(shown.left.because.type)
    times.push(now())
  }
  return times
}

const documentsIn = async (view: ReturnType<typeof viewOf>, count: number): Promise<number> => {
  let documents = 0
  for (let n = 0; n < count; n += 1) {
    const document = await view.get(orderIdOf(n))()
    if (Either.isRight(document) && Option.isSome(document.right)) documents += 1
  }
  return documents
}
