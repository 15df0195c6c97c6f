import type { PlatformState } from '../address-change/enumerations.ts'
import type { CaseStatus } from '../address-change/state.ts'
import type { Duration } from '../values/duration.ts'
import type { CaseId } from '../values/identity.ts'
import type { Instant } from '../values/instant.ts'
import type { LineId, ParcelId } from '../values/local-name.ts'
import type { Stage } from './enumerations.ts'

/** Why something may not be done to a parcel. */
export type ParcelError =
  /** More than was ordered, or came back. */
  | { readonly type: 'QuantityExceeded'; readonly lineId: LineId; readonly available: number }
  /** Void the valid label first. */
  | { readonly type: 'LabelAlreadyValid'; readonly parcelId: ParcelId; readonly trackingNumber: string }
  /** Print a label first. */
  | { readonly type: 'NoValidLabel'; readonly parcelId: ParcelId }
  /** This parcel has, or had, the tracking number. */
  | { readonly type: 'TrackingNumberInUse'; readonly parcelId: ParcelId }
  /** The policy holds printing and shipping while a change is open. */
  | { readonly type: 'ChangePending'; readonly caseId: CaseId; readonly status: CaseStatus }
  /** The platform has not yet shown the new address. */
  | { readonly type: 'AmendmentUnconfirmed'; readonly version: number; readonly platformState: PlatformState }
  /** The warehouse was asked to stop the parcel. */
  | { readonly type: 'FulfilmentOnHold'; readonly parcelId: ParcelId; readonly dueAt: Instant }
  /** The virtual number on the address has ended: renew it first. */
  | { readonly type: 'VirtualNumberExpired'; readonly version: number; readonly validUntil: Instant }
  /** Read the platform's address again before printing. */
  | { readonly type: 'PlatformAddressNotRechecked'; readonly lastCheckedAt: Instant | null; readonly maxAge: Duration }
  /** The address has changed on the platform. */
  | { readonly type: 'PlatformAddressStale'; readonly version: number }
  /** The carrier does not have the parcel yet. */
  | { readonly type: 'ParcelNotShipped'; readonly parcelId: ParcelId; readonly stage: Stage }
  /** The carrier has the parcel. */
  | { readonly type: 'ParcelAlreadyShipped'; readonly parcelId: ParcelId; readonly stage: Stage }
  /** Nothing moves any more. */
  | { readonly type: 'ParcelFinal'; readonly parcelId: ParcelId; readonly stage: Stage }
