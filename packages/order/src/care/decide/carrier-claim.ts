import type { InContext } from '../../context.ts'
import type { PassedDeadline } from '../../deadline.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import { onceDue } from '../../once-due.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { type Parcel, parcelOf } from '../../parcel/state.ts'
import { isBefore } from '../../values/instant.ts'
import { sameMoney } from '../../values/money.ts'
import type { FileCarrierClaim, RecordClaimResult } from '../remedy-commands.ts'
import { type ClaimWait, claimOf } from '../remedy-state.ts'

/** The carrier is asked to pay for a loss or a damage that is confirmed, as long as it can be made to. */
export const fileCarrierClaim = ({ data, occurredAt }: InContext<FileCarrierClaim>, order: PlacedOrder): Decision => {
  const parcel = parcelOf(order.parcel, data.parcelId)
  if (parcel === undefined) return unknownReference('Parcel', data.parcelId)
  const before = claimOf(order.care, data.claimId)
  if (before !== undefined)
    return before.parcelId === data.parcelId && sameMoney(before.amount, data.amount)
      ? accept()
      : refuse({ type: 'IdReused', kind: 'Claim', id: data.claimId })
  const last = waitsFor(order, parcel).at(-1)
  if (last === undefined) return refuse({ type: 'EvidenceMissing', need: 'LossOrDamageByCarrier' })
  return isBefore(occurredAt, last.dueAt)
    ? accept({ type: 'CarrierClaimFiled', data: { ...data, reference: data.reference ?? null } })
    : refuse({ type: 'ClaimDeadlinePassed', dueAt: last.dueAt })
}

/** Whether the carrier pays is a fact; the last word counts. */
export const recordClaimResult = ({ data }: InContext<RecordClaimResult>, order: PlacedOrder): Decision => {
  const claim = claimOf(order.care, data.claimId)
  if (claim === undefined) return unknownReference('Claim', data.claimId)
  const { claimId } = claim
  if (claim.status === (data.paid ? 'Paid' : 'Denied')) return accept()
  return data.paid
    ? accept({ type: 'CarrierClaimPaid', data: { claimId, amount: data.amount ?? claim.amount } })
    : accept({ type: 'CarrierClaimDenied', data: { claimId, reason: data.reason ?? null } })
}

/** Nobody asked the carrier to pay in time. */
export const claimFilingOverdue = (command: PassedDeadline, order: PlacedOrder): Decision => {
  const { data } = command
  const parcel = parcelOf(order.parcel, data.ref)
  if (parcel === undefined) return unknownReference('Parcel', data.ref)
  const { parcelId } = parcel
  const wait = waitsFor(order, parcel).find(({ missed }) => !missed)
  if (wait === undefined || order.care.claims.some((claim) => claim.parcelId === parcelId)) return accept()
  return onceDue(command, wait.dueAt, { type: 'ClaimDeadlineMissed', data: { parcelId, dueAt: wait.dueAt } })
}

// What has turned up or come back is not lost any more. The wait that ends first comes first.
const waitsFor = ({ care }: PlacedOrder, { parcelId, status }: Parcel): ReadonlyArray<ClaimWait> =>
  care.claimWaits
    .filter((wait) => wait.parcelId === parcelId && (wait.basis === 'Damage' || status === 'Lost'))
    .toSorted((one, other) => (isBefore(one.dueAt, other.dueAt) ? -1 : 1))
