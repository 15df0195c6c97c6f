import type { StoreUnavailable } from '@readdress/event-store'
import { buyer, type OrderId } from '@readdress/order'
import type { KeyStore, UnreadableCommand } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type OrdersOfPerson, otherOrdersOf } from '../personal/linked-orders.ts'

/** The other orders of the buyer of an order: which are of one person, the key store knows, where somebody linked them. */
export const otherOrdersOfBuyer =
  (keys: KeyStore | null) =>
  (orderId: OrderId): TaskEither<StoreUnavailable | UnreadableCommand, ReadonlyArray<OrderId>> =>
  async () => {
    if (keys === null) return Either.right([])
    const others = await otherOrdersOf(keys, { orderId, subject: buyer })
    return Either.map((orders: OrdersOfPerson) =>
      [...new Set(orders.map((one) => one.orderId))].filter((one) => one !== orderId)
    )(others)
  }
