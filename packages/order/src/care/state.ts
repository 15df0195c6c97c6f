import * as t from 'io-ts'
import { EnquiryId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { ParcelId } from '../values/local-name.ts'
import { Rung } from './events.ts'

/** A question to a carrier and how far up the complaint ladder it has come. */
export const Enquiry = t.readonly(
  t.strict({ enquiryId: EnquiryId, parcelId: ParcelId, rung: Rung, openedAt: Instant }),
  'Enquiry'
)
export interface Enquiry extends t.TypeOf<typeof Enquiry> {}

/** Whether the goods of a parcel arrived, as far as anybody said. */
export const Receipt = t.readonly(
  t.strict({ parcelId: ParcelId, status: t.keyof({ Asked: null, Confirmed: null, NotReceived: null }) }),
  'Receipt'
)
export interface Receipt extends t.TypeOf<typeof Receipt> {}

/** What must be remembered to watch parcels until they are received. */
export const CareState = t.readonly(
  t.strict({ enquiries: t.readonlyArray(Enquiry), receipts: t.readonlyArray(Receipt) }),
  'CareState'
)
export interface CareState extends t.TypeOf<typeof CareState> {}
