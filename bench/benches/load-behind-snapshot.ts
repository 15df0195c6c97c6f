import { join } from 'node:path'
import type { EventStore, StreamName } from '@readdress/event-store'
import { decodeCommand, type OrderCommand, OrderState } from '@readdress/order'
import { type SqliteSnapshots, sqliteSnapshots } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import type { Bench, Contender, Place } from '../bench-definition.ts'
import { quantile, seconds } from '../stopwatch.ts'
import { notice } from '../workload/notices.ts'
import { openEvents } from '../workload/open-stores.ts'
import { ordersOver } from '../workload/order-handling.ts'
import { longOrders, type OrdersToLoad, ordinaryOrders } from '../workload/orders-to-load.ts'

/** P8: a long order that has a snapshot, beside an ordinary one that has none. */
export const loadBehindSnapshot: Bench = {
  name: 'P8 snapshot',
  work: 'a command that is so already, on an order that is not in memory, p50',
  unit: 'ms',
  reference: 'order of 12 events',
  goals: [{ contender: 'order of 5,000 events, with a snapshot', sign: '≤', bound: 3, against: 'order of 12 events' }],
  contenders: [
    handling('order of 12 events', ordinaryOrders, false),
    handling('order of 5,000 events, with a snapshot', longOrders, true)
  ],
  proof: proofOf(ordinaryOrders)
}

function handling(name: string, orders: OrdersToLoad, hasSnapshot: boolean): Contender {
  return {
    name,
    prepare: (place) => (hasSnapshot ? saveSnapshot(place, orders) : orders.file(place)),
    measure: async (place) => {
      const store = await openEvents(await orders.file(place))
      const snapshots = hasSnapshot ? await openSnapshots(place) : null
      const keeping = snapshots === null ? {} : { snapshots: { ...kept, snapshots, every: Number.MAX_SAFE_INTEGER } }
      const handle = ordersOver(store, { streamsInMemory: 0, ...keeping })
      const commands = new Map<StreamName, OrderCommand>()
      const times: Array<number> = []
      let events = 0
      for (const stream of orders.streams(place.size)) {
        const command = commands.get(stream) ?? (await lastNoticeAgain(store, stream))
        commands.set(stream, command)
        const took = await seconds(async () => {
          const answer = await handle(command)()
          // Whether it is so already stands in the state: a wrong one would show here.
          if (Either.isRight(answer) && answer.right.outcome === 'AlreadySo')
            events += (answer.right.revision ?? -1) + 1
        })
        times.push(1000 * took)
      }
      await snapshots?.close()
      await store.close()
      return { value: quantile(times, 0.5), proof: `${times.length} orders of ${events} events` }
    },
    proof: proofOf(orders)
  }
}

function proofOf(orders: OrdersToLoad): (size: number) => string {
  return (size) => orders.proof(size).replace(/^(\d+) loads of (\d+) events.*$/, '$1 orders of $2 events')
}

const kept = { schema: 'order 1', state: OrderState }

/** The newest notice of an order, by a command of its own. */
const lastNoticeAgain = async (store: EventStore, stream: StreamName): Promise<OrderCommand> => {
  let data = {}
  for await (const event of store.readStream(stream)) {
    if (event.type === 'BuyerNotified') data = { messageId: event.data['messageId'] }
  }
  const { command } = notice(0, 0)
  const again = decodeCommand({
    ...command,
    orderId: stream.replace(/^order-/, ''),
    data: { ...command.data, ...data }
  })
  if (Either.isLeft(again)) throw new Error(JSON.stringify(again.left))
  return again.right
}

const openSnapshots = async ({ fixtures, size }: Place): Promise<SqliteSnapshots> => {
  const opened = await sqliteSnapshots({ file: join(fixtures, `snapshots-${size}-long-order.sqlite`) })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  return opened.right
}

const saveSnapshot = async (place: Place, orders: OrdersToLoad): Promise<void> => {
  const store = await openEvents(await orders.file(place))
  const snapshots = await openSnapshots(place)
  const [stream] = orders.streams(place.size)
  if (stream === undefined) throw new Error('no order')
  await new Promise<void>((settled, failed) => {
    const save: SqliteSnapshots['save'] = (...asked) => TaskEither.map(settled)(snapshots.save(...asked))
    const troubled = (trouble: object): void => failed(new Error(JSON.stringify(trouble)))
    // One that is there may be of an earlier program.
    const keeping = { ...kept, snapshots: { load: () => TaskEither.right(null), save }, every: 1000, troubled }
    lastNoticeAgain(store, stream).then((command) => ordersOver(store, { snapshots: keeping })(command)(), failed)
  })
  await snapshots.close()
  await store.close()
}
