import * as Either from 'fp-ts/lib/Either.js'
import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { OrderError } from '../../order-error.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { plus } from '../../values/duration.ts'
import { isAfter } from '../../values/instant.ts'
import { missingParts } from '../../values/missing-parts.ts'
import { changedFields } from '../../values/same-address.ts'
import { readStatedAddress } from '../../values/stated-address.ts'
import { changeToPlan } from '../change-plan.ts'
import type { ConfirmNewAddress } from '../commands.ts'
import { planChange } from '../plan-change.ts'
import { type AddressChangeCase, caseOf } from '../state.ts'
import { caseForbids } from './case-forbids.ts'
import { notVerified } from './not-verified.ts'

/** The buyer said that the repeated address is right: it becomes a version, and its way is announced. */
export const confirmNewAddress = (command: InContext<ConfirmNewAddress>, order: PlacedOrder): Decision => {
  const { data } = command
  const one = caseOf(order.addressChange, data.caseId)
  if (one === undefined) return unknownReference('Case', data.caseId)
  switch (one.status) {
    case 'Requested':
      return refuse(notVerified(order, command.context, one))
    case 'Verified':
      return confirmed(command, order, one)
    case 'Confirmed': {
      const differs = differsFromProposal(command, one)
      return differs === null ? accept() : refuse(differs)
    }
    case 'FollowUp':
    case 'Closed':
    case 'Rejected':
    case 'Withdrawn':
    case 'Superseded':
    case 'Invalidated':
    case 'Expired':
      return refuse(caseForbids(one))
  }
}

// A yes to another address than the one that was checked is no yes to this one.
const differsFromProposal = ({ data }: InContext<ConfirmNewAddress>, one: AddressChangeCase): OrderError | null => {
  const { proposal } = one
  if (data.proposal !== proposal.number)
    return { type: 'ProposalOutdated', given: data.proposal, current: proposal.number }
  if (data.address === undefined && isOwnWord(data.method, one)) return null
  const { country } = proposal.address.region
  // Where nothing was repeated, everything but the country, which nobody may change, is unconfirmed.
  const stated = readStatedAddress(data.address ?? { region: { country } }, proposal.recipient)
  if (Either.isLeft(stated)) return stated.left
  const fields = changedFields(proposal.address, stated.right)
  return fields.length > 0 ? { type: 'ConfirmedDiffersFromProposal', fields } : null
}

// What the buyer typed himself, or read on the platform and agreed to, need not be read out to him. A proposal that was revised may be somebody else's words.
const isOwnWord = (
  method: ConfirmNewAddress['data']['method'],
  { initiator, channel, proposal, consent }: AddressChangeCase
): boolean =>
  method === 'SelfService'
    ? initiator === 'Buyer' && channel === 'PlatformSelfService' && proposal.number === 1
    : method === 'Consent' && consent?.given === true

const confirmed = (
  command: InContext<ConfirmNewAddress>,
  order: PlacedOrder,
  one: Extract<AddressChangeCase, { readonly status: 'Verified' }>
): Decision => {
  const { data, context, occurredAt } = command
  const { proposal, verification } = one
  if (isAfter(occurredAt, verification.validUntil))
    return refuse({ type: 'VerificationLapsed', validUntil: verification.validUntil })
  const missing = missingParts(proposal.address, context.policy.phoneRequired)
  if (missing.length > 0) return refuse({ type: 'IncompleteAddress', missing })
  const differs = differsFromProposal(command, one)
  if (differs !== null) return refuse(differs)

  const version = order.addressChange.versions.length + 1
  const change = changeToPlan(one, proposal, verification.required, null)
  return accept(
    {
      type: 'NewAddressConfirmed',
      data: {
        caseId: one.caseId,
        proposal: proposal.number,
        version,
        address: proposal.address,
        recipient: proposal.recipient,
        by: data.by,
        method: data.method,
        messageId: data.messageId ?? null,
        authorisedUntil: plus(occurredAt, context.policy.authorisationValidFor)
      }
    },
    { type: 'AddressChangeRouted', data: { caseId: one.caseId, version, ...planChange(order, command, change) } }
  )
}
