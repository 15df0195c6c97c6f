// These names are the storage format: they are read for as long as an order is kept.
import * as t from 'io-ts'
import { event } from '../event.ts'
import { ActorId } from '../values/actor.ts'
import { ActionId, CaseId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { ParcelId } from '../values/local-name.ts'
import { nullable } from '../values/nullable.ts'
import { personal } from '../values/personal-codec.ts'
import { Code, LongText } from '../values/text.ts'
import { CaseOutcome, ParcelOutcome } from './enumerations.ts'

/** The case was closed with an outcome for every parcel. */
export const CaseClosed = event('CaseClosed', {
  caseId: CaseId,
  outcome: CaseOutcome,
  outcomes: t.readonlyArray(t.readonly(t.strict({ parcelId: ParcelId, outcome: ParcelOutcome })))
})
export interface CaseClosed extends t.TypeOf<typeof CaseClosed> {}

/** A closed case was taken up again: it is followed up, and may be closed once more. */
export const CaseReopened = event('CaseReopened', { caseId: CaseId, why: Code })
export interface CaseReopened extends t.TypeOf<typeof CaseReopened> {}

/** What was learned from a case. */
export const ServiceReviewRecorded = event('ServiceReviewRecorded', {
  caseId: CaseId,
  rootCause: Code,
  stepsSkipped: t.readonlyArray(Code),
  lesson: nullable(personal(LongText))
})
export interface ServiceReviewRecorded extends t.TypeOf<typeof ServiceReviewRecorded> {}

/** Somebody took it on himself to do something better. */
export const ImprovementAgreed = event('ImprovementAgreed', {
  actionId: ActionId,
  action: Code,
  owner: ActorId,
  dueAt: Instant
})
export interface ImprovementAgreed extends t.TypeOf<typeof ImprovementAgreed> {}

/** What was to be done better is done. */
export const ImprovementDone = event('ImprovementDone', { actionId: ActionId, result: Code })
export interface ImprovementDone extends t.TypeOf<typeof ImprovementDone> {}

/** What happens when a case ends, and what is learned from it. */
export type ClosingEvent = CaseClosed | CaseReopened | ServiceReviewRecorded | ImprovementAgreed | ImprovementDone

/** The codecs of these events. */
export const closingEvents = [
  CaseClosed,
  CaseReopened,
  ServiceReviewRecorded,
  ImprovementAgreed,
  ImprovementDone
] as const
