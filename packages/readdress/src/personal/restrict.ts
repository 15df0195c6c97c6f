import { streamName } from '@readdress/event-store'
import { orderStream } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { type Erasing, type NotErased, tellOrder } from './erasing.ts'
import { keysOfPerson } from './person.ts'

/** Whose data may only be kept from now on, by which erasure, and why. */
export interface Restricting {
  readonly erasureId: string
  readonly orderId: string
  readonly subject: string
  readonly ground: string
}

/** Carries out a restriction that is on record: no key opens anything more, nothing is left in memory, and the order knows. It may be repeated. */
export const restrict = async (
  erasing: Erasing,
  { erasureId, orderId, subject, ground }: Restricting
): Promise<Either.Either<NotErased, unknown>> => {
  const stream = orderStream(orderId)
  const keys = await keysOfPerson(erasing.keys, stream, subject)()
  if (Either.isLeft(keys)) return keys
  const used = keys.right.filter(({ status }) => status === 'Active').map(({ keyId }) => keyId)
  if (used.length > 0) {
    const restricted = await erasing.keys.restrict(used, ground)()
    if (Either.isLeft(restricted)) return restricted
  }
  erasing.handleOrder.forget(streamName(stream))
  return tellOrder(erasing, { erasureId, orderId }, 'ProcessingRestricted', { subject, restricted: true, ground })
}
