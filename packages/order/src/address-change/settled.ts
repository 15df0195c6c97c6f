import type { PaymentProtection } from '../placement/order-line.ts'
import type { ActorId } from '../values/actor.ts'
import type { ChangeField } from '../values/delivery-point.ts'
import type { Duration } from '../values/duration.ts'
import type { Instant } from '../values/instant.ts'
import type { ParcelId } from '../values/local-name.ts'
import type { Money } from '../values/money.ts'
import type { Payer } from './enumerations.ts'
import type { Level } from './verification.ts'

/** The check that the initiator is the buyer: for one proposal, alive until `validUntil`. */
export interface Verification {
  readonly level: Level
  readonly required: Level
  readonly validUntil: Instant
  readonly verifiedBy: ActorId
}

/** What the change of a moving parcel would cost, and whether the buyer accepts it. */
export interface Impact {
  readonly parcelId: ParcelId
  readonly delay: Duration
  readonly fee: Money | null
  readonly payer: Payer
  readonly accepted: boolean
}

/** The buyer's yes to one version, and what was settled for it since. */
export interface Confirmation {
  readonly version: number
  readonly authorisedUntil: Instant
  readonly required: Level
  readonly verifiedBy: ActorId
  readonly impacts: ReadonlyArray<Impact>
  readonly waived: ReadonlyArray<PaymentProtection>
  readonly recipientNoticed: boolean
  readonly resolved: boolean
  /** What the last draft would change; null before the first. */
  readonly drafted: ReadonlyArray<ChangeField> | null
}
