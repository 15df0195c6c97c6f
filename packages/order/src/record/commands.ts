import * as t from 'io-ts'
import { command, fact } from '../command.ts'
import { Channel } from '../values/channel.ts'
import { CaseId, MessageId, NoteId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { ParcelId } from '../values/local-name.ts'
import { Ordinal } from '../values/quantity.ts'
import { Code, LongText } from '../values/text.ts'
import { type ClosingCommand, closingCommands } from './closing-commands.ts'
import { DeclareError } from './correction-commands.ts'
import { type DisputeCommand, disputeCommands } from './dispute-commands.ts'
import {
  FeedbackKind,
  MessageDirection,
  MessageParty,
  NoteMark,
  NoticeKind,
  NoticeTarget,
  Rating
} from './enumerations.ts'
import { type PersonalDataCommand, personalDataCommands } from './personal-data-commands.ts'

/** Add an operator's remark to the order. */
export const AddNote = command(
  'AddNote',
  { noteId: NoteId, text: LongText },
  { mark: NoteMark, caseId: CaseId, version: Ordinal }
)
export type AddNote = t.TypeOf<typeof AddNote>

/**
 * Take in a message of the buyer or of another party, or one to them; `channel` is the one it went by, the envelope's the one it was reported by.
 *
 * Where the recipient wrote or was written to, `version` is the address version whose recipient it is; without it, the ordered one.
 */
export const RecordMessage = fact(
  'RecordMessage',
  {
    messageId: MessageId,
    direction: MessageDirection,
    party: MessageParty,
    channel: Channel,
    body: LongText,
    sentAt: Instant
  },
  { inReplyTo: MessageId, version: Ordinal }
)
export type RecordMessage = t.TypeOf<typeof RecordMessage>

/** Record a notice that was sent to the buyer; the envelope's channel is the one it went by. */
export const NotifyBuyer = command(
  'NotifyBuyer',
  { messageId: MessageId, kind: NoticeKind, targets: t.readonlyArray(NoticeTarget) },
  { caseId: CaseId, parcelId: ParcelId }
)
export type NotifyBuyer = t.TypeOf<typeof NotifyBuyer>

/** Take in that a notice did not reach the buyer: which attempt it was, by which channel, and why. */
export const RecordBuyerNotReached = fact(
  'RecordBuyerNotReached',
  { messageId: MessageId, channel: Channel, attempt: Ordinal, why: Code },
  {}
)
export type RecordBuyerNotReached = t.TypeOf<typeof RecordBuyerNotReached>

/** Take in what the buyer thinks; the rating is a whole number from 1 to 5. */
export const RecordFeedback = fact(
  'RecordFeedback',
  { kind: FeedbackKind },
  { rating: Rating, text: LongText, caseId: CaseId }
)
export type RecordFeedback = t.TypeOf<typeof RecordFeedback>

/** What may be asked of the record of an order. */
export type RecordCommand =
  | AddNote
  | RecordMessage
  | NotifyBuyer
  | RecordBuyerNotReached
  | RecordFeedback
  | DeclareError
  | ClosingCommand
  | DisputeCommand
  | PersonalDataCommand

/** The codecs of this folder's commands. */
export const recordCommands = [
  AddNote,
  RecordMessage,
  NotifyBuyer,
  RecordBuyerNotReached,
  RecordFeedback,
  ...closingCommands,
  ...disputeCommands,
  DeclareError,
  ...personalDataCommands
] as const
