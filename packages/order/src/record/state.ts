import * as t from 'io-ts'
import { ActorId } from '../values/actor.ts'
import { DataSubject } from '../values/data-subject.ts'
import { ActionId, CaseId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { RecentIds } from '../values/recent-ids.ts'
import { SourceRef } from '../values/source-ref.ts'
import { Code } from '../values/text.ts'
import { Dispute, LegalHold } from './dispute-state.ts'

/** What was learned from a case, in codes; `current` until the case is reopened. */
export const Review = t.readonly(
  t.strict({ caseId: CaseId, rootCause: Code, stepsSkipped: t.readonlyArray(Code), current: t.boolean }),
  'Review'
)
export interface Review extends t.TypeOf<typeof Review> {}

/** What is to be done better, and whether it is. */
export const Improvement = t.readonly(
  t.strict({ actionId: ActionId, action: Code, owner: ActorId, dueAt: Instant, done: t.boolean }),
  'Improvement'
)
export interface Improvement extends t.TypeOf<typeof Improvement> {}

/** Whether the data of a person may be used, may only be kept, or cannot be read any more; since when, by what was said last. */
export const SubjectOnRecord = t.readonly(
  t.strict({
    subject: DataSubject,
    status: t.keyof({ Restricted: null, Released: null, Erased: null }),
    since: Instant
  }),
  'SubjectOnRecord'
)
export interface SubjectOnRecord extends t.TypeOf<typeof SubjectOnRecord> {}

/** What must be remembered of the record: which ids are taken, what was agreed under them, and which facts were declared wrong. Texts are not kept in the state. */
export const RecordState = t.readonly(
  t.strict({
    noteIds: RecentIds,
    noticeIds: RecentIds,
    messageIds: RecentIds,
    /** The last one of each case. */
    reviews: t.readonlyArray(Review),
    improvements: t.readonlyArray(Improvement),
    disputes: t.readonlyArray(Dispute),
    legalHolds: t.readonlyArray(LegalHold),
    declaredWrong: t.readonlyArray(SourceRef),
    /** Of whom something was said about his data. */
    dataSubjects: t.readonlyArray(SubjectOnRecord)
  }),
  'RecordState'
)
export interface RecordState extends t.TypeOf<typeof RecordState> {}

/** What is remembered of the record of an order on which nothing stands. */
export const emptyRecord: RecordState = {
  noteIds: [],
  noticeIds: [],
  messageIds: [],
  reviews: [],
  improvements: [],
  disputes: [],
  legalHolds: [],
  declaredWrong: [],
  dataSubjects: []
}
