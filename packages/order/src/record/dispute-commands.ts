import type * as t from 'io-ts'
import { command, fact } from '../command.ts'
import { DisputeId, HoldId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { Money } from '../values/money.ts'
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

/** Take in that the buyer disputes the order; `agreedPlace` and `claimedVersion` say where the goods should have gone, by his words. */
export const OpenDispute = fact(
  'OpenDispute',
  { disputeId: DisputeId, scheme: DisputeScheme, type: DisputeType, amount: Money, respondBy: Instant },
  { reasonCode: ReasonCode, agreedPlace: LongText, claimedVersion: Ordinal }
)
export type OpenDispute = t.TypeOf<typeof OpenDispute>

/** Record that an evidence package was handed in; `reference` is what it was received under. */
export const SubmitEvidence = command(
  'SubmitEvidence',
  { disputeId: DisputeId, packageSha256: Sha256, profile: EvidenceProfile },
  { reference: ShortText }
)
export type SubmitEvidence = t.TypeOf<typeof SubmitEvidence>

/** Take in how a dispute was decided, and what it cost or brought back. */
export const DecideDispute = fact('DecideDispute', { disputeId: DisputeId, outcome: DisputeOutcome }, { amount: Money })
export type DecideDispute = t.TypeOf<typeof DecideDispute>

/** Let nothing of the order be erased, until a moment or until further notice; `ref` names what it is for. */
export const PlaceLegalHold = command(
  'PlaceLegalHold',
  { holdId: HoldId, ground: HoldGround, ref: Code },
  { until: Instant }
)
export type PlaceLegalHold = t.TypeOf<typeof PlaceLegalHold>

/** Let what was held be erased again. */
export const ReleaseLegalHold = command('ReleaseLegalHold', { holdId: HoldId, why: Code }, {})
export type ReleaseLegalHold = t.TypeOf<typeof ReleaseLegalHold>

/** What may be asked about a dispute and what is kept for it. */
export type DisputeCommand = OpenDispute | SubmitEvidence | DecideDispute | PlaceLegalHold | ReleaseLegalHold

/** The codecs of these commands. */
export const disputeCommands = [OpenDispute, SubmitEvidence, DecideDispute, PlaceLegalHold, ReleaseLegalHold] as const
