import type { RemedyId } from '../values/identity.ts'
import type { Instant } from '../values/instant.ts'
import type { ParcelId } from '../values/local-name.ts'
import type { Money } from '../values/money.ts'
import type { Rung } from './enumerations.ts'

/** Why something may not be done while a parcel is watched. */
export type CareError =
  /** The next rung of the ladder may be climbed only later. */
  | { readonly type: 'EscalationTooEarly'; readonly rung: Rung; readonly earliest: Instant }
  /** No problem of this id is open, or none with this parcel. */
  | { readonly type: 'IssueNotOpen'; readonly issueId: string | null; readonly parcelId: ParcelId | null }
  /** What is said here needs proof that there is not. */
  | {
      readonly type: 'EvidenceMissing'
      readonly need: 'SuspectedLoss' | 'ProofOfLoss' | 'ProofOfDamage' | 'ProofOfDelivery' | 'LossOrDamageByCarrier'
    }
  /** The buyer has not agreed to this, or not to a remedy that sends anything again. */
  | { readonly type: 'RemedyNotAgreed'; readonly remedyId: RemedyId }
  /** More than was offered, or than the order was worth. */
  | { readonly type: 'AmountExceeded'; readonly max: Money }
  /** The carrier cannot be made to pay any more. */
  | { readonly type: 'ClaimDeadlinePassed'; readonly dueAt: Instant }
