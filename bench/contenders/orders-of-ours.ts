import { dirname } from 'node:path'
import type { OrderCommand } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress } from 'readdress'
import { openEvents } from '../workload/open-stores.ts'
import { ordersOver } from '../workload/order-handling.ts'

/** Handles commands for the orders of an event file. */
export interface OrdersOfOurs {
  readonly handle: (command: OrderCommand) => () => Promise<Either.Either<{ readonly type: string }, unknown>>
  readonly close: () => Promise<void>
}

/** A shop as its users open it: every event that it decides on is checked against its chain, and every new one is linked to it. */
export const shopWithChain = async (file: string): Promise<OrdersOfOurs> => {
  const opened = await openReaddress({ store: { folder: dirname(file) }, personalData: 'in-the-clear' })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  return opened.right
}

/** The same commands over the embedded store alone, without chain and seal, as the raw engines have none. */
export const ordersWithoutChain = async (file: string): Promise<OrdersOfOurs> => {
  const store = await openEvents(file)
  return { handle: ordersOver(store), close: store.close }
}
