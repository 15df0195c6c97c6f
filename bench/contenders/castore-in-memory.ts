import { EventStore, EventType } from '@castore/core'
import { InMemoryEventStorageAdapter } from '@castore/event-storage-adapter-in-memory'
import { type OrderEvent, type OrderState, order } from '@readdress/order'
import { decided } from '../workload/order-handling.ts'
import { decoded, type OrdersInMemory } from './orders-in-memory.ts'

interface OrderAggregate {
  readonly aggregateId: string
  readonly version: number
  readonly state: OrderState
}

const orderFact = new EventType<'OrderFact', OrderEvent>({ type: 'OrderFact' })

/** Castore's in-memory store, used as its guide shows: get the aggregate, decide, push the event of the next version. */
export const castoreInMemory = (): OrdersInMemory => {
  const store = new EventStore({
    eventStoreId: 'ORDERS',
    eventTypes: [orderFact],
    reducer: (before: OrderAggregate | undefined, { aggregateId, version, payload }): OrderAggregate => ({
      aggregateId,
      version,
      state: order.evolve(before?.state ?? order.initialState, payload)
    }),
    eventStorageAdapter: new InMemoryEventStorageAdapter({})
  })
  const push = async (aggregateId: string, version: number, payload: OrderEvent): Promise<void> => {
    await store.pushEvent({ aggregateId, version, type: 'OrderFact', payload })
  }
  return {
    put: async (before) => {
      for (const [index, event] of decoded(before).entries()) await push(before.stream, index + 1, event)
    },
    handle: async (stream, command) => {
      const { aggregate } = await store.getExistingAggregate(stream)
      for (const event of decided(command, aggregate.state)) await push(stream, aggregate.version + 1, event)
    },
    eventsOf: async (stream) => (await store.getEvents(stream)).events.length
  }
}
