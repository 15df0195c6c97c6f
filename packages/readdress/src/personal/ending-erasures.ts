import { streamName } from '@readdress/event-store'
import { OrderId, orderStream } from '@readdress/order'
import type { ErasureProgress } from '@readdress/order-views'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import {
  type Erasing,
  type Erasure,
  type ErasureStep,
  type NotErased,
  standing,
  tellOrder,
  unknownErasure
} from './erasing.ts'
import type { AboutErasure } from './erasures.ts'
import { origin } from './origin.ts'
import { keysOfPerson } from './person.ts'

/** Which erasure, who does something about it, and on what ground. */
export interface GroundedErasure extends AboutErasure {
  readonly ground: string
}

/** Says that a request is not followed, as when nobody proves who asked. The data may still only be kept, until that is lifted. */
export const refuseErasure =
  (erasing: Erasing, { erasureId, by, ground }: GroundedErasure): ErasureStep =>
  () =>
    ended(erasing, erasureId, (orderId) => ({
      ...origin(by),
      erasureId,
      type: 'RefuseErasure',
      data: { orderId, ground }
    }))

/** Takes a request back. The data may still only be kept, until that is lifted. */
export const withdrawErasure =
  (erasing: Erasing, { erasureId, by }: AboutErasure): ErasureStep =>
  () =>
    ended(erasing, erasureId, (orderId) => ({ ...origin(by), erasureId, type: 'WithdrawErasure', data: { orderId } }))

const ended = async (
  erasing: Erasing,
  erasureId: string,
  commandAbout: (orderId: string) => Parameters<Erasing['handleErasure']>[0]
): ReturnType<ErasureStep> => {
  const found = await standing(erasing, erasureId)
  if (Either.isLeft(found)) return found
  const { state } = found.right
  if (state.status === 'None') return unknownErasure(erasureId)
  const done = await erasing.handleErasure(commandAbout(state.orderId))()
  return Either.isLeft(done) ? done : standing(erasing, erasureId)
}

/** An erasure whose restriction was lifted. */
export interface LiftedRestriction extends Erasure {
  /** The other erasures of the same person that want the data only kept: as long as there is one, they may not be used. */
  readonly restrictedBy: ReadonlyArray<string>
}

/** Lets the data of a person be used again, unless another erasure of the same person still wants them only kept. Interrupted anywhere, it is called again. */
export const liftRestriction =
  (erasing: Erasing, { erasureId, by, ground }: GroundedErasure): TaskEither<NotErased, LiftedRestriction> =>
  async () => {
    const found = await standing(erasing, erasureId)
    if (Either.isLeft(found)) return found
    if (found.right.state.status === 'None') return unknownErasure(erasureId)
    const { orderId, subject } = found.right.state
    if (!OrderId.is(orderId)) return unknownErasure(erasureId)
    const data = { orderId, subject, ground }
    const lifted = await erasing.handleErasure({ ...origin(by), erasureId, type: 'LiftRestriction', data })()
    if (Either.isLeft(lifted)) return lifted
    const others = await erasing.progress.ofOrder(orderId)()
    if (Either.isLeft(others)) return others
    const restrictedBy = others.right.filter(restricts(subject)).map((one) => one.erasureId)
    const lift = (erasure: Erasure): LiftedRestriction => ({ ...erasure, restrictedBy })
    if (restrictedBy.length > 0) return Either.map(lift)(await standing(erasing, erasureId))
    const stream = orderStream(orderId)
    const keys = await keysOfPerson(erasing.keys, stream, subject)()
    if (Either.isLeft(keys)) return keys
    const restricted = keys.right.filter(({ status }) => status === 'Restricted').map(({ keyId }) => keyId)
    const released = await erasing.keys.unrestrict(restricted)()
    if (Either.isLeft(released)) return released
    // In memory nothing of the person can be read.
    erasing.handleOrder.forget(streamName(stream))
    const told = await tellOrder(erasing, { erasureId, orderId }, 'RestrictionLifted', {
      subject,
      restricted: false,
      ground
    })
    if (Either.isLeft(told)) return told
    // What was written or read while nothing could be opened is not in the search.
    const searched = await erasing.searchAnew(orderId)()
    return Either.isLeft(searched) ? searched : Either.map(lift)(await standing(erasing, erasureId))
  }

const restricts =
  (subject: string) =>
  (one: ErasureProgress): boolean =>
    one.subject === subject && one.isRestricted
