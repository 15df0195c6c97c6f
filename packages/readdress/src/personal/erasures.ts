import type { Keeping, Living } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { now } from '../now.ts'
import { type Erasing, type ErasureStep, type NotErased, standing, unknownErasure } from './erasing.ts'
import { keepingOf } from './keeping.ts'
import { origin } from './origin.ts'
import type { By } from './person.ts'

/** Which erasure, and who does something about it. */
export interface AboutErasure {
  readonly erasureId: string
  readonly by: By
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
