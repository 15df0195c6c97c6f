// These names are the storage format: they are read for as long as an order is kept.
import * as t from 'io-ts'
import { event } from '../event.ts'
import { Channel } from '../values/channel.ts'
import { CaseId, MessageId, NoteId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { ParcelId } from '../values/local-name.ts'
import { nullable } from '../values/nullable.ts'
import { personal } from '../values/personal-codec.ts'
import { Ordinal } from '../values/quantity.ts'
import { Code, LongText } from '../values/text.ts'
import { type ClosingEvent, closingEvents } from './closing-events.ts'
import { ErrorDeclared } from './correction-events.ts'
import { type DisputeEvent, disputeEvents } from './dispute-events.ts'
import {
  FeedbackKind,
  MessageDirection,
  MessageParty,
  NoteMark,
  NoticeKind,
  NoticeTarget,
  Rating
} from './enumerations.ts'
import { type PersonalDataEvent, personalDataEvents } from './personal-data-events.ts'

/** An operator's remark on the order; it refers to an address version and never repeats an address. */
export const OrderNoteAdded = event('OrderNoteAdded', {
  noteId: NoteId,
  text: personal(LongText),
  mark: NoteMark,
  caseId: nullable(CaseId),
  version: nullable(Ordinal)
})
export interface OrderNoteAdded extends t.TypeOf<typeof OrderNoteAdded> {}

/** A message came or went; its body is about the party that wrote it or was written to. */
export const MessageExchanged = event('MessageExchanged', {
  messageId: MessageId,
  direction: MessageDirection,
  party: MessageParty,
  channel: Channel,
  body: personal(LongText),
  sentAt: Instant,
  inReplyTo: nullable(MessageId)
})
export interface MessageExchanged extends t.TypeOf<typeof MessageExchanged> {}

/** The buyer was sent a notice that the seller owes him. */
export const BuyerNotified = event('BuyerNotified', {
  messageId: MessageId,
  kind: NoticeKind,
  targets: t.readonlyArray(NoticeTarget),
  channel: Channel,
  caseId: nullable(CaseId),
  parcelId: nullable(ParcelId)
})
export interface BuyerNotified extends t.TypeOf<typeof BuyerNotified> {}

/** A notice did not reach the buyer. */
export const BuyerNotReached = event('BuyerNotReached', {
  messageId: MessageId,
  channel: Channel,
  attempt: Ordinal,
  why: Code
})
export interface BuyerNotReached extends t.TypeOf<typeof BuyerNotReached> {}

/** The buyer said what he thinks. */
export const FeedbackReceived = event('FeedbackReceived', {
  kind: FeedbackKind,
  rating: nullable(Rating),
  text: nullable(personal(LongText)),
  caseId: nullable(CaseId)
})
export interface FeedbackReceived extends t.TypeOf<typeof FeedbackReceived> {}

/** What is put on record. */
export type RecordEvent =
  | OrderNoteAdded
  | MessageExchanged
  | BuyerNotified
  | BuyerNotReached
  | FeedbackReceived
  | ErrorDeclared
  | ClosingEvent
  | DisputeEvent
  | PersonalDataEvent

/** The codecs of this folder's events. */
export const recordEvents = [
  OrderNoteAdded,
  MessageExchanged,
  BuyerNotified,
  BuyerNotReached,
  FeedbackReceived,
  ...closingEvents,
  ...disputeEvents,
  ErrorDeclared,
  ...personalDataEvents
] as const
