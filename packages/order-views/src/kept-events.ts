import { type DataSubject, type OrderEvent, type OrderEventType, OrderId } from '@readdress/order'
import { type EventRegistry, type Projection, projection, type RecordedEvent } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as t from 'io-ts'
import { isRecord, type Json } from './json.ts'
import { orderIdOf } from './order-id-of.ts'
import { destroyed, withheld } from './withheld.ts'

/** An event of one of some types. */
export type EventOf<Type extends OrderEventType> = Extract<OrderEvent, { readonly type: Type }>

/** An event as a view keeps it: its personal values are withheld, or destroyed once their keys are. */
export interface KeptEvent<Event extends OrderEvent = OrderEvent> {
  readonly event: Event
  readonly recorded: RecordedEvent
}

/** What a view keeps of an order, in the order of its stream. */
export interface KeptEvents<Event extends OrderEvent = OrderEvent> {
  readonly orderId: OrderId
  readonly events: ReadonlyArray<KeptEvent<Event>>
}

/** The events that every view of orders heeds: that a fact was wrong, and that nobody can read the data of a person any more. */
export type Heeded = 'ErrorDeclared' | 'PersonalDataErased'

/** What is written down of a projection that keeps events. */
export interface KeptEventsDefinition<Type extends OrderEventType> {
  readonly name: string
  readonly version: number
  readonly eventTypes: ReadonlyArray<Type>
  readonly indexes: Readonly<Record<string, (document: KeptEvents<EventOf<Type | Heeded>>) => ReadonlyArray<string>>>
}

/**
 * A projection that keeps the events of some types, one document for each order, under its id.
 *
 * A view folds them when it is asked, because a fact that is declared wrong must be taken out of the middle, and because a question names its moments
 * itself. What a fold needs of the rules of the order, it then asks the order itself for.
 */
export const keptEventsProjection = <Type extends OrderEventType>(
  registry: EventRegistry<OrderEvent>,
  { eventTypes, ...definition }: KeptEventsDefinition<Type>
): Projection<EventOf<Type | Heeded>, KeptEvents<EventOf<Type | Heeded>>> => {
  const types: ReadonlyArray<Type | Heeded> = [...eventTypes, 'ErrorDeclared', 'PersonalDataErased']
  const codec = keptEvent(registry, types)
  return projection<OrderEvent, Type | Heeded, KeptEvents<EventOf<Type | Heeded>>>(registry, {
    ...definition,
    eventTypes: types,
    streamPrefix: 'order-',
    keys: (_event, recorded) => [orderIdOf(recorded)],
    evolve: (document, event, recorded) => {
      const before = document?.events ?? []
      const erased = erasedSubject(event)
      const after =
        erased === null
          ? before
          : before.map((one) => read(codec, withData(one.recorded, destroyed(erased, one.recorded.data))))
      return { orderId: orderIdOf(recorded), events: [...after, read(codec, keptForm(recorded))] }
    },
    document: t.readonly(t.strict({ orderId: OrderId, events: t.readonlyArray(codec) }), 'KeptEvents')
  })
}

const erasedSubject = (event: OrderEvent): DataSubject | null =>
  event.type === 'PersonalDataErased' ? event.data.subject : null

/** The codec of an event that a view keeps: it is stored in the form of the event store, and read like every event, whatever version it was written in. */
export const keptEvent = <Type extends OrderEventType>(
  registry: EventRegistry<OrderEvent>,
  types: ReadonlyArray<Type>
): t.Type<KeptEvent<EventOf<Type>>, RecordedEvent> => {
  const kept: ReadonlySet<string> = new Set(types)
  const isKept = (event: OrderEvent): event is EventOf<Type> => kept.has(event.type)
  const decode = (recorded: RecordedEvent) =>
    pipe(
      registry.decode(recorded),
      Either.mapLeft(({ at }) => at),
      Either.filterOrElse(isKept, () => '/type')
    )
  return new t.Type<KeptEvent<EventOf<Type>>, RecordedEvent>(
    'KeptEvent',
    (input): input is KeptEvent<EventOf<Type>> =>
      t.UnknownRecord.is(input) && isRecorded(input['recorded']) && Either.isRight(decode(input['recorded'])),
    (input, context) => {
      if (!isRecorded(input)) return t.failure(input, context)
      const event = decode(input)
      return Either.isRight(event)
        ? t.success({ event: event.right, recorded: input })
        : t.failure(input, t.appendContext(context, event.left.slice(1), t.unknown))
    },
    ({ recorded }) => recorded
  )
}

/** An event in the form in which views keep it. */
export const keptForm = (recorded: RecordedEvent): RecordedEvent => ({
  ...withData(recorded, withheld(recorded.data)),
  metadata: Object.fromEntries(Object.entries(recorded.metadata).filter(([name]) => said.has(name)))
})

// What the event itself says of its circumstances. The ids of commands lead nowhere from a view.
const said: ReadonlySet<string> = new Set([
  'schemaVersion',
  'occurredAt',
  'recordedAt',
  'actor',
  'channel',
  'source',
  'policy'
])

const withData = (recorded: RecordedEvent, data: Json): RecordedEvent => ({
  ...recorded,
  data: isRecord(data) ? data : {}
})

const stored = t.type({
  position: t.string,
  stream: t.string,
  revision: t.number,
  id: t.string,
  type: t.string,
  data: t.UnknownRecord,
  metadata: t.UnknownRecord
})

const isRecorded = (input: unknown): input is RecordedEvent => stored.is(input)

/** Reads an event in its kept form; throws where it cannot, since whatever was read with its personal values is read without them. */
export const read = <Event extends OrderEvent>(
  codec: t.Type<KeptEvent<Event>, RecordedEvent>,
  recorded: RecordedEvent
): KeptEvent<Event> => {
  const kept = codec.decode(recorded)
  if (Either.isRight(kept)) return kept.right
  throw new TypeError(`${recorded.type} is not read without its personal values`)
}
