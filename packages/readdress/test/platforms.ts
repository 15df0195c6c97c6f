import type { OrderEvent } from '@readdress/order'
import { type EventRegistry, projection } from '@readdress/projections'
import * as t from 'io-ts'

const Platforms = t.readonly(t.strict({ platform: t.string }), 'Platforms')

/** A view of one's own: on which platform an order was placed. */
export const platforms = (registry: EventRegistry<OrderEvent>) =>
  projection(registry, {
    name: 'platforms',
    version: 1,
    streamPrefix: 'order-',
    eventTypes: ['OrderPlaced'],
    keys: (_event, { stream }) => [stream],
    evolve: (_before, event) => ({ platform: event.data.platform }),
    indexes: { platform: ({ platform }) => [platform] },
    document: Platforms
  })
