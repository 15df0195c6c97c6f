import { isDeepStrictEqual } from 'node:util'
import { type OrderEvent, type OrderState, order, type PlacedOrder } from '@readdress/order'
import { type Law, ofEvents, ofOrders, ofSteps } from './law.ts'

type Parcel = PlacedOrder['parcel']['parcels'][number]

const parcels = (state: OrderState): ReadonlyArray<Parcel> => (state.status === 'Placed' ? state.parcel.parcels : [])
const routedOf = (parcel: Parcel | undefined) => (parcel !== undefined && 'routed' in parcel ? parcel.routed : null)
const placeOf = (parcel: Parcel | undefined) => (parcel?.status === 'Delivered' ? (parcel.place ?? 'delivered') : null)

/** Whether no event but those named changes what is seen of a parcel. */
const changedOnlyBy = (
  seen: (parcel: Parcel | undefined) => unknown,
  before: OrderState,
  events: ReadonlyArray<OrderEvent>,
  ...types: ReadonlyArray<OrderEvent['type']>
): boolean =>
  events.reduce<readonly [OrderState, boolean]>(
    ([state, kept], event) => {
      const next = order.evolve(state, event)
      const same = parcels(next).every((parcel, place) => isDeepStrictEqual(seen(parcel), seen(parcels(state)[place])))
      return [next, kept && (same || types.includes(event.type))]
    },
    [before, true]
  )[1]

const quantityIn = (them: ReadonlyArray<Parcel>, lineId: string): number =>
  them
    .flatMap(({ lines }) => lines)
    .filter((line) => line.lineId === lineId)
    .reduce((sum, { quantity }) => sum + quantity, 0)

const open = ['Asked', 'Accepted', 'InProgress', 'Cancelling']

/** The laws about parcels and carriers. */
export const carrierLaws: ReadonlyArray<Law> = [
  ofSteps('I6: asked is not done: the routed address changes only by what the carrier did', ({ before, events }) =>
    changedOnlyBy(routedOf, before, events, 'ParcelShipped', 'ParcelRerouted', 'UnexpectedRedirectObserved')
  ),
  ofSteps('I6: the delivered place changes only by the delivery', ({ before, events }) =>
    // What turns out to be lost was never handed over.
    changedOnlyBy(placeOf, before, events, 'ParcelDelivered', 'LossConfirmed')
  ),
  ofEvents(
    'I14: a parcel is held for pickup only with the consent of whoever it is for',
    ['CarrierNotified'],
    ({ data }, { before }) =>
      data.action !== 'HoldForPickup' ||
      before.resolution.pickups.some(({ parcelId, consent }) => parcelId === data.parcelId && consent !== null)
  ),
  ofEvents('I20: a fee is booked only with the success', ['CarrierFeeBooked'], ({ data }, { events }) =>
    events.some((event) => event.type === 'InterceptSucceeded' && event.data.interceptId === data.interceptId)
  ),
  ofOrders('I26: a tracking number belongs to one parcel', ({ parcel }) => {
    const numbers = parcel.parcels.flatMap(({ trackingNumbers }) => trackingNumbers)
    return new Set(numbers).size === numbers.length
  }),
  ofEvents('I26: a label is printed only where none is valid', ['LabelPrinted'], ({ data }, { before }) => {
    const parcel = before.parcel.parcels.find(({ parcelId }) => parcelId === data.parcelId)
    return parcel?.status === 'Planned'
  }),
  ofOrders('I30: parcels never hold more than was ordered, but for what is sent again', ({ placement, parcel }) =>
    placement.lines.every(
      (line) =>
        quantityIn(
          parcel.parcels.filter(({ status, reshipmentOf }) => status !== 'Cancelled' && reshipmentOf === null),
          line.lineId
        ) <= line.quantity
    )
  ),
  ofOrders('I30: no more is sent again than was sent before', ({ placement, parcel }) =>
    placement.lines.every(({ lineId }) =>
      parcel.parcels.every((before) => {
        const again = parcel.parcels.filter(
          ({ status, reshipmentOf }) => status !== 'Cancelled' && reshipmentOf === before.parcelId
        )
        return quantityIn(again, lineId) <= quantityIn([before], lineId)
      })
    )
  ),
  ofEvents(
    'I30: only what came back, was lost or is written off is sent again',
    ['ReshipmentArranged'],
    ({ data }, { before }) => {
      const from = before.parcel.parcels.find(({ parcelId }) => parcelId === data.fromParcelId)
      const isWrittenOff = data.remedyId !== null && from?.status === 'Delivered'
      return isWrittenOff || from?.status === 'Returned' || from?.status === 'Lost'
    }
  ),
  ofEvents(
    'I32: no carrier is told a second thing while it may still do the first',
    ['CarrierNotified'],
    ({ data }, { before }) =>
      before.carrierIntercept.intercepts.every(
        ({ parcelId, status, interceptId }) =>
          parcelId !== data.parcelId || interceptId === data.interceptId || !open.includes(status)
      )
  )
]
