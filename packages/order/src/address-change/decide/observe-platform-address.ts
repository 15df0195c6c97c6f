import * as Either from 'fp-ts/lib/Either.js'
import { isOpenIntercept } from '../../carrier-intercept/state.ts'
import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse } from '../../decision.ts'
import type { Happened } from '../../order-event.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { isAfter } from '../../values/instant.ts'
import { known } from '../../values/personal.ts'
import type { PostalAddress } from '../../values/postal-address.ts'
import { changedFields, sameAddress } from '../../values/same-address.ts'
import { readStatedAddress } from '../../values/stated-address.ts'
import type { ObservePlatformAddress } from '../amendment-commands.ts'
import { recipientOf } from '../recipients.ts'
import { type AddressVersion, isOpen, orderedVersion } from '../state.ts'

/** What the platform shows: our own amendment arrived, nothing new, or a change that others made there, to which open cases give way. */
export const observePlatformAddress = (command: InContext<ObservePlatformAddress>, order: PlacedOrder): Decision => {
  const { data } = command
  const recipient = recipientOf(order.addressChange.recipients, data.recipientIsBuyer, data.address)
  const stated = readStatedAddress(data.address, recipient)
  if (Either.isLeft(stated)) return refuse(stated.left)
  const ordered = orderedVersion(order.addressChange)
  if (ordered === undefined) return refuse({ type: 'OrderUnknown', orderId: command.orderId })
  if (sameAddress(ordered.address, stated.right)) return arrived(order, ordered)
  // An older sight of the page says nothing against what was ordered later.
  return isAfter(data.changedAt, order.addressChange.orderedSince)
    ? changedThere(command, order, ordered, stated.right)
    : accept()
}

const arrived = ({ addressChange }: PlacedOrder, { version, caseId }: AddressVersion): Decision => {
  if (caseId === null) return accept()
  const acknowledged: Happened = { type: 'PlatformAmendmentAcknowledged', data: { caseId, version, reference: null } }
  const shown: Happened = { type: 'AmendmentReadBackConfirmed', data: { caseId, version } }
  switch (addressChange.platformState) {
    case 'Pending':
      return accept(acknowledged, shown)
    case 'Acknowledged':
    case 'Mismatch':
      return accept(shown)
    case 'NotNeeded':
    case 'ReadBackOk':
    case 'Failed':
      return accept()
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
  const asked = new Set(carrierIntercept.intercepts.filter(isOpenIntercept).map(({ caseId }) => caseId))
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
        token: data.token === undefined ? null : known(recipient, data.token),
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
