import { type OrderEvent, OrderId, swift } from '@readdress/order'
import { type EventRegistry, type Projection, projection } from '@readdress/projections'
import * as t from 'io-ts'
import { type AddressEvent, addressEvents } from './address-events.ts'
import { AddressFact } from './address-fact.ts'
import { addressFactOf } from './address-fact-of.ts'
import { orderIdOf } from './order-id-of.ts'

/** What is kept of an order to answer where it goes, at any time and as known at any time. */
export const AddressFacts = swift(
  t.readonly(t.strict({ orderId: OrderId, facts: t.readonlyArray(AddressFact) }), 'AddressFacts')
)
export interface AddressFacts extends t.TypeOf<typeof AddressFacts> {}

/** The projection behind `currentAddress`: one document for each order, under its id. */
export const currentAddressProjection = (registry: EventRegistry<OrderEvent>): Projection<AddressEvent, AddressFacts> =>
  projection(registry, {
    name: 'current-address',
    version: 4,
    eventTypes: addressEvents,
    streamPrefix: 'order-',
    keys: (_event, recorded) => [orderIdOf(recorded)],
    evolve: (document, event, recorded) => ({
      orderId: orderIdOf(recorded),
      facts: [...(document?.facts ?? []), addressFactOf(event, recorded)]
    }),
    indexes: {},
    document: AddressFacts
  })
