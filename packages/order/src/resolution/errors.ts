import type { ParcelId } from '../values/local-name.ts'
import type { Resolution } from './enumerations.ts'
import type { Offer } from './state.ts'

/** Why an offer cannot be answered so. */
export type ResolutionError =
  /** Only what was offered can be agreed. */
  | { readonly type: 'OptionNotOffered'; readonly option: Resolution }
  /** What is to be sent again has not come back. */
  | { readonly type: 'ReturnNotReceived'; readonly parcelId: ParcelId }
  /** Only while the offer is open. */
  | { readonly type: 'OfferClosed'; readonly id: string; readonly status: Offer['status'] }
