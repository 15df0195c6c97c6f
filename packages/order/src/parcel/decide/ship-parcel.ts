import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { ShipParcel } from '../commands.ts'
import { stageOf } from '../stage-of.ts'
import { parcelOf } from '../state.ts'
import { addressNotReady, frozen, stopped } from './label-guards.ts'

/** A parcel leaves with the label of the ordered version, or not at all. */
export const shipParcel = (command: InContext<ShipParcel>, order: PlacedOrder): Decision => {
  const { data } = command
  const parcel = parcelOf(order.parcel, data.parcelId)
  if (parcel === undefined) return unknownReference('Parcel', data.parcelId)
  const number: string = data.trackingNumber
  switch (parcel.status) {
    case 'Planned':
    case 'Cancelled':
      return refuse({ type: 'NoValidLabel', parcelId: parcel.parcelId })
    case 'Labelled': {
      if (order.placement.status === 'Cancelled')
        return refuse({ type: 'OrderIsCancelled', cancelledAt: order.placement.cancelledAt })
      if (parcel.label.trackingNumber !== number) return refuse({ type: 'NoValidLabel', parcelId: parcel.parcelId })
      const ordered = order.addressChange.ordered
      if (parcel.label.version !== ordered)
        return refuse({ type: 'StaleAddressVersion', expected: parcel.label.version, current: ordered })
      const notReady =
        stopped(parcel) ??
        frozen(command, order) ??
        addressNotReady(command, order, data.expectedVersion, data.platformCheck)
      return notReady === null
        ? accept({
            type: 'ParcelShipped',
            data: {
              parcelId: parcel.parcelId,
              trackingNumber: data.trackingNumber,
              version: parcel.label.version,
              stale: false,
              basis: 'Commanded',
              shippedAt: data.shippedAt
            }
          })
        : refuse(notReady)
    }
    case 'Shipped':
    case 'Delivered':
    case 'Returned':
    case 'Lost':
      return parcel.label.trackingNumber === number
        ? accept()
        : refuse({ type: 'ParcelAlreadyShipped', parcelId: parcel.parcelId, stage: stageOf(order, parcel) })
  }
}
