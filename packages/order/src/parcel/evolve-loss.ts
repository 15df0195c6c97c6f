import type { LossConfirmed, ParcelFound } from '../care/loss-events.ts'
import type { ParcelState } from './state.ts'
import { withParcel } from './with-parcel.ts'

/** A parcel is lost, or has turned up: then the carrier has it as before, whatever was scanned of a delivery. */
export const evolveParcelLoss = (
  state: ParcelState,
  { type, data, metadata }: LossConfirmed | ParcelFound
): ParcelState =>
  withParcel(state, data.parcelId, (parcel) => {
    const at = metadata.occurredAt
    switch (type) {
      case 'LossConfirmed':
        return parcel.status === 'Shipped' || parcel.status === 'Delivered'
          ? { ...parcel, status: 'Lost', lostAt: at }
          : parcel
      case 'ParcelFound':
        return parcel.status === 'Lost'
          ? {
              ...parcel,
              status: 'Shipped',
              stage: parcel.stage === 'Delivered' ? 'InTransit' : parcel.stage,
              movingSince: at,
              stalled: false
            }
          : parcel
    }
  })
