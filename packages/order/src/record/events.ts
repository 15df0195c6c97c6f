// These names are the storage format: they are read for as long as an order is kept.
import * as t from 'io-ts'
import { event } from '../event.ts'
import { Channel } from '../values/channel.ts'
import { CaseId, MessageId, NoteId } from '../values/identity.ts'
import { ParcelId } from '../values/local-name.ts'
import { nullable } from '../values/nullable.ts'
import { personal } from '../values/personal-codec.ts'
import { Ordinal } from '../values/quantity.ts'
import { LongText } from '../values/text.ts'
import { CaseOutcome, FeedbackKind, NoteMark, NoticeKind, NoticeTarget, ParcelOutcome, Rating } from './enumerations.ts'

/** An operator's remark on the order; it refers to an address version and never repeats an address. */
export const OrderNoteAdded = event('OrderNoteAdded', {
  noteId: NoteId,
  text: personal(LongText),
  mark: NoteMark,
  caseId: nullable(CaseId),
  version: nullable(Ordinal)
})
export interface OrderNoteAdded extends t.TypeOf<typeof OrderNoteAdded> {}

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

/** The buyer said what he thinks. */
export const FeedbackReceived = event('FeedbackReceived', {
  kind: FeedbackKind,
  rating: nullable(Rating),
  text: nullable(personal(LongText)),
  caseId: nullable(CaseId)
})
export interface FeedbackReceived extends t.TypeOf<typeof FeedbackReceived> {}

/** The case was closed with an outcome for every parcel. */
export const CaseClosed = event('CaseClosed', {
  caseId: CaseId,
  outcome: CaseOutcome,
  outcomes: t.readonlyArray(t.readonly(t.strict({ parcelId: ParcelId, outcome: ParcelOutcome })))
})
export interface CaseClosed extends t.TypeOf<typeof CaseClosed> {}

/** What is put on record. */
export type RecordEvent = OrderNoteAdded | BuyerNotified | FeedbackReceived | CaseClosed

/** The codecs of this folder's events. */
export const recordEvents = [OrderNoteAdded, BuyerNotified, FeedbackReceived, CaseClosed] as const
