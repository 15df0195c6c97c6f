import { type RecordedEvent, sequencePosition, streamName } from '@readdress/event-store'
import { Duration, Instant, type OrderEvent } from '@readdress/order'
import type { SearchKeys } from '@readdress/order-views'
import type { IndexValue, Projection, View } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import { instant } from '../../order/test/command-given.ts'
import { scenarios } from '../../order/test/scenarios.ts'
import { transcriptsOf } from '../../order/test/transcript.ts'
import { registry } from './story.ts'

export { registry } from './story.ts'

/** The events of an order as the store gives them back; `late` says when some were written down, by their revision. */
export const recordedOf = (
  events: ReadonlyArray<OrderEvent>,
  orderId = 'A-1',
  late: Readonly<Record<number, string>> = {}
): ReadonlyArray<RecordedEvent> =>
  events.map((event, revision) => {
    const { data, schemaVersion } = registry.encode(event)
    const { occurredAt, actor, channel, source, policy } = event.metadata
    return {
      position: sequencePosition(revision + 1),
      stream: streamName(`order-${orderId}`),
      revision,
      id: `e0e0e0e0-0000-5000-8000-${String(revision).padStart(12, '0')}`,
      type: event.type,
      data,
      metadata: {
        schemaVersion,
        occurredAt,
        recordedAt: late[revision] ?? occurredAt,
        actor: { ...actor },
        channel,
        ...(source === undefined ? {} : { source: { ...source } }),
        ...(policy === undefined ? {} : { policy: { ...policy } })
      }
    }
  })

/** The documents that a projection makes of events, by their keys. */
export const documentsOf = <Event, Document>(
  projection: Projection<Event, Document>,
  recorded: ReadonlyArray<RecordedEvent>
): ReadonlyMap<string, Document> => {
  const documents = new Map<string, Document>()
  for (const one of recorded.filter(isReadBy(projection))) {
    const event = projection.decode(one)
    if (Either.isLeft(event)) throw new Error(JSON.stringify(event.left))
    if (event.right === null) continue
    for (const key of projection.keys(event.right, one)) {
      const document = projection.evolve(documents.get(key) ?? null, event.right, one, key)
      if (document === null) documents.delete(key)
      else documents.set(key, document)
    }
  }
  return documents
}

/** Whether an event stands in a stream that a projection reads. */
export const isReadBy =
  ({ filter }: Pick<Projection<unknown, unknown>, 'filter'>) =>
  ({ stream }: RecordedEvent): boolean =>
    stream.startsWith(filter.streamPrefix ?? '')

/** The one document that a projection makes of the events of an order. */
export const documentOf = <Event, Document>(
  projection: Projection<Event, Document>,
  recorded: ReadonlyArray<RecordedEvent>
): Document => {
  const [document, ...others] = documentsOf(projection, recorded).values()
  if (document === undefined || others.length > 0) throw new Error(`${others.length + 1} documents`)
  return document
}

/** What the readers of a projection see of events. */
export const viewOver = <Event, Document>(
  projection: Projection<Event, Document>,
  recorded: ReadonlyArray<RecordedEvent>
): View<Document> => {
  const documents = documentsOf(projection, recorded)
  return {
    get: (key) => async () => Either.right(Option.fromNullable(documents.get(key))),
    find:
      (index, value, { after, limit }) =>
      async () =>
        Either.right(
          [...documents]
            .filter(([key, document]) => projection.indexes[index]?.(document).includes(value) && key > (after ?? ''))
            .toSorted(([one], [other]) => (one < other ? -1 : 1))
            .slice(0, limit)
        ),
    values: (index, { from, below }) => {
      const values = indexValues(projection, index, [...documents.values()])
      return async () => Either.right(values.filter(({ value }) => value >= from && value < below))
    }
  }
}

/** The values that these documents have in an index, each with how many have it. */
export const indexValues = <Event, Document>(
  { indexes }: Projection<Event, Document>,
  index: string,
  documents: ReadonlyArray<Document>
): ReadonlyArray<IndexValue> =>
  [
    ...Map.groupBy(
      documents.flatMap((document) => [...new Set(indexes[index]?.(document))]),
      (value) => value
    )
  ].map(([value, { length }]) => ({ value, documents: length }))

/** What happened to each order that a scenario tells of. */
const ordersOfScenarios = (): ReadonlyArray<ReadonlyArray<OrderEvent>> => ordersByScenario().flat()

/** The order of each scenario to which most happened. */
export const longestOrders = (): ReadonlyArray<ReadonlyArray<OrderEvent>> =>
  ordersByScenario().flatMap((orders) => {
    const [longest] = orders.toSorted((one, other) => other.length - one.length)
    return longest === undefined ? [] : [longest]
  })

/** The order of a scenario to which most happened; `has` names an event of it. */
export const storyWith = (has: OrderEvent['type']): ReadonlyArray<OrderEvent> => {
  const [longest] = ordersOfScenarios()
    .filter((events) => events.some(({ type }) => type === has))
    .toSorted((one, other) => other.length - one.length)
  if (longest === undefined) throw new Error(`no scenario tells of ${has}`)
  return longest
}

/** The beginnings of orders that together tell of each of these types in few events. */
export const ordersTelling = (types: Iterable<string>): ReadonlyArray<ReadonlyArray<OrderEvent>> => {
  const missing = new Set(types)
  const newIn = (events: ReadonlyArray<OrderEvent>) =>
    new Set(events.flatMap(({ type }) => (missing.has(type) ? [type] : []))).size
  const beginnings = ordersOfScenarios().flatMap((order) =>
    order.flatMap(({ type }, place) => (missing.has(type) ? [order.slice(0, place + 1)] : []))
  )
  const [best] = beginnings
    .map((events) => ({ events, each: newIn(events) / events.length }))
    .toSorted((one, other) => other.each - one.each)
  if (best === undefined) return []
  for (const { type } of best.events) missing.delete(type)
  return [best.events, ...ordersTelling(missing)]
}

const ordersByScenario = (): ReadonlyArray<ReadonlyArray<ReadonlyArray<OrderEvent>>> => {
  all ??= scenarios.map(({ tests }) =>
    tests()
      .flatMap(({ body }) => transcriptsOf(body))
      .map((steps) => steps.flatMap(({ cameTo }) => (Either.isRight(cameTo) ? cameTo.right : [])))
      .filter((events) => events[0]?.type === 'OrderPlaced')
  )
  return all
}

let all: ReadonlyArray<ReadonlyArray<ReadonlyArray<OrderEvent>>> | null = null

/** A moment of March 2026, `dd hh:mm`. */
export const moment = (at: string): Instant => {
  const text = instant(at)
  if (!Instant.is(text)) throw new TypeError(text)
  return text
}

const threeYears = ((text: string): Duration => {
  if (!Duration.is(text)) throw new TypeError(text)
  return text
})('P3Y')

/** A search key for each half-year, which only tests have; of these half-years it is destroyed. */
export const searchKeysOf = (first: number, destroyed: ReadonlyArray<string> = []): SearchKeys => {
  const made = new Map<string, Uint8Array>()
  return {
    of: (halfYear) => {
      if (destroyed.includes(halfYear)) return null
      const key = made.get(halfYear) ?? new Uint8Array(32).fill(first).fill(Number(halfYear.slice(2, 4)), 16)
      made.set(halfYear, key)
      return key
    },
    living: () => Either.right([...made.values()])
  }
}

/** Three years, and keys that only tests have. */
export const settings = {
  searchKeys: searchKeysOf(7),
  retention: threeYears
}
