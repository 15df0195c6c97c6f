import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { ReplaceTrackingNumber } from '../commands.ts'
import { isOfValidLabel, parcelOf, parcelTracked } from '../state.ts'

/** A parcel gets another number, as when one carrier hands it to the next; what is scanned under the old one is still this parcel. */
export const replaceTrackingNumber = ({ data }: InContext<ReplaceTrackingNumber>, order: PlacedOrder): Decision => {
  const { parcelId, oldNumber, newNumber } = data
  const parcel = parcelOf(order.parcel, parcelId)
  if (parcel === undefined) return unknownReference('Parcel', parcelId)
  if (!('label' in parcel) || !isOfValidLabel(parcel, oldNumber)) return unknownReference('TrackingNumber', oldNumber)
  if (parcel.label.trackingNumber === newNumber && parcel.label.formerNumbers.includes(oldNumber)) return accept()
  const owner = parcelTracked(order.parcel, newNumber)
  if (owner !== undefined) return refuse({ type: 'TrackingNumberInUse', parcelId: owner.parcelId })
  return parcel.label.trackingNumber === oldNumber
    ? accept({ type: 'TrackingNumberReplaced', data })
    : unknownReference('TrackingNumber', oldNumber)
}
