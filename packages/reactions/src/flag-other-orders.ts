import { derivedId } from '@readdress/event-store'
import type { FlagCause, PlacedOrder } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { commandOf, isPassingFailure } from './give-command.ts'
import { loadOrder } from './load-order.ts'
import type { Outcome } from './outcome.ts'
import type { Taking } from './taking.ts'

/** Has the addresses of the buyer's other open orders looked at. None of them says which order it came from, for nobody is to link them once a person is erased. */
export const flagOthers = async (cause: FlagCause, { intent, carrying }: Taking): Promise<Outcome> => {
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
    if (Either.isRight(given)) continue
    const because = given.left.type
    return isPassingFailure(given.left) ? { type: 'Later', because } : { type: 'Parked', because }
  }
  return { type: 'Done' }
}

const isToBeBrought = ({ placement, parcel: { parcels } }: PlacedOrder): boolean =>
  (placement.status === 'AwaitingPayment' || placement.status === 'Open') &&
  (parcels.length === 0 || parcels.some(({ status }) => !over.has(status)))

const over: ReadonlySet<string> = new Set(['Delivered', 'Returned', 'Cancelled'])
