import { type InContext, profileOf } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { nextIssueId } from '../../parcel/issue.ts'
import { lastHeardOf } from '../../parcel/last-heard.ts'
import { stageOf } from '../../parcel/stage-of.ts'
import { type Moving, type Parcel, parcelOf } from '../../parcel/state.ts'
import { plus } from '../../values/duration.ts'
import { isBefore } from '../../values/instant.ts'
import type { ParcelId } from '../../values/local-name.ts'
import { regionOf } from '../../values/place.ts'
import type { ConfirmLoss, RecordParcelFound, SuspectLoss } from '../loss-commands.ts'
import { openLossOf } from '../open-loss.ts'

/** A parcel that the carrier has may be lost: said once, until that is resolved. */
export const suspectLoss = ({ data }: InContext<SuspectLoss>, order: PlacedOrder): Decision => {
  const parcel = parcelOf(order.parcel, data.parcelId)
  if (parcel === undefined) return unknownReference('Parcel', data.parcelId)
  switch (parcel.status) {
    case 'Planned':
    case 'Labelled':
      return refuse({ type: 'ParcelNotShipped', parcelId: parcel.parcelId, stage: stageOf(order, parcel) })
    case 'Delivered':
    case 'Returned':
    case 'Cancelled':
      return refuse({ type: 'ParcelFinal', parcelId: parcel.parcelId, stage: stageOf(order, parcel) })
    case 'Lost':
      return accept()
    case 'Shipped':
      return openLossOf(order, parcel.parcelId) === undefined
        ? accept({ type: 'LossSuspected', data: { issueId: nextIssueId(parcel, 'Loss'), ...data } })
        : accept()
  }
}

/** A parcel is lost where that was suspected or found out, and there is proof; what is said to be delivered only where an investigation found so. */
export const confirmLoss = (command: InContext<ConfirmLoss>, order: PlacedOrder): Decision => {
  const { data } = command
  const parcel = parcelOf(order.parcel, data.parcelId)
  if (parcel === undefined) return unknownReference('Parcel', data.parcelId)
  switch (parcel.status) {
    case 'Planned':
    case 'Labelled':
      return refuse({ type: 'ParcelNotShipped', parcelId: parcel.parcelId, stage: stageOf(order, parcel) })
    case 'Returned':
    case 'Cancelled':
      return refuse({ type: 'ParcelFinal', parcelId: parcel.parcelId, stage: stageOf(order, parcel) })
    case 'Lost':
      return accept()
    case 'Delivered':
      return foundLost(order, parcel.parcelId) === undefined
        ? refuse({ type: 'ParcelFinal', parcelId: parcel.parcelId, stage: stageOf(order, parcel) })
        : confirmed(command, order, parcel)
    case 'Shipped':
      return confirmed(command, order, parcel)
  }
}

const confirmed = (command: InContext<ConfirmLoss>, order: PlacedOrder, parcel: Parcel & Moving): Decision => {
  const { data, context, occurredAt } = command
  const { parcelId } = parcel
  const issueId = openLossOf(order, parcelId)?.issueId ?? foundLost(order, parcelId)?.issueId
  if (issueId === undefined) return refuse({ type: 'EvidenceMissing', need: 'SuspectedLoss' })
  if (!isProven(command, order, parcel)) return refuse({ type: 'EvidenceMissing', need: 'ProofOfLoss' })
  const dueAt = plus(occurredAt, profileOf(context, parcel.label.carrier).claimWithin)
  return accept({
    type: 'LossConfirmed',
    data: { issueId, parcelId, by: data.by, evidence: data.evidence ?? [], dueAt }
  })
}

const isProven = (command: InContext<ConfirmLoss>, order: PlacedOrder, parcel: Parcel & Moving): boolean => {
  const { data, context, occurredAt } = command
  if ((data.evidence ?? []).length > 0 || foundLost(order, parcel.parcelId) !== undefined) return true
  switch (data.by) {
    case 'Carrier':
      return order.care.enquiries.some(({ parcelId, cause }) => parcelId === parcel.parcelId && cause === 'Lost')
    case 'Platform':
      return false
    case 'Policy':
      return !isBefore(occurredAt, plus(lastHeardOf(parcel), context.policy.lossSuspectedAfter))
  }
}

const foundLost = ({ care }: PlacedOrder, parcelId: ParcelId) =>
  care.investigations.find((one) => one.parcelId === parcelId && one.concluded?.finding === 'LostConfirmed')

/** A parcel that was missing has turned up; where nobody missed it, that is no news. */
export const recordParcelFound = ({ data }: InContext<RecordParcelFound>, order: PlacedOrder): Decision => {
  const parcel = parcelOf(order.parcel, data.parcelId)
  if (parcel === undefined) return unknownReference('Parcel', data.parcelId)
  const isMissing = parcel.status === 'Shipped' && openLossOf(order, data.parcelId) !== undefined
  return parcel.status === 'Lost' || isMissing
    ? accept({ type: 'ParcelFound', data: { parcelId: data.parcelId, place: regionOf(data.place) } })
    : accept()
}
