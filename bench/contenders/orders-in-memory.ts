import { beginning, inMemoryEventStore, type StreamName } from '@readdress/event-store'
import { type OrderCommand, type OrderEvent, type OrderState, order } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { decided, ordersOver } from '../workload/order-handling.ts'
import { orderRegistry } from '../workload/order-registry.ts'
import type { EventOfW } from '../workload.ts'

/** Orders kept in memory, by one way to keep them. */
export interface OrdersInMemory {
  /** Puts in what happened before; in the order of the revisions. */
  readonly put: (event: EventOfW) => Promise<void>
  readonly handle: (stream: StreamName, command: OrderCommand) => Promise<void>
  readonly eventsOf: (stream: StreamName) => Promise<number>
}

/** Our store and our command handling. */
export const readdressInMemory = (): OrdersInMemory => {
  const store = inMemoryEventStore()
  const handle = ordersOver(store)
  return {
    put: async ({ stream, event }) => {
      const appended = await store.append(stream, 'any', [event])()
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
    put: async (event) => {
      eventsOf(event.stream).push(decoded(event))
    },
    handle: async (stream, command) => {
      const events = eventsOf(stream)
      events.push(...decided(command, events.reduce<OrderState>(order.evolve, order.initialState)))
    },
    eventsOf: async (stream) => eventsOf(stream).length
  }
}

/** An event of W as the domain knows it; what other libraries keep in memory. */
export const decoded = ({ stream, revision, event }: EventOfW): OrderEvent => {
  const read = orderRegistry.decode({ ...event, stream, revision, position: beginning })
  if (Either.isLeft(read)) throw new Error(`${read.left.type} at ${stream}`)
  return read.right
}
