import * as t from 'io-ts'
import { PaymentProtection } from '../placement/order-line.ts'
import { ActorId } from '../values/actor.ts'
import { ChangeField } from '../values/delivery-point.ts'
import { Duration } from '../values/duration.ts'
import { Instant } from '../values/instant.ts'
import { ParcelId } from '../values/local-name.ts'
import { Money } from '../values/money.ts'
import { nullable } from '../values/nullable.ts'
import { Code } from '../values/text.ts'
import { ApprovalKind, OnSilence, Payer } from './enumerations.ts'
import { FreightOutcome } from './freight.ts'
import { NoticeBasis } from './notice-basis.ts'
import { RoutedTarget } from './requirement.ts'
import { Level } from './verification.ts'

/** The check that the initiator is the buyer: for one proposal, alive until `validUntil`. */
export const Verification = t.readonly(
  t.strict({ level: Level, required: Level, validUntil: Instant, verifiedBy: ActorId }),
  'Verification'
)
export interface Verification extends t.TypeOf<typeof Verification> {}

/** What the change of a moving parcel would cost, and whether the buyer accepts it. */
export const Impact = t.readonly(
  t.strict({ parcelId: ParcelId, delay: Duration, fee: nullable(Money), payer: Payer, accepted: t.boolean }),
  'Impact'
)
export interface Impact extends t.TypeOf<typeof Impact> {}

/** A yes that was asked for, and by whom it was given; nobody gave it that came by silence. */
export const AskedApproval = t.readonly(
  t.strict({
    kind: ApprovalKind,
    dueAt: Instant,
    onSilence: OnSilence,
    approved: t.boolean,
    approvedBy: nullable(ActorId)
  }),
  'AskedApproval'
)
export interface AskedApproval extends t.TypeOf<typeof AskedApproval> {}

/** The buyer's yes to one version, and what was settled for it since. */
export const Confirmation = t.readonly(
  t.strict({
    version: t.number,
    authorisedUntil: Instant,
    required: Level,
    verifiedBy: ActorId,
    /** The way that was announced last; null before the first announcement. */
    routed: nullable(t.readonlyArray(RoutedTarget)),
    approvals: t.readonlyArray(AskedApproval),
    freight: nullable(
      t.readonly(t.strict({ outcome: FreightOutcome, difference: nullable(Money), settled: t.boolean }))
    ),
    impacts: t.readonlyArray(Impact),
    waived: t.readonlyArray(PaymentProtection),
    /** How a recipient who is not the buyer was considered; null while nobody has. */
    recipientNotice: nullable(NoticeBasis),
    resolved: t.boolean,
    /** Whether a carrier has taken a parcel there, which a failed save does not undo. */
    redirected: t.boolean,
    /** What the last draft would change, and what was to be asked about it; null before the first. */
    drafted: nullable(
      t.readonly(t.strict({ changedFields: t.readonlyArray(ChangeField), warnings: t.readonlyArray(Code) }))
    )
  }),
  'Confirmation'
)
export interface Confirmation extends t.TypeOf<typeof Confirmation> {}

/** Whether a change has come to an effect besides that of being the ordered address: a way out was agreed, or a parcel goes there. */
export const isOtherwiseInEffect = ({ resolved, redirected }: Confirmation): boolean => resolved || redirected
