import { beginning, inMemoryEventStore, type StreamName } from '@readdress/event-store'
import { type OrderCommand, type OrderEvent, type OrderState, order } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { decided, ordersOver } from '../workload/order-handling.ts'
import { orderRegistry } from '../workload/order-registry.ts'
import type { OrderOfW } from '../workload.ts'

/** Orders kept in memory, by one way to keep them. */
export interface OrdersInMemory {
  /** Puts in what happened to an order before. */
  readonly put: (order: OrderOfW) => Promise<void>
  readonly handle: (stream: StreamName, command: OrderCommand) => Promise<void>
  readonly eventsOf: (stream: StreamName) => Promise<number>
}

/** Our store and our command handling. */
export const readdressInMemory = (): OrdersInMemory => {
  const store = inMemoryEventStore()
  const handle = ordersOver(store)
  return {
    put: async ({ stream, events: [first, ...others] }) => {
      if (first === undefined) return
      const appended = await store.append(stream, 'no-stream', [first, ...others])()
      if (Either.isLeft(appended)) throw new Error(appended.left.type)
    },
    handle: async (_stream, command) => {
      const answer = await handle(command)()
      if (Either.isLeft(answer)) throw new Error(`refused: ${answer.left.type}`)
    },
    eventsOf: async (stream) => {
      let events = 0
      for await (const _event of store.readStream(stream)) events += 1
      return events
    }
  }
}

/** A map of arrays, and the rules of the order: the least that could be done. */
export const plainArrays = (): OrdersInMemory => {
  const streams = new Map<string, Array<OrderEvent>>()
  const eventsOf = (stream: string): Array<OrderEvent> => {
    const events = streams.get(stream) ?? []
    streams.set(stream, events)
    return events
  }
  return {
    put: async (order) => {
      streams.set(order.stream, decoded(order))
    },
    handle: async (stream, command) => {
      const events = eventsOf(stream)
      events.push(...decided(command, events.reduce<OrderState>(order.evolve, order.initialState)))
    },
    eventsOf: async (stream) => eventsOf(stream).length
  }
}

/** The events of an order as the domain knows them; what other libraries keep in memory. */
export const decoded = ({ stream, events }: OrderOfW): Array<OrderEvent> =>
  events.map((event, revision) => {
    const read = orderRegistry.decode({ ...event, stream, revision, position: beginning })
    if (Either.isLeft(read)) throw new Error(`${read.left.type} at ${stream}`)
    return read.right
  })
