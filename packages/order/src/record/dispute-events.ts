// These names are the storage format: they are read for as long as an order is kept.
import type * as t from 'io-ts'
import { event } from '../event.ts'
import { DisputeId, HoldId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { Money } from '../values/money.ts'
import { nullable } from '../values/nullable.ts'
import { personal } from '../values/personal-codec.ts'
import { Ordinal } from '../values/quantity.ts'
import { Code, LongText, ShortText } from '../values/text.ts'
import {
  DisputeOutcome,
  DisputeScheme,
  DisputeType,
  EvidenceProfile,
  HoldGround,
  ReasonCode,
  Sha256
} from './dispute-enumerations.ts'

/** The order is disputed; the seller may answer until `respondBy`. */
export const DisputeOpened = event('DisputeOpened', {
  disputeId: DisputeId,
  scheme: DisputeScheme,
  type: DisputeType,
  reasonCode: nullable(ReasonCode),
  amount: Money,
  agreedPlace: nullable(personal(LongText)),
  claimedVersion: nullable(Ordinal),
  respondBy: Instant
})
export interface DisputeOpened extends t.TypeOf<typeof DisputeOpened> {}

/** An evidence package was handed in. */
export const EvidenceSubmitted = event('EvidenceSubmitted', {
  disputeId: DisputeId,
  packageSha256: Sha256,
  profile: EvidenceProfile,
  reference: nullable(ShortText)
})
export interface EvidenceSubmitted extends t.TypeOf<typeof EvidenceSubmitted> {}

/** A dispute was decided. */
export const DisputeDecided = event('DisputeDecided', {
  disputeId: DisputeId,
  outcome: DisputeOutcome,
  amount: nullable(Money)
})
export interface DisputeDecided extends t.TypeOf<typeof DisputeDecided> {}

/** Nothing was handed in while it could still be answered. */
export const DisputeDeadlineMissed = event('DisputeDeadlineMissed', { disputeId: DisputeId, dueAt: Instant })
export interface DisputeDeadlineMissed extends t.TypeOf<typeof DisputeDeadlineMissed> {}

/** Nothing of the order may be erased. */
export const LegalHoldPlaced = event('LegalHoldPlaced', {
  holdId: HoldId,
  ground: HoldGround,
  ref: Code,
  until: nullable(Instant)
})
export interface LegalHoldPlaced extends t.TypeOf<typeof LegalHoldPlaced> {}

/** A reason against erasing is gone. */
export const LegalHoldReleased = event('LegalHoldReleased', { holdId: HoldId, why: Code })
export interface LegalHoldReleased extends t.TypeOf<typeof LegalHoldReleased> {}

/** What happens in a dispute, and to what is kept for it. */
export type DisputeEvent =
  | DisputeOpened
  | EvidenceSubmitted
  | DisputeDecided
  | DisputeDeadlineMissed
  | LegalHoldPlaced
  | LegalHoldReleased

/** The codecs of these events. */
export const disputeEvents = [
  DisputeOpened,
  EvidenceSubmitted,
  DisputeDecided,
  DisputeDeadlineMissed,
  LegalHoldPlaced,
  LegalHoldReleased
] as const
