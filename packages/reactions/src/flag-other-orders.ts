import { derivedId } from '@readdress/event-store'
import type { FlagCause } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { commandOf } from './give-command.ts'
import { isToBeBrought } from './is-to-be-brought.ts'
import { loadOrder } from './load-order.ts'
import { notGiven, type Outcome } from './outcome.ts'
import type { Taking } from './taking.ts'

/** Has the addresses of the buyer's other open orders looked at. None of them says which order it came from, for nobody is to link them once a person is erased. */
export const flagOtherOrders = async (cause: FlagCause, { intent, carrying }: Taking): Promise<Outcome> => {
  const { otherOrdersOfBuyer } = carrying
  if (otherOrdersOfBuyer === undefined) return { type: 'NotWanted' }
  const others = await otherOrdersOfBuyer(intent.orderId)()
  if (Either.isLeft(others)) return { type: 'Later', because: others.left.type }
  for (const orderId of others.right) {
    const order = await loadOrder(carrying, orderId)
    if (Either.isLeft(order)) return { type: 'Later', because: order.left.type }
    const { state } = order.right
    if (state.status === 'NotPlaced' || !isToBeBrought(state)) continue
    const command = commandOf(
      { type: 'FlagAddressForReview', data: { cause } },
      { commandId: derivedId(intent.intentId, orderId), orderId, at: carrying.now() }
    )
    const given = await carrying.give(command, carrying.signal)()
    if (Either.isLeft(given)) return notGiven(given.left)
  }
  return { type: 'Done' }
}
