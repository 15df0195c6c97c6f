import type { OrderEvent } from '@readdress/order'
import { sealed } from '@readdress/privacy'
import { catchUp, type Projection, type ViewStore, viewOf } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import type { Contender, Measured, Place } from '../bench-definition.ts'
import { seconds } from '../stopwatch.ts'
import { orderIdOf, ordersIn } from '../workload.ts'
import { benchKeys } from './bench-keys.ts'
import { logFile, sealedLogFile } from './log-file.ts'
import { openEvents } from './open-stores.ts'

/** A projection with one document for each order, and how many of the order's events its document tells of. */
export interface Rebuilt<Event extends OrderEvent, Document> {
  readonly projection: Projection<Event, Document>
  readonly eventsIn: (document: Document) => number
}

/** Builds a view from the first event on; the rate counts all events of the log, read or passed over. */
export const rebuilding = <Event extends OrderEvent, Document>(
  name: string,
  rebuilt: Rebuilt<Event, Document>,
  openViews: (place: Place) => Promise<ViewStore & { readonly close: () => Promise<void> }>,
  isSealed = false
): Contender => ({
  name,
  prepare: isSealed ? sealedLogFile : logFile,
  measure: async (place): Promise<Measured> => {
    const file = await openEvents(isSealed ? await sealedLogFile(place) : await logFile(place))
    const events = isSealed ? { ...file, ...sealed(file, { keys: benchKeys(), mode: 'closed' }) } : file
    const views = await openViews(place)
    const took = await seconds(async () => {
      const done = await catchUp({ events, views, projection: rebuilt.projection })()
      if (Either.isLeft(done)) throw new Error(done.left.because.type)
    })
    const proof = await proofIn(views, rebuilt, place.size)
    await views.close()
    await events.close()
    return { value: place.size / took, proof }
  }
})

/** What a view of W holds. */
export const proofIn = async <Event extends OrderEvent, Document>(
  views: ViewStore,
  { projection, eventsIn }: Rebuilt<Event, Document>,
  size: number
): Promise<string> => {
  const view = viewOf(views, projection)
  let [documents, told] = [0, 0]
  for (let n = 0; n < ordersIn(size); n += 1) {
    const document = await view.get(orderIdOf(n))()
    if (Either.isLeft(document)) throw new Error(document.left.type)
    if (Option.isNone(document.right)) continue
    documents += 1
    told += eventsIn(document.right.value)
  }
  return proofOfView(documents, told)
}

/** The same in words: documents, and the events that they tell of. */
export const proofOfView = (documents: number, told: number): string =>
  `${documents} documents that tell of ${told} events`
