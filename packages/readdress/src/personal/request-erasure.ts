import { type OrderId, orderStream } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type Erasing, type Erasure, type ErasureStep, type NotErased, standing } from './erasing.ts'
import { erasureIdFor } from './erasure-id.ts'
import type { PersonInOrder } from './export/subject-export.ts'
import { keepingOf } from './keeping.ts'
import { otherOrdersOf } from './linked-orders.ts'
import { origin } from './origin.ts'
import { type By, keysOfKnownPerson } from './person.ts'
import { restrict } from './restrict.ts'

/** Whose data are to be erased, on what ground, and who asks. */
export interface ErasureWish {
  readonly orderId: OrderId
  readonly subject: string
  readonly ground: string
  /** Pseudonym of whoever asked; may neither approve nor carry it out. */
  readonly requestedBy: string
  readonly channel: string
  readonly by: By
  /** A UUID of one's own; if not said, that of the erasure which the person has in this order already, or would have next. */
  readonly erasureId?: string
}

/** An erasure that was asked for. */
export interface RequestedErasure extends Erasure {
  /** The other orders that are linked to the person, where it was not asked for: `requestLinkedErasures` asks for it there too. */
  readonly linked: ReadonlyArray<PersonInOrder>
}

/**
 * Asks for an erasure. From then on the data may only be kept, also where the law wants them kept for years. What was asked for in this order already, or
 * erased, is not asked for twice.
 */
export const requestErasure =
  (erasing: Erasing, wish: ErasureWish): TaskEither<NotErased, RequestedErasure> =>
  async () => {
    const linked = await otherOrdersOf(erasing.keys, wish)
    if (Either.isLeft(linked)) return linked
    const erasureId = wish.erasureId === undefined ? await erasureIdFor(erasing, wish) : Either.right(wish.erasureId)
    if (Either.isLeft(erasureId)) return erasureId
    const asked = await askForErasure(erasing, { ...wish, erasureId: erasureId.right })
    return Either.map((erasure: Erasure) => ({ ...erasure, linked: linked.right }))(asked)
  }

/** Asks for an erasure under this id; the same again changes nothing, and completes what was interrupted. */
export const askForErasure = async (
  erasing: Erasing,
  { orderId, subject, ground, requestedBy, channel, by, erasureId }: Required<ErasureWish>
): ReturnType<ErasureStep> => {
  const keeping = await keepingOf(erasing.questions, orderId)()
  if (Either.isLeft(keeping)) return keeping
  const keys = await keysOfKnownPerson(erasing.keys, orderStream(orderId), subject)()
  if (Either.isLeft(keys)) return keys
  const data = { orderId, subject, ground, channel, requestedBy, ...keeping.right }
  const asked = await erasing.handleErasure({ ...origin(by), erasureId, type: 'RequestErasure', data })()
  if (Either.isLeft(asked)) return asked
  const found = await standing(erasing, erasureId)
  if (Either.isLeft(found) || found.right.state.status !== 'Living' || found.right.state.restricted === null)
    return found
  const restricted = await restrict(erasing, {
    erasureId,
    orderId,
    subject,
    ground: found.right.state.request?.ground ?? ground
  })
  return Either.isLeft(restricted) ? restricted : found
}
