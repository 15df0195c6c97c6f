import type { ParcelId } from '../values/local-name.ts'
import type { Parcel, ParcelState } from './state.ts'

/** The state with one parcel replaced by what `update` makes of it. */
export const withParcel = (
  state: ParcelState,
  parcelId: ParcelId,
  update: (parcel: Parcel) => Parcel
): ParcelState => ({
  parcels: state.parcels.map((parcel) => (parcel.parcelId === parcelId ? update(parcel) : parcel))
})
