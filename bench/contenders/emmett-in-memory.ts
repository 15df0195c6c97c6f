import { CommandHandler, getInMemoryEventStore } from '@event-driven-io/emmett'
import { type OrderEvent, type OrderState, order } from '@readdress/order'
import { decided } from '../workload/order-handling.ts'
import { decoded, type OrdersInMemory } from './orders-in-memory.ts'

// Emmett wants events with data and metadata that are open records; ours are closed.
interface OrderFact {
  readonly type: 'OrderFact'
  readonly data: { readonly fact: OrderEvent }
}

const asFact = (fact: OrderEvent): OrderFact => ({ type: 'OrderFact', data: { fact } })

/** Emmett's in-memory store and its command handler, with the rules of the order. */
export const emmettInMemory = (): OrdersInMemory => {
  const store = getInMemoryEventStore()
  const handle = CommandHandler<OrderState, OrderFact>({
    evolve: (state, { data }) => order.evolve(state, data.fact),
    initialState: () => order.initialState
  })
  return {
    put: async (before) => {
      await store.appendToStream(before.stream, decoded(before).map(asFact))
    },
    handle: async (stream, command) => {
      await handle(store, stream, (state) => decided(command, state).map(asFact))
    },
    eventsOf: async (stream) => (await store.readStream(stream)).events.length
  }
}
