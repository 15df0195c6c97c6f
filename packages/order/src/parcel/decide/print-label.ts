import { orderedVersion } from '../../address-change/state.ts'
import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { OrderError } from '../../order-error.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { type Instant, isAfter } from '../../values/instant.ts'
import { missingParts } from '../../values/missing-parts.ts'
import { erasedLeaf, readable } from '../../values/postal-address.ts'
import type { PrintLabel, VoidLabel } from '../commands.ts'
import { stageOf } from '../stage-of.ts'
import { parcelOf, parcelTracked } from '../state.ts'
import { addressNotReady, stopped } from './label-guards.ts'

/** A label carries the ordered version, and only one that is fit to be printed. */
export const printLabel = (command: InContext<PrintLabel>, order: PlacedOrder): Decision => {
  const { data } = command
  const parcel = parcelOf(order.parcel, data.parcelId)
  if (parcel === undefined) return unknownReference('Parcel', data.parcelId)
  const label = 'label' in parcel ? parcel.label : null
  if (label?.trackingNumber === data.trackingNumber && label.version === data.expectedVersion) return accept()
  if (parcel.status === 'Returned' || parcel.status === 'Lost' || parcel.status === 'Cancelled')
    return refuse({ type: 'ParcelFinal', parcelId: parcel.parcelId, stage: stageOf(order, parcel) })
  // A parcel that is stopped needs no other advice, whatever its label says.
  const onHold = stopped(parcel)
  if (onHold !== null) return refuse(onHold)
  if (label !== null)
    return refuse({ type: 'LabelAlreadyValid', parcelId: parcel.parcelId, trackingNumber: label.trackingNumber })
  if (order.placement.status === 'Cancelled')
    return refuse({ type: 'OrderIsCancelled', cancelledAt: order.placement.cancelledAt })
  const notReady =
    addressNotReady(command, order, data.expectedVersion, data.platformCheck) ?? unprintable(command, order)
  if (notReady !== null) return refuse(notReady)
  const owner = parcelTracked(order.parcel, data.trackingNumber)
  if (owner !== undefined) return refuse({ type: 'TrackingNumberInUse', parcelId: owner.parcelId })
  return accept({
    type: 'LabelPrinted',
    data: {
      parcelId: data.parcelId,
      carrier: data.carrier,
      account: data.account,
      trackingNumber: data.trackingNumber,
      version: data.expectedVersion,
      options: data.options ?? { redirectBarred: false, signature: false, insured: false }
    }
  })
}

const unprintable = (
  { context, occurredAt }: InContext<{ readonly occurredAt: Instant }>,
  { addressChange, placement }: PlacedOrder
): OrderError | null => {
  const { platformState } = addressChange
  const { version, address } = orderedVersion(addressChange)
  if (context.policy.readBackRequired && platformState !== 'NotNeeded' && platformState !== 'ReadBackOk')
    return { type: 'AmendmentUnconfirmed', version, platformState }
  const erased = erasedLeaf(address)
  if (erased !== null) return { type: 'ValueErased', subject: erased.subject, because: erased.because, need: 'Address' }
  // What the platform holds may be incomplete; a label with it would not arrive.
  const missing = missingParts(address, context.policy.phoneRequired)
  if (missing.length > 0) return { type: 'IncompleteAddress', missing }
  const lent = placement.onPlatform.virtualNumbers.find((one) => one.version === version)
  const validUntil = lent?.validUntil ?? readable(address.phone)?.validUntil ?? null
  return validUntil !== null && isAfter(occurredAt, validUntil)
    ? { type: 'VirtualNumberExpired', version, validUntil }
    : null
}

/** A printed label is made void until the carrier has the parcel. */
export const voidLabel = ({ data }: InContext<VoidLabel>, order: PlacedOrder): Decision => {
  const parcel = parcelOf(order.parcel, data.parcelId)
  if (parcel === undefined) return unknownReference('Parcel', data.parcelId)
  const number: string = data.trackingNumber
  switch (parcel.status) {
    case 'Planned':
    case 'Cancelled':
      return parcel.trackingNumbers.includes(number)
        ? accept()
        : refuse({ type: 'NoValidLabel', parcelId: parcel.parcelId })
    case 'Labelled':
      if (parcel.label.trackingNumber === number)
        return accept({ type: 'LabelVoided', data: { ...data, version: parcel.label.version } })
      return parcel.trackingNumbers.includes(number) ? accept() : unknownReference('TrackingNumber', number)
    case 'Shipped':
    case 'Delivered':
    case 'Returned':
    case 'Lost':
      return refuse({ type: 'ParcelAlreadyShipped', parcelId: parcel.parcelId, stage: stageOf(order, parcel) })
  }
}
