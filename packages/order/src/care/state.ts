import type { EnquiryId } from '../values/identity.ts'
import type { Instant } from '../values/instant.ts'
import type { ParcelId } from '../values/local-name.ts'
import type { Rung } from './events.ts'

/** A question to a carrier and how far up the complaint ladder it has come. */
export interface Enquiry {
  readonly enquiryId: EnquiryId
  readonly parcelId: ParcelId
  readonly rung: Rung
  readonly openedAt: Instant
}

/** Whether the goods of a parcel arrived, as far as anybody said. */
export interface Receipt {
  readonly parcelId: ParcelId
  readonly status: 'Asked' | 'Confirmed' | 'NotReceived'
}

/** What must be remembered to watch parcels until they are received. */
export interface CareState {
  readonly enquiries: ReadonlyArray<Enquiry>
  readonly receipts: ReadonlyArray<Receipt>
}
