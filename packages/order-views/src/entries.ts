import type { OrderEvent, OrderEventType } from '@readdress/order'
import { type EventRegistry, type Projection, projection } from '@readdress/projections'
import { type EventOf, type Heeded, type KeptEvent, keptEvent, keptForm, read } from './kept-events.ts'
import { orderIdOf } from './order-id-of.ts'

/** What is written down of a projection that keeps each event by itself. */
export interface EntriesDefinition<Type extends OrderEventType> {
  readonly name: string
  readonly version: number
  readonly eventTypes: ReadonlyArray<Type>
}

/**
 * A projection that keeps the events of some types, each as a document of its own, so that a long record costs no more for each event than a short one.
 *
 * The index `order` finds the entries of an order in the order of its stream.
 */
export const entriesProjection = <Type extends OrderEventType>(
  registry: EventRegistry<OrderEvent>,
  { eventTypes, ...definition }: EntriesDefinition<Type>
): Projection<EventOf<Type | Heeded>, KeptEvent<EventOf<Type | Heeded>>> => {
  const types: ReadonlyArray<Type | Heeded> = [...eventTypes, 'ErrorDeclared', 'PersonalDataErased']
  const codec = keptEvent(registry, types)
  return projection<OrderEvent, Type | Heeded, KeptEvent<EventOf<Type | Heeded>>>(registry, {
    ...definition,
    eventTypes: types,
    streamPrefix: 'order-',
    keys: (_event, recorded) => [`${orderIdOf(recorded)}/${String(recorded.revision).padStart(10, '0')}`],
    evolve: (_document, _event, recorded) => read(codec, keptForm(recorded)),
    indexes: { order: ({ recorded }) => [orderIdOf(recorded)] },
    document: codec
  })
}
