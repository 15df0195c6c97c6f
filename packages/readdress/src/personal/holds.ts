import type { EventStore, StoreUnavailable } from '@readdress/event-store'
import { type OrderEvent, type OrderId, type OrderState, orderStream, replay } from '@readdress/order'
import type { KeyStore, LegalHold } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import type { OrderHandler } from '../handle-orders.ts'
import { eventsOf, type NotOpened } from '../questions/opened-event.ts'

/** Gives commands to orders, and tells the key store at once of what holds an order or lets go of it. */
export const handlingHolds = (handle: OrderHandler, events: EventStore, keys: KeyStore): OrderHandler =>
  Object.assign(
    (...given: Parameters<OrderHandler>): ReturnType<OrderHandler> =>
      async () => {
        const [command] = given
        const answer = await handle(...given)()
        if (Either.isRight(answer) && answer.right.events.some(({ event }) => aboutHolds.has(event.type))) {
          // The command is taken, whatever the key store says: it is told again before anything of the order is shown or destroyed.
          await holdAsRecorded(events, keys, command.orderId)
        }
        return answer
      },
    { forget: handle.forget }
  )

const aboutHolds: ReadonlySet<OrderEvent['type']> = new Set([
  'LegalHoldPlaced',
  'LegalHoldReleased',
  'DisputeOpened',
  'DisputeDecided',
  'ErrorDeclared'
])

/** Holds in the key store what the record of an order holds, and lets go of what it no longer holds. */
export const holdAsRecorded = async (
  events: EventStore,
  keys: KeyStore,
  orderId: OrderId
): Promise<Either.Either<NotOpened, void>> => {
  const read = await eventsOf(events, orderId)
  if (Either.isLeft(read)) return read
  const state = replay(read.right.map(({ event }) => event))
  return state.status === 'NotPlaced' ? Either.right(undefined) : holdAsIn(keys, orderId, state)
}

/** The same, where the order is known already. */
export const holdAsIn = async (
  keys: KeyStore,
  orderId: OrderId,
  { record }: Extract<OrderState, { readonly status: 'Placed' }>
): Promise<Either.Either<StoreUnavailable, void>> => {
  const stream = orderStream(orderId)
  const inForce = await keys.holdsOn(stream)()
  if (Either.isLeft(inForce)) return inForce
  const wanted: ReadonlyArray<LegalHold> = [
    ...record.legalHolds.filter(({ released }) => !released),
    ...record.disputes.filter(({ status }) => status !== 'Decided').map(holdOfDispute)
  ].map((hold) => ({ ...hold, stream }))
  for (const hold of wanted) {
    if (inForce.right.some(({ holdId }) => holdId === hold.holdId)) continue
    const held = await keys.hold(hold)()
    if (Either.isLeft(held)) return held
  }
  // A hold that the order knows nothing of was placed by somebody else.
  const isOfOrder = (id: string): boolean =>
    id.startsWith(disputed) || record.legalHolds.some(({ holdId }) => holdId === id)
  for (const { holdId } of inForce.right) {
    if (!isOfOrder(holdId) || wanted.some((hold) => hold.holdId === holdId)) continue
    const released = await keys.release(holdId, 'ReleasedInOrder')()
    if (Either.isLeft(released)) return released
  }
  return Either.right(undefined)
}

const disputed = 'dispute-'

const holdOfDispute = ({ disputeId }: { readonly disputeId: string }): Omit<LegalHold, 'stream'> => ({
  holdId: `${disputed}${disputeId}`,
  ground: 'Dispute',
  until: null
})
