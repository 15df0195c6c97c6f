import { versionOf } from '../../address-change/state.ts'
import type { InContext } from '../../context.ts'
import type { RecordDeadlinePassed } from '../../deadline.ts'
import { accept, type Decision, refuse } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { stageOf } from '../../parcel/stage-of.ts'
import { type Parcel, parcelOf } from '../../parcel/state.ts'
import { buyer, type DataSubject } from '../../values/data-subject.ts'
import { isBefore } from '../../values/instant.ts'
import { known, type Personal } from '../../values/personal.ts'
import type { ShortText } from '../../values/text.ts'
import type { GivePickupConsent, RecordPickupReady } from '../commands.ts'
import { pickupOf } from '../state.ts'

/** Whoever the parcel is for agrees to fetch it, as long as it still moves. */
export const givePickupConsent = ({ data }: InContext<GivePickupConsent>, order: PlacedOrder): Decision => {
  const parcel = parcelOf(order.parcel, data.parcelId)
  if (parcel === undefined) return refuse({ type: 'UnknownReference', kind: 'Parcel', id: data.parcelId })
  if (pickupOf(order.resolution, data.parcelId).consent) return accept()
  switch (parcel.status) {
    case 'Planned':
    case 'Labelled':
    case 'Shipped':
      return accept({
        type: 'PickupConsentGiven',
        data: {
          ...data,
          place: personalOf(recipientOf(order, parcel), data.place),
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
  if (parcel === undefined) return refuse({ type: 'UnknownReference', kind: 'Parcel', id: data.parcelId })
  const subject = recipientOf(order, parcel)
  return accept({
    type: 'PickupReady',
    data: { ...data, place: personalOf(subject, data.place), code: personalOf(subject, data.code) }
  })
}

const personalOf = (subject: DataSubject, text: ShortText | undefined): Personal<ShortText> | null =>
  text === undefined ? null : known(subject, text)

// The person of the address that it goes to, as far as anybody knows.
const recipientOf = (order: PlacedOrder, parcel: Parcel): DataSubject => {
  const routed = 'routed' in parcel && parcel.routed !== 'Unknown' ? parcel.routed.version : null
  const labelled = 'label' in parcel ? parcel.label.version : order.addressChange.ordered
  return versionOf(order.addressChange, routed ?? labelled)?.recipient ?? buyer
}

/** Nobody fetched a parcel while the pickup point kept it. */
export const pickupOverdue = (command: InContext<RecordDeadlinePassed>, order: PlacedOrder): Decision => {
  const { data, occurredAt } = command
  const ref: string = data.ref
  const parcel = order.parcel.parcels.find(({ parcelId }) => parcelId === ref)
  if (parcel === undefined) return refuse({ type: 'UnknownReference', kind: 'Parcel', id: ref })
  const { ready } = pickupOf(order.resolution, parcel.parcelId)
  if (parcel.status !== 'Shipped' || ready === null || ready.overdue) return accept()
  return isBefore(occurredAt, ready.holdUntil)
    ? refuse({ type: 'DeadlineNotReached', deadline: data.deadline, ref, dueAt: ready.holdUntil })
    : accept({ type: 'PickupDeadlinePassed', data: { parcelId: parcel.parcelId, holdUntil: ready.holdUntil } })
}
