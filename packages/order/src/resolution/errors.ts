import type { Remedy } from '../care/enumerations.ts'
import type { RemedyOffer } from '../care/remedy-state.ts'
import type { ParcelId } from '../values/local-name.ts'
import type { Resolution } from './enumerations.ts'
import type { Offer } from './state.ts'

/** Why an offer cannot be answered so. */
export type ResolutionError =
  /** Only what was offered can be agreed. */
  | { readonly type: 'OptionNotOffered'; readonly option: Resolution | Remedy }
  /** What is to be sent again has not come back. */
  | { readonly type: 'ReturnNotReceived'; readonly parcelId: ParcelId }
  /** Only while the offer is open. */
  | { readonly type: 'OfferClosed'; readonly id: string; readonly status: Offer['status'] | RemedyOffer['status'] }
