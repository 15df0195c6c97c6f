import type { ActorRole, Instant, OrderId, PlatformState, Region } from '@readdress/order'
import type { AddressFact } from './address-fact.ts'
import type { Clocks } from './clocks.ts'
import type { AddressFacts } from './current-address-projection.ts'
import { type ParcelAddress, parcelAddresses } from './parcel-addresses.ts'
import { type PendingChange, pendingChanges } from './pending-changes.ts'
import { withoutErrors } from './without-errors.ts'

/** An address version: its region is clear, the rest is held by the event at `revision` of the order's stream. */
export interface HeldAddress {
  readonly version: number
  readonly region: Region
  readonly revision: number
}

/** Where an order goes: the ordered address, and for each parcel what its label says, where it is routed and where it was delivered. */
export interface CurrentAddress {
  readonly orderId: OrderId
  readonly status: 'AwaitingPayment' | 'Open' | 'Completed' | 'Cancelled'
  readonly ordered: HeldAddress & {
    readonly since: Instant
    readonly by: ActorRole
    readonly platformState: PlatformState
  }
  readonly versions: ReadonlyArray<HeldAddress>
  readonly parcels: ReadonlyArray<ParcelAddress>
  readonly pending: ReadonlyArray<PendingChange>
}

/** Where an order goes, by both clocks; null when it was not placed then, or nobody here knew. */
export const currentAddress = ({ orderId, facts }: AddressFacts, { asOf, knownAt }: Clocks): CurrentAddress | null => {
  const heard = withoutErrors(facts.filter(({ recordedAt }) => knownAt === undefined || recordedAt <= knownAt))
  const seen = heard.filter(({ occurredAt }) => asOf === undefined || occurredAt <= asOf)
  const versions = seen.flatMap(heldBy)
  const ordered = seen.reduce<Ordered | null>(orderedAfter, null)
  const held = versions.find(({ version }) => version === ordered?.version)
  if (ordered === null || held === undefined) return null
  return {
    orderId,
    status: statusOf(seen),
    ordered: { ...held, since: ordered.since, by: ordered.by, platformState: ordered.platformState },
    versions,
    parcels: parcelAddresses(seen, ordered.version),
    pending: pendingChanges(seen)
  }
}

interface Ordered {
  readonly version: number
  readonly since: Instant
  readonly by: ActorRole
  readonly platformState: PlatformState
}

const heldBy = (fact: AddressFact): ReadonlyArray<HeldAddress> => {
  switch (fact.type) {
    case 'Placed':
    case 'Confirmed':
    case 'Observed':
      return [{ version: fact.version, region: fact.region, revision: fact.revision }]
    case 'RedirectConfirmed':
      return fact.version === null || fact.region === null
        ? []
        : [{ version: fact.version, region: fact.region, revision: fact.revision }]
    case 'Paid':
    case 'ErrorDeclared':
    case 'Completed':
    case 'Cancelled':
    case 'Amended':
    case 'AmendmentFailed':
    case 'OnPlatform':
    case 'CaseMoved':
    case 'Routed':
    case 'WaysOutOffered':
    case 'WayOutAgreed':
    case 'ParcelPlanned':
    case 'ReshipmentArranged':
    case 'LabelPrinted':
    case 'LabelVoided':
    case 'ParcelShipped':
    case 'ParcelRerouted':
    case 'CourseUnknown':
    case 'ReturnReceived':
    case 'LossConfirmed':
    case 'ParcelFound':
    case 'ParcelCancelled':
    case 'ParcelDelivered':
      return []
  }
}

const orderedAfter = (before: Ordered | null, fact: AddressFact): Ordered | null => {
  const since = { since: fact.occurredAt, by: fact.by }
  switch (fact.type) {
    case 'Placed':
      return { ...since, version: fact.version, platformState: 'NotNeeded' }
    case 'Observed':
      return { ...since, version: fact.version, platformState: 'ReadBackOk' }
    case 'Amended':
      return { ...since, version: fact.version, platformState: fact.platformState }
    case 'AmendmentFailed':
      return before?.version === fact.version
        ? { ...since, version: fact.orderedVersion, platformState: 'NotNeeded' }
        : before
    case 'OnPlatform':
      return before?.version === fact.version ? { ...before, platformState: fact.platformState } : before
    case 'Paid':
    case 'RedirectConfirmed':
    case 'ErrorDeclared':
    case 'Completed':
    case 'Cancelled':
    case 'Confirmed':
    case 'CaseMoved':
    case 'Routed':
    case 'WaysOutOffered':
    case 'WayOutAgreed':
    case 'ParcelPlanned':
    case 'ReshipmentArranged':
    case 'LabelPrinted':
    case 'LabelVoided':
    case 'ParcelShipped':
    case 'ParcelRerouted':
    case 'CourseUnknown':
    case 'ReturnReceived':
    case 'LossConfirmed':
    case 'ParcelFound':
    case 'ParcelCancelled':
    case 'ParcelDelivered':
      return before
  }
}

const statusOf = (seen: ReadonlyArray<AddressFact>): CurrentAddress['status'] => {
  if (seen.some(({ type }) => type === 'Cancelled')) return 'Cancelled'
  if (seen.some(({ type }) => type === 'Completed')) return 'Completed'
  return seen.some(({ type }) => type === 'Paid') ? 'Open' : 'AwaitingPayment'
}
