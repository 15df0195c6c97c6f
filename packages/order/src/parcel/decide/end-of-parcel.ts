import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { CancelParcel, ReceiveReturn } from '../commands.ts'
import { stageOf } from '../stage-of.ts'
import { parcelOf } from '../state.ts'

/** A parcel that the carrier had comes back. */
export const receiveReturn = ({ data }: InContext<ReceiveReturn>, order: PlacedOrder): Decision => {
  const parcel = parcelOf(order.parcel, data.parcelId)
  if (parcel === undefined) return unknownReference('Parcel', data.parcelId)
  switch (parcel.status) {
    case 'Planned':
    case 'Labelled':
      return refuse({ type: 'ParcelNotShipped', parcelId: parcel.parcelId, stage: stageOf(order, parcel) })
    case 'Shipped':
    case 'Lost':
      return accept({ type: 'ReturnReceived', data })
    case 'Returned':
      return accept()
    case 'Delivered':
    case 'Cancelled':
      return refuse({ type: 'ParcelFinal', parcelId: parcel.parcelId, stage: stageOf(order, parcel) })
  }
}

/** A parcel is given up while it is still in the house. */
export const cancelParcel = ({ data }: InContext<CancelParcel>, order: PlacedOrder): Decision => {
  const parcel = parcelOf(order.parcel, data.parcelId)
  if (parcel === undefined) return unknownReference('Parcel', data.parcelId)
  switch (parcel.status) {
    case 'Planned':
    case 'Labelled':
      return accept({ type: 'ParcelCancelled', data })
    case 'Cancelled':
      return accept()
    case 'Shipped':
    case 'Delivered':
    case 'Returned':
    case 'Lost':
      return refuse({ type: 'ParcelAlreadyShipped', parcelId: parcel.parcelId, stage: stageOf(order, parcel) })
  }
}
