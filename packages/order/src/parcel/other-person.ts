import type { PlacedOrder } from '../order-state.ts'
import { buyer, DataSubject } from '../values/data-subject.ts'
import type { Parcel } from './state.ts'

/**
 * Whoever a scan of a parcel names: signer, neighbour, courier. One number for each parcel, since a scan does not say who is who, and what is
 * said about one parcel can be erased without touching another.
 */
export const otherPersonOf = (order: PlacedOrder, parcel: Parcel): DataSubject => {
  const place = order.parcel.parcels.findIndex(({ parcelId }) => parcelId === parcel.parcelId)
  const subject = `other-${place + 1}`
  return DataSubject.is(subject) ? subject : buyer
}
