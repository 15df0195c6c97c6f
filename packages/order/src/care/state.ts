import * as t from 'io-ts'
import { EnquiryId, InvestigationId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { IssueId } from '../values/issue-id.ts'
import { ParcelId } from '../values/local-name.ts'
import { nullable } from '../values/nullable.ts'
import { DamageExtent, EnquiryCause, Fault, InvestigationFinding, Rung } from './enumerations.ts'
import { Claim, ClaimWait, RemedyOffer } from './remedy-state.ts'

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

/** That a parcel is suspected or known to be lost, and whether it has turned up since. */
export const Loss = t.readonly(
  t.strict({ parcelId: ParcelId, issueId: IssueId, confirmed: t.boolean, found: t.boolean }),
  'Loss'
)
export interface Loss extends t.TypeOf<typeof Loss> {}

/** That the goods of a parcel are said to be damaged, whether that can be proven, and what was confirmed. */
export const Damage = t.readonly(
  t.strict({
    parcelId: ParcelId,
    issueId: IssueId,
    hasEvidence: t.boolean,
    confirmed: nullable(t.readonly(t.strict({ extent: DamageExtent, fault: Fault })))
  }),
  'Damage'
)
export interface Damage extends t.TypeOf<typeof Damage> {}

/** A delivery that is looked into, whether the carrier gave proof, and what was concluded. */
export const Investigation = t.readonly(
  t.strict({
    investigationId: InvestigationId,
    parcelId: ParcelId,
    issueId: IssueId,
    hasProof: t.boolean,
    concluded: nullable(t.readonly(t.strict({ finding: InvestigationFinding, fault: Fault })))
  }),
  'Investigation'
)
export interface Investigation extends t.TypeOf<typeof Investigation> {}

/** What must be remembered to watch parcels until they are received. Of a parcel the newest loss and the newest damage are kept. */
export const CareState = t.readonly(
  t.strict({
    enquiries: t.readonlyArray(Enquiry),
    receipts: t.readonlyArray(Receipt),
    losses: t.readonlyArray(Loss),
    damages: t.readonlyArray(Damage),
    investigations: t.readonlyArray(Investigation),
    remedies: t.readonlyArray(RemedyOffer),
    claims: t.readonlyArray(Claim),
    claimWaits: t.readonlyArray(ClaimWait)
  }),
  'CareState'
)
export interface CareState extends t.TypeOf<typeof CareState> {}

/** The enquiry of an id. */
export const enquiryOf = (state: CareState, enquiryId: string): Enquiry | undefined =>
  state.enquiries.find((one) => one.enquiryId === enquiryId)

/** What is known about the receipt of a parcel. */
export const receiptOf = (state: CareState, parcelId: string): Receipt | undefined =>
  state.receipts.find((one) => one.parcelId === parcelId)

/** The investigation of an id. */
export const investigationOf = (state: CareState, investigationId: string): Investigation | undefined =>
  state.investigations.find((one) => one.investigationId === investigationId)
