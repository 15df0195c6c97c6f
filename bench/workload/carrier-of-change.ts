import type { OrderEvent } from '@readdress/order'
import { projection } from '@readdress/projections'
import * as t from 'io-ts'
import { orderRegistry } from './order-registry.ts'
import type { Rebuilt } from './rebuilding.ts'

const CarrierOfChange = t.readonly(
  t.strict({ version: t.union([t.number, t.null]), carrier: t.union([t.string, t.null]) }),
  'CarrierOfChange'
)
type CarrierOfChange = t.TypeOf<typeof CarrierOfChange>

type Handled = Extract<OrderEvent, { readonly type: 'AddressAmended' | 'CarrierNotified' }>

/** A small view: which version holds, and which carrier was told. It handles two types of events. */
export const carrierOfChange: Rebuilt<Handled, CarrierOfChange> = {
  projection: projection(orderRegistry, {
    name: 'carrier-of-change',
    version: 1,
    eventTypes: ['AddressAmended', 'CarrierNotified'],
    streamPrefix: 'order-',
    keys: (_event, { stream }) => [stream.replace(/^order-/, '')],
    evolve: (before, { type, data }: Handled) => {
      const known = before ?? { version: null, carrier: null }
      switch (type) {
        case 'AddressAmended':
          return { ...known, version: data.version }
        case 'CarrierNotified':
          return { ...known, carrier: data.carrier }
      }
    },
    indexes: {},
    document: CarrierOfChange
  }),
  eventsIn: ({ version, carrier }) => Number(version !== null) + Number(carrier !== null)
}
