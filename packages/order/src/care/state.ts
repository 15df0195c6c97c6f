import * as t from 'io-ts'
import { EnquiryId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { IssueId } from '../values/issue-id.ts'
import { ParcelId } from '../values/local-name.ts'
import { nullable } from '../values/nullable.ts'
import { EnquiryCause, Rung } from './enumerations.ts'

/** A question to a carrier: how far up the complaint ladder it has come, and whether it was answered. */
export const Enquiry = t.readonly(
  t.strict({
    enquiryId: EnquiryId,
    parcelId: ParcelId,
    issueId: nullable(IssueId),
    rung: Rung,
    openedAt: Instant,
    dueAt: Instant,
    status: t.keyof({ Waiting: null, Overdue: null, Answered: null }),
    /** What the carrier said last; null until it has. */
    cause: nullable(EnquiryCause)
  }),
  'Enquiry'
)
export interface Enquiry extends t.TypeOf<typeof Enquiry> {}

/** Whether the goods of a parcel arrived, as far as anybody said; `dueAt` is until when an answer is waited for. */
export const Receipt = t.readonly(
  t.strict({
    parcelId: ParcelId,
    status: t.keyof({ Asked: null, Unanswered: null, Confirmed: null, NotReceived: null }),
    dueAt: nullable(Instant)
  }),
  'Receipt'
)
export interface Receipt extends t.TypeOf<typeof Receipt> {}

/** What must be remembered to watch parcels until they are received. */
export const CareState = t.readonly(
  t.strict({ enquiries: t.readonlyArray(Enquiry), receipts: t.readonlyArray(Receipt) }),
  'CareState'
)
export interface CareState extends t.TypeOf<typeof CareState> {}

/** The enquiry of an id. */
export const enquiryOf = (state: CareState, enquiryId: string): Enquiry | undefined =>
  state.enquiries.find((one) => one.enquiryId === enquiryId)

/** What is known about the receipt of a parcel. */
export const receiptOf = (state: CareState, parcelId: string): Receipt | undefined =>
  state.receipts.find((one) => one.parcelId === parcelId)
