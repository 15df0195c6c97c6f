import * as t from 'io-ts'
import { command, fact } from '../command.ts'
import { CaseId, MessageId, NoteId } from '../values/identity.ts'
import { ParcelId } from '../values/local-name.ts'
import { Ordinal } from '../values/quantity.ts'
import { LongText } from '../values/text.ts'
import { CaseOutcome, FeedbackKind, NoteMark, NoticeKind, NoticeTarget, ParcelOutcome, Rating } from './enumerations.ts'

/** Add an operator's remark to the order. */
export const AddNote = command(
  'AddNote',
  { noteId: NoteId, text: LongText },
  { mark: NoteMark, caseId: CaseId, version: Ordinal }
)
export type AddNote = t.TypeOf<typeof AddNote>

/** Record a notice that was sent to the buyer; the envelope's channel is the one it went by. */
export const NotifyBuyer = command(
  'NotifyBuyer',
  { messageId: MessageId, kind: NoticeKind, targets: t.readonlyArray(NoticeTarget) },
  { caseId: CaseId, parcelId: ParcelId }
)
export type NotifyBuyer = t.TypeOf<typeof NotifyBuyer>

/** Take in what the buyer thinks; the rating is a whole number from 1 to 5. */
export const RecordFeedback = fact(
  'RecordFeedback',
  { kind: FeedbackKind },
  { rating: Rating, text: LongText, caseId: CaseId }
)
export type RecordFeedback = t.TypeOf<typeof RecordFeedback>

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

/** What may be asked of the record of an order. */
export type RecordCommand = AddNote | NotifyBuyer | RecordFeedback | CloseCase

/** The codecs of this folder's commands. */
export const recordCommands = [AddNote, NotifyBuyer, RecordFeedback, CloseCase] as const
