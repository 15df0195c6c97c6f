import * as Either from 'fp-ts/lib/Either.js'
import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { addressWarnings } from '../../values/address-warnings.ts'
import { changedFields, sameFields } from '../../values/same-address.ts'
import { readStatedAddress } from '../../values/stated-address.ts'
import type { AmendAddress, DraftAmendment } from '../amendment-commands.ts'
import { caseOf, orderedVersion } from '../state.ts'
import { type ConfirmedChange, confirmedChange } from './confirmed-change.ts'
import { amendingForbidden, effectForbidden } from './may-take-effect.ts'
import { notVerified } from './not-verified.ts'

/** What was filled in is compared with the ordered address before it is saved. */
export const draftAmendment = ({ data }: InContext<DraftAmendment>, order: PlacedOrder): Decision => {
  const change = confirmedChange(order, data.caseId)
  if (Either.isLeft(change)) return refuse(change.left)
  const stated = readStatedAddress(data.address, change.right.version.recipient)
  if (Either.isLeft(stated)) return refuse(stated.left)
  if (data.version !== change.right.version.version) return unknownReference('Version', String(data.version))
  const fields = changedFields(orderedVersion(order.addressChange).address, stated.right)
  const warnings = [...addressWarnings(stated.right), ...(data.warnings ?? [])]
  const before = change.right.confirmation.drafted
  return before !== null && sameFields(before.changedFields, fields) && before.warnings.join() === warnings.join()
    ? accept()
    : accept({
        type: 'AmendmentDrafted',
        data: { caseId: data.caseId, version: data.version, changedFields: fields, warnings }
      })
}

/** A confirmed version becomes the ordered address: only what the buyer confirmed, only on the version that the operator saw, only where a parcel can still be given it. */
export const amendAddress = (command: InContext<AmendAddress>, order: PlacedOrder): Decision => {
  const { data, context } = command
  const one = caseOf(order.addressChange, data.caseId)
  if (one?.status === 'Requested') return refuse(notVerified(order, context, one))
  const change = confirmedChange(order, data.caseId)
  if (Either.isLeft(change)) return refuse(change.left)
  const { version } = change.right
  if (data.version !== version.version) return unknownReference('Version', String(data.version))
  const stated = readStatedAddress(data.address, version.recipient)
  if (Either.isLeft(stated)) return refuse(stated.left)
  const fields = changedFields(version.address, stated.right)
  if (version.status === 'Ordered' && fields.length === 0) return accept()
  // A number is never used twice: going back to what was ordered before is a new change.
  if (version.status === 'Replaced')
    return refuse({ type: 'CaseAlreadyEffective', caseId: data.caseId, version: version.version })
  const forbidden = effectForbidden(command, order, change.right)
  if (forbidden !== null) return refuse(forbidden)
  if (fields.length > 0) return refuse({ type: 'SavedDiffersFromConfirmed', fields })
  if (data.expectedVersion !== order.addressChange.ordered)
    return refuse({
      type: 'StaleAddressVersion',
      expected: data.expectedVersion,
      current: order.addressChange.ordered
    })
  return amended(command, order, change.right)
}

const amended = (command: InContext<AmendAddress>, order: PlacedOrder, change: ConfirmedChange): Decision => {
  const { data, context } = command
  const { version } = change
  const closed = amendingForbidden(command, order, change)
  if (closed !== null) return refuse(closed)
  return accept({
    type: 'AddressAmended',
    data: {
      caseId: data.caseId,
      version: version.version,
      previousVersion: order.addressChange.ordered,
      address: version.address,
      recipient: version.recipient,
      changedFields: changedFields(orderedVersion(order.addressChange).address, version.address),
      write: context.policy.platformWrite,
      reference: data.reference ?? null
    }
  })
}
