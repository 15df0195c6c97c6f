// These names are the storage format: they are read for as long as an order is kept.
import * as t from 'io-ts'
import { event } from '../event.ts'
import { EvidenceRef } from '../values/evidence-ref.ts'
import { CaseId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { Ordinal } from '../values/quantity.ts'
import { CheckedFactor, Level, RiskBand, RiskSignal, VerificationFactor } from './verification.ts'

/** The risk of the case was scored. */
export const RiskAssessed = event('RiskAssessed', {
  caseId: CaseId,
  proposal: Ordinal,
  signals: t.readonlyArray(t.readonly(t.strict({ signal: RiskSignal, points: t.number }))),
  score: t.number,
  band: RiskBand,
  requiredLevel: Level
})
export interface RiskAssessed extends t.TypeOf<typeof RiskAssessed> {}

/** The initiator was found to be the buyer, for this proposal and until `validUntil`. */
export const AddressChangeVerified = event('AddressChangeVerified', {
  caseId: CaseId,
  proposal: Ordinal,
  level: Level,
  required: Level,
  factors: t.readonlyArray(CheckedFactor),
  evidence: t.readonlyArray(EvidenceRef),
  validUntil: Instant
})
export interface AddressChangeVerified extends t.TypeOf<typeof AddressChangeVerified> {}

/** The factors were not worth enough; further ones are wanted. */
export const StepUpRequested = event('StepUpRequested', {
  caseId: CaseId,
  proposal: Ordinal,
  reached: Level,
  required: Level,
  factorsWanted: t.readonlyArray(VerificationFactor)
})
export interface StepUpRequested extends t.TypeOf<typeof StepUpRequested> {}

/** A factor did not match; a decisive mismatch ends the case. */
export const VerificationFailed = event('VerificationFailed', {
  caseId: CaseId,
  proposal: Ordinal,
  factors: t.readonlyArray(CheckedFactor),
  decisive: t.boolean,
  attempt: Ordinal
})
export interface VerificationFailed extends t.TypeOf<typeof VerificationFailed> {}

/** The buyer did not confirm while the verification was alive; the case is back at the request. */
export const VerificationExpired = event('VerificationExpired', {
  caseId: CaseId,
  proposal: Ordinal,
  validUntil: Instant
})
export interface VerificationExpired extends t.TypeOf<typeof VerificationExpired> {}

/** What happens while it is found out whether the initiator is the buyer. */
export type VerificationEvent =
  | RiskAssessed
  | AddressChangeVerified
  | StepUpRequested
  | VerificationFailed
  | VerificationExpired

/** The codecs of these events. */
export const verificationEvents = [
  RiskAssessed,
  AddressChangeVerified,
  StepUpRequested,
  VerificationFailed,
  VerificationExpired
] as const
