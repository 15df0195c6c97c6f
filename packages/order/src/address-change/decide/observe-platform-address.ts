import * as Either from 'fp-ts/lib/Either.js'
import { isAtWork } from '../../carrier-intercept/at-work.ts'
import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse } from '../../decision.ts'
import type { Happened } from '../../order-event.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { type Instant, isAfter } from '../../values/instant.ts'
import { knownIfStated } from '../../values/personal.ts'
import type { PostalAddress } from '../../values/postal-address.ts'
import { changedFields, sameAddress } from '../../values/same-address.ts'
import { readStatedAddress } from '../../values/stated-address.ts'
import type { ObservePlatformAddress } from '../amendment-commands.ts'
import { recipientOf } from '../recipients.ts'
import { type AddressVersion, isOpen, orderedVersion } from '../state.ts'

/** What the platform shows: our own amendment arrived, nothing new, or a change that others made there, to which open cases give way. It may be incomplete: it is what the platform holds. */
export const observePlatformAddress = (command: InContext<ObservePlatformAddress>, order: PlacedOrder): Decision => {
  const { data } = command
  const recipient = recipientOf(order.addressChange.recipients, data.recipientIsBuyer, data.address)
  const stated = readStatedAddress(data.address, recipient)
  if (Either.isLeft(stated)) return refuse(stated.left)
  const ordered = orderedVersion(order.addressChange)
  const isNews = isAfter(data.changedAt, lastKnownOf(order))
  if (sameAddress(ordered.address, stated.right)) {
    const seen: Happened = { type: 'PlatformAddressSeen', data: { version: ordered.version, seenAt: data.changedAt } }
    return accept(...arrived(order, ordered), ...(isNews ? [seen] : []))
  }
  // An older sight of the page says nothing against what was ordered, or seen there, later.
  return isNews ? changedThere(command, order, ordered, stated.right) : accept()
}

const lastKnownOf = ({ addressChange: { orderedSince, observedAt } }: PlacedOrder): Instant =>
  observedAt !== null && isAfter(observedAt, orderedSince) ? observedAt : orderedSince

const arrived = ({ addressChange }: PlacedOrder, { version, caseId }: AddressVersion): ReadonlyArray<Happened> => {
  if (caseId === null) return []
  const acknowledged: Happened = { type: 'PlatformAmendmentAcknowledged', data: { caseId, version, reference: null } }
  const shown: Happened = { type: 'AmendmentReadBackConfirmed', data: { caseId, version } }
  switch (addressChange.platformState) {
    case 'Pending':
      return [acknowledged, shown]
    case 'Acknowledged':
    case 'Mismatch':
      return [shown]
    case 'NotNeeded':
    case 'ReadBackOk':
    case 'Failed':
      return []
  }
}

const changedThere = (
  { data }: InContext<ObservePlatformAddress>,
  order: PlacedOrder,
  ordered: AddressVersion,
  address: PostalAddress
): Decision => {
  const { addressChange, carrierIntercept } = order
  const recipient = recipientOf(addressChange.recipients, data.recipientIsBuyer, data.address)
  const asked = new Set(carrierIntercept.intercepts.filter(isAtWork(order)).map(({ caseId }) => caseId))
  const givingWay = addressChange.cases.filter((one) => isOpen(one) && !asked.has(one.caseId))
  return accept(
    {
      type: 'PlatformAddressChangeObserved',
      data: {
        version: addressChange.versions.length + 1,
        previousVersion: ordered.version,
        address,
        recipient,
        changedBy: data.changedBy,
        changedAt: data.changedAt,
        changedFields: changedFields(ordered.address, address),
        token: knownIfStated(recipient, data.token),
        conflictsWith: addressChange.cases.filter(isOpen).map(({ caseId }) => caseId)
      }
    },
    ...givingWay.map(
      ({ caseId }): Happened => ({
        type: 'AddressChangeSuperseded',
        data: { caseId, byCaseId: null, cause: 'PlatformChange' }
      })
    )
  )
}
