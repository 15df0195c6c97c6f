import type { InContext } from '../../context.ts'
import type { OrderError } from '../../order-error.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { heldSince } from '../../placement/on-platform.ts'
import { plus } from '../../values/duration.ts'
import { type Instant, isAfter } from '../../values/instant.ts'
import type { PlatformCheck } from '../label.ts'
import { isOnHold, type Parcel } from '../state.ts'

/** What keeps a parcel from getting a label or leaving with one: a stale version, an open change, an address that the platform must be asked about. */
export const addressNotReady = (
  command: InContext<{ readonly occurredAt: Instant }>,
  order: PlacedOrder,
  expectedVersion: number,
  check: PlatformCheck | undefined
): OrderError | null => {
  const { addressChange } = order
  const { policy } = command.context
  if (expectedVersion !== addressChange.ordered)
    return { type: 'StaleAddressVersion', expected: expectedVersion, current: addressChange.ordered }
  const pending = addressChange.cases.find(({ status }) => status === 'Verified' || status === 'Confirmed')
  if (policy.holdWhilePending && pending !== undefined)
    return { type: 'ChangePending', caseId: pending.caseId, status: pending.status }
  return notRechecked(command, order, check)
}

/** What the platform holds because of a risk does not leave, where the policy heeds that. */
export const frozen = ({ context }: InContext<object>, { placement }: PlacedOrder): OrderError | null => {
  const since = heldSince(placement.onPlatform)
  return context.policy.blockOnRiskHold && since !== null ? { type: 'RiskHoldActive', since } : null
}

/** What the warehouse was asked to stop gets no label and does not leave. */
export const stopped = (parcel: Parcel): OrderError | null =>
  parcel.hold !== null && isOnHold(parcel)
    ? { type: 'FulfilmentOnHold', parcelId: parcel.parcelId, dueAt: parcel.hold.dueAt }
    : null

const notRechecked = (
  { context, occurredAt }: InContext<{ readonly occurredAt: Instant }>,
  { addressChange, placement }: PlacedOrder,
  check: PlatformCheck | undefined
): OrderError | null => {
  const maxAge = context.policy.recheckBeforeShipping
  const recorded = placement.onPlatform.references.find(({ version }) => version === addressChange.ordered)
  const last = newest(check, recorded)
  if (last?.matched === false) return { type: 'PlatformAddressStale', version: addressChange.ordered }
  if (maxAge === null || (last !== undefined && !isAfter(occurredAt, plus(last.checkedAt, maxAge)))) return null
  return { type: 'PlatformAddressNotRechecked', lastCheckedAt: last?.checkedAt ?? null, maxAge }
}

// Of two looks at the platform the later one counts; what comes with the command is the later one of equals.
const newest = (check: PlatformCheck | undefined, recorded: PlatformCheck | undefined): PlatformCheck | undefined =>
  check === undefined || (recorded !== undefined && isAfter(recorded.checkedAt, check.checkedAt)) ? recorded : check
