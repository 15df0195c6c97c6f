import type { Json } from 'fp-ts/lib/Json.js'
import * as t from 'io-ts'
import { AddressChangeState } from './address-change/state.ts'
import { CareState } from './care/state.ts'
import { CarrierInterceptState } from './carrier-intercept/state.ts'
import type { OrderEvent } from './order-event.ts'
import { ParcelState } from './parcel/state.ts'
import { PlacementState } from './placement/state.ts'
import { RecordState } from './record/state.ts'
import { ResolutionState } from './resolution/state.ts'
import { added, longListOf, someIn } from './values/long-list.ts'
import { SourceRef, sameSource } from './values/source-ref.ts'

/** An order that exists, one part for each sub-decider. */
export const PlacedOrder = t.readonly(
  t.strict({
    status: t.literal('Placed'),
    placement: PlacementState,
    addressChange: AddressChangeState,
    parcel: ParcelState,
    carrierIntercept: CarrierInterceptState,
    resolution: ResolutionState,
    care: CareState,
    record: RecordState,
    /** Where the facts came from that were taken in: the same fact again adds nothing. */
    sources: longListOf(SourceRef)
  }),
  'PlacedOrder'
)
export interface PlacedOrder extends t.TypeOf<typeof PlacedOrder> {}

/** What must be remembered to decide about an order; nothing at all before it is placed. */
export type OrderState = { readonly status: 'NotPlaced' } | PlacedOrder

/** Before anything happened. */
export const initialState: OrderState = { status: 'NotPlaced' }

/**
 * The codec of what is remembered, for snapshots. Personal values are encoded with their marks, and stand there in the clear.
 *
 * This is no storage format for ever: a snapshot of another form is of no use, and is made anew from the events.
 */
export const OrderState: t.Type<OrderState, Json> = t.union(
  [t.readonly(t.strict({ status: t.literal('NotPlaced') })), PlacedOrder],
  'OrderState'
)

/** Whether a fact of this source was taken in before. */
export const isKnownSource = ({ sources }: PlacedOrder, source: SourceRef): boolean =>
  someIn(sources, sameSource(source))

/** The order with the source of an event known. The events of one fact lie one behind the other, so only the last source can be this one. */
export const withSource = (order: PlacedOrder, { metadata: { source } }: OrderEvent): PlacedOrder => {
  const last = order.sources.at(-1)?.at(-1)
  return source === undefined || (last !== undefined && sameSource(source)(last))
    ? order
    : { ...order, sources: added(order.sources, source) }
}
