import * as t from 'io-ts'
import { command } from '../command.ts'
import { ActorId } from '../values/actor.ts'
import { ActionId, CaseId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { ParcelId } from '../values/local-name.ts'
import { Code, LongText } from '../values/text.ts'
import { CaseOutcome, ParcelOutcome } from './enumerations.ts'

/** Close a case with an outcome for every parcel. */
export const CloseCase = command(
  'CloseCase',
  {
    caseId: CaseId,
    outcome: CaseOutcome,
    outcomes: t.readonlyArray(t.readonly(t.strict({ parcelId: ParcelId, outcome: ParcelOutcome })))
  },
  {}
)
export type CloseCase = t.TypeOf<typeof CloseCase>

/** Take a closed case up again. */
export const ReopenCase = command('ReopenCase', { caseId: CaseId, why: Code }, {})
export type ReopenCase = t.TypeOf<typeof ReopenCase>

/** Record what was learned from a closed case: why it came about, which steps were left out, and the lesson in words. */
export const RecordReview = command(
  'RecordReview',
  { caseId: CaseId, rootCause: Code, stepsSkipped: t.readonlyArray(Code) },
  { lesson: LongText }
)
export type RecordReview = t.TypeOf<typeof RecordReview>

/** Agree on what is to be done better from now on, by whom and until when. */
export const AgreeImprovement = command(
  'AgreeImprovement',
  { actionId: ActionId, action: Code, owner: ActorId, dueAt: Instant },
  {}
)
export type AgreeImprovement = t.TypeOf<typeof AgreeImprovement>

/** Say that an agreed improvement is done, and what came of it. */
export const CompleteImprovement = command('CompleteImprovement', { actionId: ActionId, result: Code }, {})
export type CompleteImprovement = t.TypeOf<typeof CompleteImprovement>

/** What may be asked about the end of a case and what is learned from it. */
export type ClosingCommand = CloseCase | ReopenCase | RecordReview | AgreeImprovement | CompleteImprovement

/** The codecs of these commands. */
export const closingCommands = [CloseCase, ReopenCase, RecordReview, AgreeImprovement, CompleteImprovement] as const
