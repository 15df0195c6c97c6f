import type { StripeFileField, WhyEmpty } from './stripe-fields.ts'

/** What may cost the case at a venue. Events are named by their numbers in the report. */
export type VenueWarning =
  /** It went to another address than that of the payment. */
  | { readonly type: 'NotToAddressOfPayment'; readonly version: number; readonly paidVersion: number }
  /** It was sent elsewhere while it was on its way. */
  | { readonly type: 'RedirectedLater'; readonly events: ReadonlyArray<string> }
  /** The seller gave up the protection of the payment, on record. */
  | { readonly type: 'ProtectionWaived'; readonly events: ReadonlyArray<string> }
  /** The address that a parcel was sent to is not in clear; no version where none is known. */
  | { readonly type: 'AgreedAddressNotShown'; readonly version: number | null; readonly why: WhyEmpty }
  /** Nothing says that the buyer or the recipient agreed to an address that came after the order. */
  | { readonly type: 'NobodyAgreed'; readonly version: number }
  /** A parcel left, and stayed on its way, with another version than was agreed; that is not known where the parcel only says that its label was old. */
  | {
      readonly type: 'SentToOlderVersion'
      readonly version: number
      readonly agreedVersion: number | null
      readonly events: ReadonlyArray<string>
    }
  /** The carrier says that a parcel was handed over at the place of another version. */
  | {
      readonly type: 'DeliveredElsewhere'
      readonly version: number
      readonly agreedVersion: number
      readonly events: ReadonlyArray<string>
    }
  /** No delivery of these parcels is recorded; of none where nothing was sent, or all came back or was lost. */
  | { readonly type: 'NoDelivery'; readonly events: ReadonlyArray<string> }
  /** Parcels went to several addresses; a form takes that of the first. */
  | { readonly type: 'SeveralAddresses'; readonly versions: ReadonlyArray<number> }
  | { readonly type: 'NotInClear'; readonly field: 'ip' | 'deviceId'; readonly why: WhyEmpty }
  /** A field that takes one file is given several: they are to be combined. */
  | { readonly type: 'SeveralFiles'; readonly field: StripeFileField; readonly count: number }
