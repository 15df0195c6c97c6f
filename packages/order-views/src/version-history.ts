import type {
  ActorRole,
  AddressVersion,
  CaseId,
  ChangedBy,
  ChangeReason,
  DataSubject,
  Initiator,
  Instant,
  Level,
  PostalAddress,
  Region,
  VersionState
} from '@readdress/order'
import type { AddressHistoryEvent } from './address-history-events.ts'
import { happenedAt } from './clocks.ts'
import type { KeptEvent } from './kept-events.ts'

/** A stretch of time; `until` is null while it lasts. */
export interface Period {
  readonly from: Instant
  readonly until: Instant | null
}

/** How one address version came about, and when it was the ordered address. Its region is clear; the rest is held by the event at `revision`. */
export interface VersionHistory {
  readonly version: number
  readonly status: VersionState
  readonly region: Region
  readonly revision: number
  /** Whether the event that holds the address can still be read: not once the data of the recipient are destroyed. */
  readonly address: 'Held' | 'Erased'
  readonly recipient: DataSubject
  readonly origin: 'Placement' | 'Case' | 'Platform' | 'Redirect'
  /** Who says that it is right: the buyer with his order, whoever confirmed it, or changed it elsewhere. */
  readonly agreedBy: ChangedBy
  readonly caseId: CaseId | null
  readonly reason: ChangeReason | null
  readonly initiator: Initiator | null
  /** How sure it was that the initiator is the buyer. */
  readonly level: Level | null
  readonly confirmedAt: Instant | null
  readonly approvals: ReadonlyArray<{
    readonly kind: string
    readonly basis: 'Explicit' | 'Silence'
    readonly by: ActorRole
    readonly at: Instant
  }>
  readonly consentedAt: Instant | null
  readonly amendedAt: ReadonlyArray<Instant>
  readonly ordered: ReadonlyArray<Period>
  /** When the order was paid at this version. */
  readonly paidAt: Instant | null
}

type Kept = KeptEvent<AddressHistoryEvent>

/** The history of one version; none where what made it was declared wrong. */
export const versionHistory = (
  { version, status, recipient, caseId }: AddressVersion,
  counted: ReadonlyArray<Kept>
): ReadonlyArray<VersionHistory> => {
  const made = counted.find(({ event }) => madeBy(event)?.version === version)
  const maker = made === undefined ? null : madeBy(made.event)
  if (made === undefined || maker === null) return []
  const { address, origin, agreedBy } = maker
  const before = counted.filter(({ recorded }) => recorded.revision < made.recorded.revision)
  const wish = before.map(({ event }) => event).find((event) => isOf(event, caseId, 'AddressChangeRequested'))
  const check = before.map(({ event }) => event).findLast((event) => isOf(event, caseId, 'AddressChangeVerified'))
  const events = counted.map(({ event }) => event)
  const paid = events.find((event) => event.type === 'PaymentRecorded' && event.data.addressVersion === version)
  const consent = events.findLast((event) => isOf(event, caseId, 'ConsentGiven'))
  return [
    {
      version,
      status,
      region: address.region,
      revision: made.recorded.revision,
      address: isErased(address) ? 'Erased' : 'Held',
      recipient,
      origin,
      agreedBy,
      caseId,
      reason: wish?.type === 'AddressChangeRequested' ? wish.data.reason : null,
      initiator: wish?.type === 'AddressChangeRequested' ? wish.data.initiator : null,
      level: check?.type === 'AddressChangeVerified' ? check.data.level : null,
      confirmedAt: origin === 'Case' ? happenedAt(made.event) : null,
      approvals: events.flatMap((event) =>
        event.type === 'AddressChangeApproved' && event.data.caseId === caseId
          ? [{ ...approvalOf(event), by: event.metadata.actor.role, at: happenedAt(event) }]
          : []
      ),
      consentedAt: consent === undefined ? null : happenedAt(consent),
      amendedAt: events
        .filter((event) => event.type === 'AddressAmended' && event.data.version === version)
        .map(happenedAt),
      ordered: orderedPeriods(version, events),
      paidAt: paid === undefined ? null : happenedAt(paid)
    }
  ]
}

const isOf = (event: AddressHistoryEvent, caseId: CaseId | null, type: AddressHistoryEvent['type']): boolean =>
  event.type === type && 'caseId' in event.data && event.data.caseId === caseId

const approvalOf = ({
  data: { kind, basis }
}: Extract<AddressHistoryEvent, { readonly type: 'AddressChangeApproved' }>) => ({
  kind,
  basis
})

interface Maker {
  readonly version: number
  readonly address: PostalAddress
  readonly origin: VersionHistory['origin']
  readonly agreedBy: ChangedBy
}

const madeBy = (event: AddressHistoryEvent): Maker | null => {
  if (event.type === 'OrderPlaced') return { ...event.data, origin: 'Placement', agreedBy: 'Buyer' }
  if (event.type === 'NewAddressConfirmed') return { ...event.data, origin: 'Case', agreedBy: event.data.by }
  if (event.type === 'PlatformAddressChangeObserved')
    return { ...event.data, origin: 'Platform', agreedBy: event.data.changedBy }
  if (event.type !== 'RedirectConfirmed') return null
  const { version, address, by } = event.data
  return version === null || address === null ? null : { version, address, origin: 'Redirect', agreedBy: by }
}

const isErased = ({ region: _region, point: _point, ...leaves }: PostalAddress): boolean =>
  Object.values(leaves).some((leaf) => leaf?.status === 'Erased' && leaf.because === 'Destroyed')

const orderedPeriods = (version: number, events: ReadonlyArray<AddressHistoryEvent>): ReadonlyArray<Period> => {
  const turns = events.flatMap((event) => {
    const ordered = orderedBy(event)
    return ordered === null ? [] : [{ ordered, from: happenedAt(event) }]
  })
  return turns.flatMap(({ ordered, from }, place) =>
    ordered === version ? [{ from, until: turns[place + 1]?.from ?? null }] : []
  )
}

const orderedBy = (event: AddressHistoryEvent): number | null => {
  if (event.type === 'AmendmentFailed') return event.data.orderedVersion
  return event.type === 'OrderPlaced' ||
    event.type === 'AddressAmended' ||
    event.type === 'PlatformAddressChangeObserved'
    ? event.data.version
    : null
}
