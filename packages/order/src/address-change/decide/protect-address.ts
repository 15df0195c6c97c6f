import type { InContext } from '../../context.ts'
import { accept, type Decision, unknownReference } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type {
  ClearAddressReview,
  FlagAddressForReview,
  LockAddress,
  ReportSuspectedFraud,
  UnlockAddress
} from '../protection-commands.ts'
import { caseOf } from '../state.ts'

/** Suspected fraud is reported once for each case. */
export const reportSuspectedFraud = ({ data }: InContext<ReportSuspectedFraud>, order: PlacedOrder): Decision => {
  const caseId = data.caseId ?? null
  if (caseId !== null && caseOf(order.addressChange, caseId) === undefined) return unknownReference('Case', caseId)
  return order.addressChange.fraudReports.includes(caseId)
    ? accept()
    : accept({ type: 'SuspectedFraudReported', data: { ...data, caseId } })
}

/** The address is frozen: further wishes are recorded and rejected. */
export const lockAddress = ({ data }: InContext<LockAddress>, order: PlacedOrder): Decision =>
  order.addressChange.lock === null ? accept({ type: 'AddressLocked', data }) : accept()

/** The address is free again. */
export const unlockAddress = ({ data }: InContext<UnlockAddress>, order: PlacedOrder): Decision =>
  order.addressChange.lock === null ? accept() : accept({ type: 'AddressUnlocked', data })

/** Somebody is to look at the address once more, for each cause once. */
export const flagAddressForReview = ({ data }: InContext<FlagAddressForReview>, order: PlacedOrder): Decision =>
  order.addressChange.reviews.includes(data.cause)
    ? accept()
    : accept({ type: 'AddressFlaggedForReview', data: { ...data, ref: data.ref ?? null } })

/** Somebody has looked. */
export const clearAddressReview = ({ data }: InContext<ClearAddressReview>, order: PlacedOrder): Decision =>
  order.addressChange.reviews.includes(data.cause) ? accept({ type: 'AddressReviewCleared', data }) : accept()
