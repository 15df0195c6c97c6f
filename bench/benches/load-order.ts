import { type OrderState, order } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import type { Bench, Contender } from '../bench-definition.ts'
import { markOfRow, streamReader } from '../contenders/raw-events.ts'
import { betterSqlite, nodeSqlite, type OpenSqlite } from '../contenders/sqlite-connection.ts'
import { quantile, seconds } from '../stopwatch.ts'
import { openEvents } from '../workload/open-stores.ts'
import { orderRegistry } from '../workload/order-registry.ts'
import { longOrders, type OrdersToLoad, ordinaryOrders, proofOfLoads } from '../workload/orders-to-load.ts'
import { markOf } from '../workload.ts'

/** P8: one order of 12 events. */
export const loadOrder: Bench = {
  ...loading(ordinaryOrders, 1.5),
  name: 'P8',
  work: 'load of one order of 12 events, p50'
}

/** P8: one order of 5,000 events. */
export const loadLongOrder: Bench = {
  ...loading(longOrders, 1.4),
  name: 'P8 long',
  work: 'load of one order of 5,000 events, p50'
}

function loading(orders: OrdersToLoad, bound: number): Omit<Bench, 'name' | 'work'> {
  const [folded, reference] = ['readdress, decoded and folded', 'node:sqlite, two parses']
  return {
    unit: 'ms',
    reference,
    goals: ['readdress', folded].map((contender) => ({ contender, sign: '≤', bound, against: reference })),
    contenders: [
      raw(reference, nodeSqlite, orders),
      raw('better-sqlite3, two parses', betterSqlite, orders),
      readdress('readdress', orders, false),
      readdress(folded, orders, true)
    ],
    proof: orders.proof
  }
}

function raw(name: string, open: OpenSqlite, { file, streams }: OrdersToLoad): Contender {
  return {
    name,
    prepare: file,
    measure: async (place) => {
      const connection = open(await file(place), 'FULL')
      const read = streamReader(connection)
      const times: Array<number> = []
      let [events, marks] = [0, 0]
      for (const stream of streams(place.size)) {
        const took = await seconds(() => {
          for (const row of read(stream)) {
            events += 1
            marks += markOfRow(row)
          }
        })
        times.push(1000 * took)
      }
      connection.close()
      return { value: quantile(times, 0.5), proof: proofOfLoads(times.length, events, marks) }
    }
  }
}

function readdress(name: string, { file, streams }: OrdersToLoad, isFolded: boolean): Contender {
  return {
    name,
    prepare: file,
    measure: async (place) => {
      const store = await openEvents(await file(place))
      const times: Array<number> = []
      let [events, marks] = [0, 0]
      for (const stream of streams(place.size)) {
        let state: OrderState = order.initialState
        let isPlaced = false
        const took = await seconds(async () => {
          for await (const recorded of store.readStream(stream)) {
            events += 1
            marks += markOf(recorded.type, recorded.data, recorded.metadata)
            if (!isFolded) continue
            const event = orderRegistry.decode(recorded)
            if (Either.isRight(event)) state = order.evolve(state, event.right)
          }
          isPlaced = state.status === 'Placed'
        })
        if (isFolded && !isPlaced) throw new Error(`${stream} is not folded`)
        times.push(1000 * took)
      }
      await store.close()
      return { value: quantile(times, 0.5), proof: proofOfLoads(times.length, events, marks) }
    }
  }
}
