import type { CaseId, Instant, ResolutionId } from '@readdress/order'
import type { AddressFact, Way } from './address-fact.ts'

/** A change that is wished and not effective. */
export interface PendingChange {
  readonly caseId: CaseId
  readonly status: 'Requested' | 'Verified' | 'Confirmed'
  readonly version: number | null
  /** When it was wished, or failed after it had been effective. */
  readonly since: Instant
  /** The ways that were announced last; none before the buyer confirms, and none where a way out was agreed since. */
  readonly ways: ReadonlyArray<Way>
  /** The way out that was agreed last; null where none was. */
  readonly agreed: string | null
}

/** The changes that are wished and neither effective nor ended, the oldest first. */
export const pendingChanges = (seen: ReadonlyArray<AddressFact>): ReadonlyArray<PendingChange> => {
  const offers: Offers = new Map(
    seen.flatMap((fact) => (fact.type === 'WaysOutOffered' ? [[fact.resolutionId, fact.caseId]] : []))
  )
  return [...seen.reduce((before, fact) => pendingAfter(before, fact, offers), noneYet).values()]
}

type Pending = ReadonlyMap<CaseId, PendingChange>
type Offers = ReadonlyMap<ResolutionId, CaseId>

const noneYet: Pending = new Map()

const pendingAfter = (before: Pending, fact: AddressFact, offers: Offers): Pending => {
  const after = new Map(before)
  switch (fact.type) {
    case 'CaseMoved':
      if (fact.status === 'Ended') after.delete(fact.caseId)
      else after.set(fact.caseId, moved(before.get(fact.caseId), fact, fact.status, null))
      return after
    case 'Confirmed':
      return after.set(fact.caseId, moved(before.get(fact.caseId), fact, 'Confirmed', fact.version))
    case 'Routed':
      return withPart(before, fact.caseId, { ways: fact.ways })
    case 'WayOutAgreed':
      return withPart(before, offers.get(fact.resolutionId), { agreed: fact.resolution, ways: [] })
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
    case 'ErrorDeclared':
    case 'Completed':
    case 'Cancelled':
    case 'Observed':
    case 'OnPlatform':
    case 'WaysOutOffered':
    case 'ParcelPlanned':
    case 'ReshipmentArranged':
    case 'LabelPrinted':
    case 'LabelVoided':
    case 'ParcelShipped':
    case 'CourseUnknown':
    case 'ReturnReceived':
    case 'LossConfirmed':
    case 'ParcelFound':
    case 'ParcelCancelled':
    case 'ParcelDelivered':
      return before
  }
}

const moved = (
  before: PendingChange | undefined,
  { caseId, occurredAt }: AddressFact & { readonly caseId: CaseId },
  status: PendingChange['status'],
  version: number | null
): PendingChange => ({ caseId, status, version, since: before?.since ?? occurredAt, ways: [], agreed: null })

const withPart = (before: Pending, caseId: CaseId | undefined, part: Partial<PendingChange>): Pending => {
  const one = caseId === undefined ? undefined : before.get(caseId)
  return one === undefined ? before : new Map(before).set(one.caseId, { ...one, ...part })
}
