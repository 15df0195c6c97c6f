// These names are the storage format.
import * as t from 'io-ts'

/** The kinds of message that the seller owes the buyer. */
export const NoticeKind = t.keyof(
  {
    RequestReceived: null,
    ClarificationNeeded: null,
    ChangeEffective: null,
    ChangeRejected: null,
    ChangeEnded: null,
    ImpactOfChange: null,
    InterceptResult: null,
    NearOldAddress: null,
    RedirectQuestion: null,
    PickupReady: null,
    PickupReminder: null,
    ReturnReceived: null,
    Reshipped: null,
    DelayNews: null,
    RemedyDone: null,
    ReceiptEnquiry: null,
    AddressBookOffer: null,
    SuspectedFraud: null,
    Incident: null
  },
  'NoticeKind'
)
export type NoticeKind = t.TypeOf<typeof NoticeKind>

/** Where a notice goes: the platform account, or the contact of the former or of the new address. */
export const NoticeTarget = t.keyof({ PlatformAccount: null, OldContact: null, NewContact: null }, 'NoticeTarget')
export type NoticeTarget = t.TypeOf<typeof NoticeTarget>

/** Who wrote a message, or was written to. */
export const MessageParty = t.keyof(
  { Buyer: null, Recipient: null, Occupant: null, Carrier: null, Warehouse: null, Platform: null, Internal: null },
  'MessageParty'
)
export type MessageParty = t.TypeOf<typeof MessageParty>

/** Whether a message came to the seller or went out from him. */
export const MessageDirection = t.keyof({ In: null, Out: null }, 'MessageDirection')

/** The coloured flag of a note in the seller's back office. */
export const NoteMark = t.keyof(
  { None: null, Grey: null, Red: null, Yellow: null, Green: null, Blue: null, Purple: null },
  'NoteMark'
)

/** What kind of feedback a buyer gives. */
export const FeedbackKind = t.keyof({ Praise: null, Problem: null, Suggestion: null }, 'FeedbackKind')

/** What became of one parcel. */
export const ParcelOutcome = t.keyof(
  {
    DeliveredAsAmended: null,
    DeliveredByRedirect: null,
    CollectedAtPickup: null,
    DeliveredAtOldAddress: null,
    Reshipped: null,
    Refunded: null,
    ReturnedToSeller: null,
    Lost: null,
    Cancelled: null,
    NotChanged: null
  },
  'ParcelOutcome'
)
export type ParcelOutcome = t.TypeOf<typeof ParcelOutcome>

/** What became of a case. */
export const CaseOutcome = t.keyof(
  {
    Amended: null,
    Redirected: null,
    CollectedAtPickup: null,
    DeliveredAtOldAddress: null,
    Reshipped: null,
    Refunded: null,
    CancelledAndReordered: null,
    NotChanged: null,
    Partial: null
  },
  'CaseOutcome'
)
export type CaseOutcome = t.TypeOf<typeof CaseOutcome>

/** A whole number of stars from 1 to 5. */
export const Rating: t.Type<number> = new t.Type<number>(
  'Rating',
  (u): u is number => typeof u === 'number' && Number.isInteger(u) && u >= 1 && u <= 5,
  (u, context) => (Rating.is(u) ? t.success(u) : t.failure(u, context)),
  t.identity
)
