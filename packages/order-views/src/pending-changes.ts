import type { CaseId, Instant } from '@readdress/order'
import type { AddressFact } from './address-fact.ts'

/** A change that is wished and not effective. */
export interface PendingChange {
  readonly caseId: CaseId
  readonly status: 'Requested' | 'Verified' | 'Confirmed'
  readonly version: number | null
  readonly since: Instant
}

/** The changes that are wished and neither effective nor ended, the oldest first. */
export const pendingChanges = (seen: ReadonlyArray<AddressFact>): ReadonlyArray<PendingChange> => [
  ...seen.reduce(pendingAfter, new Map<CaseId, PendingChange>()).values()
]

const pendingAfter = (before: ReadonlyMap<CaseId, PendingChange>, fact: AddressFact): Map<CaseId, PendingChange> => {
  const after = new Map(before)
  switch (fact.type) {
    case 'CaseMoved':
      if (fact.status === 'Ended') after.delete(fact.caseId)
      else after.set(fact.caseId, moved(before.get(fact.caseId), fact, fact.status, null))
      return after
    case 'Confirmed':
      return after.set(fact.caseId, moved(before.get(fact.caseId), fact, 'Confirmed', fact.version))
    case 'Amended':
      after.delete(fact.caseId)
      return after
    case 'AmendmentFailed':
      return after.set(fact.caseId, moved(before.get(fact.caseId), fact, 'Confirmed', fact.version))
    case 'ParcelRerouted':
      for (const [caseId, { version }] of before) if (version === fact.version) after.delete(caseId)
      return after
    case 'Placed':
    case 'Paid':
    case 'RedirectConfirmed':
    case 'Completed':
    case 'Cancelled':
    case 'Observed':
    case 'OnPlatform':
    case 'ParcelPlanned':
    case 'ReshipmentArranged':
    case 'LabelPrinted':
    case 'LabelVoided':
    case 'ParcelShipped':
    case 'CourseUnknown':
    case 'ReturnReceived':
    case 'ParcelCancelled':
    case 'ParcelDelivered':
      return after
  }
}

const moved = (
  before: PendingChange | undefined,
  { caseId, occurredAt }: AddressFact & { readonly caseId: CaseId },
  status: PendingChange['status'],
  version: number | null
): PendingChange => ({ caseId, status, version, since: before?.since ?? occurredAt })
