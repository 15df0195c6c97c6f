import type { OrderEvent } from '@readdress/order'
import { catchUp, type Projection, type ViewStore, viewOf } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import type { Contender, Measured, Place } from '../bench-definition.ts'
import { seconds } from '../stopwatch.ts'
import { orderIdOf, ordersIn } from '../workload.ts'
import { logFile } from './log-file.ts'
import { openEvents } from './open-stores.ts'

/** A projection with one document for each order, and how many of the order's events its document tells of. */
export interface Rebuilt<Event extends OrderEvent, Document> {
  readonly projection: Projection<Event, Document>
  readonly eventsIn: (document: Document) => number
}

/** Builds a view from the first event on; the rate counts all events of the log, read or passed over. */
export const rebuilding = <Event extends OrderEvent, Document>(
  name: string,
  { projection, eventsIn }: Rebuilt<Event, Document>,
  openViews: (place: Place) => Promise<ViewStore & { readonly close: () => Promise<void> }>,
  figure: (size: number, took: number) => number = (size, took) => size / took
): Contender => ({
  name,
  prepare: logFile,
  measure: async (place): Promise<Measured> => {
    const events = await openEvents(await logFile(place))
    const views = await openViews(place)
    const took = await seconds(async () => {
      const done = await catchUp({ events, views, projection })()
      if (Either.isLeft(done)) throw new Error(done.left.because.type)
    })
    const value = figure(place.size, took)
    const view = viewOf(views, projection)
    let [documents, told] = [0, 0]
    for (let n = 0; n < ordersIn(place.size); n += 1) {
      const document = await view.get(orderIdOf(n))()
      if (Either.isLeft(document)) throw new Error(document.left.type)
      if (Option.isNone(document.right)) continue
      documents += 1
      told += eventsIn(document.right.value)
    }
    await views.close()
    await events.close()
    return { value, proof: proofOfView(documents, told) }
  }
})

/** What a view of W must hold: documents, and the events that they tell of. */
export const proofOfView = (documents: number, told: number): string =>
  `${documents} documents that tell of ${told} events`
