import { randomUUID } from 'node:crypto'
import { type OrderId, orderStream } from '@readdress/order'
import type { Keeping, Living } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { now } from '../now.ts'
import { type Erasing, type ErasureStep, type NotErased, standing, unknownErasure } from './erasing.ts'
import { keepingOf } from './keeping.ts'
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
  /** A UUID, to ask again under it where the answer was not heard; a new one, if not said. */
  readonly erasureId?: string
}

/** Which erasure, and who does something about it. */
export interface AboutErasure {
  readonly erasureId: string
  readonly by: By
}

/** Asks for an erasure. From then on the data may only be kept, also where the law wants them kept for years. */
export const requestErasure =
  (erasing: Erasing, wish: ErasureWish): ErasureStep =>
  async () => {
    const { orderId, subject, ground, requestedBy, channel, by, erasureId = randomUUID() } = wish
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
    const restricted = await restrict(erasing, { erasureId, orderId, subject, ground })
    return Either.isLeft(restricted) ? restricted : found
  }

/** Says yes to an erasure, in one's own name; where the order need not be kept any longer, that is put on record first. */
export const approveErasure =
  (erasing: Erasing, { erasureId, by }: AboutErasure): ErasureStep =>
  async () => {
    const found = await standing(erasing, erasureId)
    if (Either.isLeft(found)) return found
    const { state } = found.right
    if (state.status !== 'Living' || state.request === null) return unknownErasure(erasureId)
    const keeping = await recordExpiry(erasing, erasureId, state)
    if (Either.isLeft(keeping)) return keeping
    const data = { orderId: state.orderId, ...keeping.right }
    const approved = await erasing.handleErasure({ ...origin(by), erasureId, type: 'ApproveErasure', data })()
    return Either.isLeft(approved) ? approved : standing(erasing, erasureId)
  }

/** How long the order must be kept; where that is over, it is put on record. */
export const recordExpiry = async (
  erasing: Erasing,
  erasureId: string,
  { orderId, request }: Living
): Promise<Either.Either<NotErased, Keeping>> => {
  const keeping = await keepingOf(erasing.questions, orderId)()
  if (Either.isLeft(keeping)) return keeping
  const { retentionUntil } = keeping.right
  if (request?.retentionExpired !== false || retentionUntil === null || retentionUntil > now()) return keeping
  const data = { orderId, dueAt: retentionUntil }
  const system = origin({ role: 'System', id: 'retention' })
  const over = await erasing.handleErasure({ ...system, erasureId, type: 'RecordRetentionExpired', data })()
  return Either.isLeft(over) ? over : keeping
}
