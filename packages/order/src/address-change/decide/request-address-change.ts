import * as Either from 'fp-ts/lib/Either.js'
import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { Happened } from '../../order-event.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { buyer } from '../../values/data-subject.ts'
import { plus } from '../../values/duration.ts'
import { knownIfStated } from '../../values/personal.ts'
import { erasedLeaf, type PostalAddress } from '../../values/postal-address.ts'
import { changedFields, sameAddress } from '../../values/same-address.ts'
import { readStatedAddress } from '../../values/stated-address.ts'
import type { RequestAddressChange } from '../commands.ts'
import { recipientOf } from '../recipients.ts'
import { type AddressChangeCase, caseOf, isOpen, orderedVersion, versionOf } from '../state.ts'
import { rejectionReason } from './rejection-reason.ts'

/** A wish is always recorded, also one that cannot be granted: then it is rejected in the same decision. */
export const requestAddressChange = (command: InContext<RequestAddressChange>, order: PlacedOrder): Decision => {
  const { data } = command
  const recipient = recipientOf(order.addressChange.recipients, data.recipientIsBuyer, data.address)
  const stated = readStatedAddress(data.address, recipient)
  if (Either.isLeft(stated)) return refuse(stated.left)
  const address = stated.right

  const before = caseOf(order.addressChange, data.caseId)
  if (before !== undefined)
    return isSameWish(before, command, address) ? accept() : refuse({ type: 'IdReused', kind: 'Case', id: data.caseId })
  if (data.baseVersion > order.addressChange.versions.length)
    return unknownReference('Version', String(data.baseVersion))
  const ordered = orderedVersion(order.addressChange)
  const erased = erasedLeaf(ordered.address)
  if (erased !== null)
    return refuse({ type: 'ValueErased', subject: erased.subject, because: erased.because, need: 'Address' })

  if (goesThereAlready(order, address)) {
    const open = order.addressChange.cases.find(isOpen)
    return open === undefined
      ? accept()
      : refuse({ type: 'NothingToChange', version: ordered.version, openCaseId: open.caseId })
  }
  const requested: Happened = {
    type: 'AddressChangeRequested',
    data: {
      caseId: data.caseId,
      proposal: 1,
      initiator: data.initiator,
      reason: data.reason,
      reasonText: knownIfStated(buyer, data.reasonText),
      scope: data.scope ?? 'ThisOrderOnly',
      address,
      recipient,
      changedFields: changedFields(ordered.address, address),
      urgent: data.urgent ?? false,
      baseVersion: data.baseVersion,
      messageId: data.messageId ?? null,
      dueAt: plus(command.occurredAt, command.context.policy.deadlines.acknowledgeWithin)
    }
  }
  const reason = rejectionReason(command, order, { initiator: data.initiator, address })
  return reason === null
    ? accept(requested)
    : accept(requested, {
        type: 'AddressChangeRejected',
        data: { caseId: data.caseId, reason, platformCode: null, by: 'System' }
      })
}

const isSameWish = (before: AddressChangeCase, { data }: RequestAddressChange, address: PostalAddress): boolean =>
  before.initiator === data.initiator && before.reason === data.reason && sameAddress(before.proposal.address, address)

const goesThereAlready = (order: PlacedOrder, address: PostalAddress): boolean => {
  const routed = order.parcel.parcels.map((parcel) => {
    // What came back or was lost would be sent again to where the order goes.
    if (parcel.status === 'Returned' || parcel.status === 'Lost' || !('routed' in parcel))
      return order.addressChange.ordered
    return parcel.routed === 'Unknown' ? null : parcel.routed.version
  })
  return [order.addressChange.ordered, ...routed].every((number) => {
    const version = number === null ? undefined : versionOf(order.addressChange, number)
    return version !== undefined && sameAddress(version.address, address)
  })
}
