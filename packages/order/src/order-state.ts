import type { AddressChangeState } from './address-change/state.ts'
import type { CareState } from './care/state.ts'
import type { CarrierInterceptState } from './carrier-intercept/state.ts'
import type { ParcelState } from './parcel/state.ts'
import type { PlacementState } from './placement/state.ts'
import type { RecordState } from './record/state.ts'
import type { ResolutionState } from './resolution/state.ts'
import type { SourceRef } from './values/source-ref.ts'

/** An order that exists, one part for each sub-decider. */
export interface PlacedOrder {
  readonly status: 'Placed'
  readonly placement: PlacementState
  readonly addressChange: AddressChangeState
  readonly parcel: ParcelState
  readonly carrierIntercept: CarrierInterceptState
  readonly resolution: ResolutionState
  readonly care: CareState
  readonly record: RecordState
  /** Where the facts came from that were taken in: the same fact again adds nothing. */
  readonly sources: ReadonlyArray<SourceRef>
}

/** What must be remembered to decide about an order; nothing at all before it is placed. */
export type OrderState = { readonly status: 'NotPlaced' } | PlacedOrder

/** Whether a fact of this source was taken in before. */
export const isKnownSource = ({ sources }: PlacedOrder, { system, eventId }: SourceRef): boolean =>
  sources.some((one) => one.eventId === eventId && one.system === system)
