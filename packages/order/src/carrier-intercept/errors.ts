import type { Stage } from '../parcel/enumerations.ts'
import type { Resolution } from '../resolution/enumerations.ts'
import type { InterceptId } from '../values/identity.ts'
import type { ParcelId } from '../values/local-name.ts'
import type { InterceptAction } from './enumerations.ts'

/** Why a carrier may not be asked for something. */
export type CarrierInterceptError =
  /** One instruction at a time. */
  | { readonly type: 'InterceptAlreadyOpen'; readonly interceptId: InterceptId; readonly action: InterceptAction }
  /** Cancel the open instruction first. */
  | { readonly type: 'InterceptInProgress'; readonly interceptId: InterceptId; readonly action: InterceptAction }
  /** The carrier has no such service. */
  | { readonly type: 'InterceptNotOffered'; readonly carrier: string; readonly action: InterceptAction }
  /** The carrier does it at other stages only. */
  | { readonly type: 'InterceptWindowClosed'; readonly carrier: string; readonly stage: Stage }
  /** The carrier does it once, and has. */
  | { readonly type: 'InterceptAlreadyUsed'; readonly carrier: string; readonly interceptId: InterceptId }
  /** The carrier does it for its own customers only. */
  | { readonly type: 'OwnAccountOnly'; readonly carrier: string }
  /** The label forbids redirects. */
  | { readonly type: 'ShipperBarredRedirect'; readonly parcelId: ParcelId }
  /** The person concerned has not said yes to a pickup point. */
  | { readonly type: 'PickupConsentMissing'; readonly parcelId: ParcelId }
  /** Nobody agreed on this way out. */
  | { readonly type: 'ResolutionNotAgreed'; readonly parcelId: ParcelId; readonly needed: Resolution }
