import { streamName } from '@readdress/event-store'
import { OrderId, orderStream } from '@readdress/order'
import {
  type DestroyKeys,
  decodeErasureCommand,
  destructionOrder,
  erasure,
  type Living,
  permitErasure
} from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { now } from '../now.ts'
import { type Erasing, type ErasureStep, type NotErased, standing, tellOrder, unknownErasure } from './erasing.ts'
import type { AboutErasure } from './erasures.ts'
import { holdAsRecorded } from './holds.ts'
import { keepingOf } from './keeping.ts'
import { origin } from './origin.ts'
import { keysOfPerson } from './person.ts'

/**
 * Destroys the keys of a person in an order, for ever, and puts it on record: in the erasure, and in the order. Interrupted anywhere, it is called
 * again.
 */
export const erase =
  (erasing: Erasing, about: AboutErasure): ErasureStep =>
  async () => {
    const { erasureId } = about
    const found = await standing(erasing, erasureId)
    if (Either.isLeft(found)) return found
    if (found.right.state.status === 'Living') {
      const destroyed = await destroyKeys(erasing, about, found.right.state)
      if (Either.isLeft(destroyed)) return destroyed
    }
    const after = await standing(erasing, erasureId)
    if (Either.isLeft(after)) return after
    const { state } = after.right
    if (state.status !== 'Destroyed') return unknownErasure(erasureId)
    const { orderId, subject, keyIds, ground, approvedBy, destroyedAt, effectiveBy } = state
    const data = { subject, keyIds, ground, approvedBy, destroyedAt, effectiveBy }
    const told = await tellOrder(erasing, { erasureId, orderId }, 'KeysDestroyed', data)
    return Either.isLeft(told) ? told : after
  }

const destroyKeys = async (
  erasing: Erasing,
  { erasureId, by }: AboutErasure,
  state: Living
): Promise<Either.Either<NotErased, unknown>> => {
  const { orderId, subject } = state
  if (!OrderId.is(orderId)) return unknownErasure(erasureId)
  const keeping = await keepingOf(erasing.questions, orderId)()
  if (Either.isLeft(keeping)) return keeping
  const stream = orderStream(orderId)
  const keys = await keysOfPerson(erasing.keys, stream, subject)()
  if (Either.isLeft(keys)) return keys
  const keyIds = keys.right.map(({ keyId }) => keyId)
  // Where they were destroyed and it could not be written down, it is judged as of then: an approval may have become too old since.
  const isDestroyed = keys.right.length > 0 && keys.right.every(({ status }) => status === 'Destroyed')
  const occurredAt = (isDestroyed ? keys.right[0]?.destroyedAt : null) ?? now()
  const commandOf = (destroyedAt: string, effectiveBy: string): DestroyKeys => ({
    ...origin(by),
    occurredAt,
    erasureId,
    type: 'DestroyKeys',
    data: { orderId, subject, keyIds, destroyedAt, effectiveBy, ...keeping.right }
  })
  // The record has the last word before anything is destroyed: a key store knows nothing of the time that an order must be kept.
  const { policy } = erasing
  const permitted = permitErasure(policy)({ actor: by, type: 'DestroyKeys' })
  if (Either.isLeft(permitted)) return permitted
  const command = decodeErasureCommand(commandOf(occurredAt, occurredAt))
  if (Either.isLeft(command)) return command
  const decided = erasure.decide({ ...command.right, policy }, state)
  if (Either.isLeft(decided)) return decided
  const held = await holdAsRecorded(erasing.events, erasing.keys, orderId)
  if (Either.isLeft(held)) return held
  const order = destructionOrder(state, keyIds, by.id)
  if (order === null) return unknownErasure(erasureId)
  const destroyed = await erasing.keys.destroy(order)()
  if (Either.isLeft(destroyed)) return destroyed
  erasing.handleOrder.forget(streamName(stream))
  const [tombstone] = destroyed.right
  return erasing.handleErasure(commandOf(tombstone?.destroyedAt ?? occurredAt, tombstone?.effectiveBy ?? occurredAt))()
}
