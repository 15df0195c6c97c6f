import type { Instant } from '@readdress/order'
import { approversNeeded } from '@readdress/privacy'
import type { ErasureProgress } from './erasure-progress.ts'

/** How the data of a person stand: used, to be erased as somebody wishes, only kept, held, or erased. */
export type RetentionStatus = 'Kept' | 'Requested' | 'Restricted' | 'OnLegalHold' | 'Erased'

/** What comes next for the data of a person. */
export type RetentionStep =
  | 'Completion'
  | 'HoldRelease'
  | 'RetentionEnd'
  | 'Erasure'
  | 'Approval'
  | 'Destruction'
  | 'Effect'
  | 'Confirmation'
  | 'Nothing'

/** Of several erasures of a person the one that is made, or else the last one that somebody asks for. */
export const erasureOf = (
  erasures: ReadonlyArray<ErasureProgress>,
  orderId: string,
  subject: string
): ErasureProgress | null => {
  const ofPerson = erasures.filter((one) => one.orderId === orderId && one.subject === subject)
  return (
    ofPerson.find(({ destroyed }) => destroyed !== null) ??
    ofPerson.findLast(({ request }) => request !== null) ??
    ofPerson.at(-1) ??
    null
  )
}

/** How the data of a person stand, by what the order says and what the erasure does. */
export const statusOf = (
  said: 'Restricted' | 'Released' | 'Erased' | undefined,
  erasure: ErasureProgress | null,
  isHeld: boolean
): RetentionStatus => {
  if (said === 'Erased' || (erasure !== null && erasure.destroyed !== null)) return 'Erased'
  if (isHeld) return 'OnLegalHold'
  if (said === 'Restricted' || erasure?.isRestricted === true) return 'Restricted'
  return erasure === null || erasure.request === null ? 'Kept' : 'Requested'
}

/** What comes next at a moment. Whether a yes is still young enough, the erasure says when its keys are to be destroyed. */
export const nextStepOf = (
  status: RetentionStatus,
  { retentionUntil, effectiveBy }: { readonly retentionUntil: Instant | null; readonly effectiveBy: Instant | null },
  erasure: ErasureProgress | null,
  at: Instant
): RetentionStep => {
  if (status === 'Erased') {
    if (effectiveBy !== null && at < effectiveBy) return 'Effect'
    return erasure !== null && erasure.destroyed !== null && erasure.effectiveAt === null ? 'Confirmation' : 'Nothing'
  }
  if (status === 'OnLegalHold') return 'HoldRelease'
  if (retentionUntil === null) return 'Completion'
  if (at < retentionUntil) return 'RetentionEnd'
  if (erasure === null || erasure.request === null) return 'Erasure'
  const { by } = erasure.request
  return erasure.approvers.filter((approver) => approver !== by).length < approversNeeded ? 'Approval' : 'Destruction'
}
