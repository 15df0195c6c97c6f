import { versionOf } from '../../address-change/state.ts'
import type { InContext } from '../../context.ts'
import type { PassedDeadline } from '../../deadline.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import { onceDue } from '../../once-due.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { stageOf } from '../../parcel/stage-of.ts'
import { type Parcel, parcelOf } from '../../parcel/state.ts'
import { buyer, type DataSubject } from '../../values/data-subject.ts'
import { knownIfStated } from '../../values/personal.ts'
import type { GivePickupConsent, RecordPickupReady } from '../commands.ts'
import { pickupOf } from '../state.ts'

/** Whoever the parcel is for agrees to fetch it, as long as it still moves. */
export const givePickupConsent = ({ data }: InContext<GivePickupConsent>, order: PlacedOrder): Decision => {
  const parcel = parcelOf(order.parcel, data.parcelId)
  if (parcel === undefined) return unknownReference('Parcel', data.parcelId)
  if (pickupOf(order.resolution, data.parcelId).consent === data.pointKind) return accept()
  switch (parcel.status) {
    case 'Planned':
    case 'Labelled':
    case 'Shipped':
      return accept({
        type: 'PickupConsentGiven',
        data: {
          ...data,
          place: knownIfStated(recipientOf(order, parcel), data.place),
          messageId: data.messageId ?? null
        }
      })
    case 'Delivered':
    case 'Returned':
    case 'Lost':
    case 'Cancelled':
      return refuse({ type: 'ParcelFinal', parcelId: parcel.parcelId, stage: stageOf(order, parcel) })
  }
}

/** That a parcel waits to be fetched is a fact. */
export const recordPickupReady = ({ data }: InContext<RecordPickupReady>, order: PlacedOrder): Decision => {
  const parcel = parcelOf(order.parcel, data.parcelId)
  if (parcel === undefined) return unknownReference('Parcel', data.parcelId)
  const subject = recipientOf(order, parcel)
  return accept({
    type: 'PickupReady',
    data: { ...data, place: knownIfStated(subject, data.place), code: knownIfStated(subject, data.code) }
  })
}

// The person of the address that it goes to, as far as anybody knows.
const recipientOf = (order: PlacedOrder, parcel: Parcel): DataSubject => {
  const routed = 'routed' in parcel && parcel.routed !== 'Unknown' ? parcel.routed.version : null
  const labelled = 'label' in parcel ? parcel.label.version : order.addressChange.ordered
  return versionOf(order.addressChange, routed ?? labelled)?.recipient ?? buyer
}

/** Nobody fetched a parcel while the pickup point kept it. */
export const pickupOverdue = (command: PassedDeadline, order: PlacedOrder): Decision => {
  const { data } = command
  const parcel = parcelOf(order.parcel, data.ref)
  if (parcel === undefined) return unknownReference('Parcel', data.ref)
  const { ready } = pickupOf(order.resolution, parcel.parcelId)
  if (parcel.status !== 'Shipped' || ready === null || ready.overdue) return accept()
  return onceDue(command, ready.holdUntil, {
    type: 'PickupDeadlinePassed',
    data: { parcelId: parcel.parcelId, holdUntil: ready.holdUntil }
  })
}
