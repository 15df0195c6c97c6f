import * as t from 'io-ts'
import { ActorId, Initiator } from '../values/actor.ts'
import { Channel } from '../values/channel.ts'
import { DataSubject } from '../values/data-subject.ts'
import { ChangeField } from '../values/delivery-point.ts'
import { CaseId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { nullable } from '../values/nullable.ts'
import { PostalAddress } from '../values/postal-address.ts'
import { ChangeReason } from './enumerations.ts'
import { Level, RiskBand, RiskSignal, VerificationFactor } from './verification.ts'

/** How risky a proposal was found, and by which signals. */
export const AssessedRisk = t.readonly(
  t.strict({
    proposal: t.number,
    signals: t.readonlyArray(RiskSignal),
    score: t.number,
    band: RiskBand,
    requiredLevel: Level
  }),
  'AssessedRisk'
)
export interface AssessedRisk extends t.TypeOf<typeof AssessedRisk> {}

/** The new address asked for in a case; it gets the next number when it is revised. */
export const Proposal = t.readonly(
  t.strict({ number: t.number, address: PostalAddress, recipient: DataSubject }),
  'Proposal'
)
export interface Proposal extends t.TypeOf<typeof Proposal> {}

/** What is remembered of every case: who asked, for what, and how it was checked so far. */
export const CaseFile = t.readonly(
  t.strict({
    caseId: CaseId,
    initiator: Initiator,
    reason: ChangeReason,
    proposal: Proposal,
    requestedAt: Instant,
    requestedBy: ActorId,
    channel: Channel,
    urgent: t.boolean,
    acknowledged: t.boolean,
    acknowledgementDueAt: Instant,
    overdue: t.boolean,
    failedAttempts: t.number,
    /** The level of the last check that was not enough; L0 where none was made. */
    reached: Level,
    /** What matched when the initiator was found to be the buyer. */
    proven: t.readonlyArray(VerificationFactor),
    risk: nullable(AssessedRisk),
    /** The question that the buyer has not answered yet. */
    clarification: nullable(t.readonly(t.strict({ missing: t.readonlyArray(ChangeField), dueAt: Instant }))),
    /** Whether the buyer was asked to say yes to the current proposal, and has. */
    consent: nullable(t.readonly(t.strict({ dueAt: Instant, given: t.boolean })))
  }),
  'CaseFile'
)
export interface CaseFile extends t.TypeOf<typeof CaseFile> {}
