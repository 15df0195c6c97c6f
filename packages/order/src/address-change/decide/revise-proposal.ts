import * as Either from 'fp-ts/lib/Either.js'
import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { Happened } from '../../order-event.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { buyer } from '../../values/data-subject.ts'
import { plus } from '../../values/duration.ts'
import { isAfter } from '../../values/instant.ts'
import { erasedLeaf } from '../../values/postal-address.ts'
import { changedFields, onlyFills, sameAddress, sameFields } from '../../values/same-address.ts'
import { readStatedAddress } from '../../values/stated-address.ts'
import type { RequestClarification, ReviseProposal } from '../case-commands.ts'
import type { Proposal } from '../case-file.ts'
import { higherLevel } from '../level.ts'
import { recipientOf } from '../recipients.ts'
import { riskOf } from '../risk.ts'
import { type AddressChangeCase, caseOf, orderedVersion } from '../state.ts'
import { caseForbids } from './case-forbids.ts'
import { interceptInProgress } from './end-case.ts'
import { rejectionReason } from './rejection-reason.ts'

/** The buyer is asked about the proposal, once for each list of parts. */
export const requestClarification = (
  { data, context, occurredAt }: InContext<RequestClarification>,
  order: PlacedOrder
): Decision => {
  const one = caseOf(order.addressChange, data.caseId)
  if (one === undefined) return unknownReference('Case', data.caseId)
  if (one.status !== 'Requested' && one.status !== 'Verified') return refuse(caseForbids(one))
  return sameFields(one.clarification?.missing ?? null, data.missing)
    ? accept()
    : accept({
        type: 'ClarificationRequested',
        data: {
          ...data,
          messageId: data.messageId ?? null,
          dueAt: plus(occurredAt, context.policy.deadlines.clarificationWithin)
        }
      })
}

/** Another address in the same case: all that was checked and agreed is void, unless it only fills in what was missing. */
export const reviseProposal = (command: InContext<ReviseProposal>, order: PlacedOrder): Decision => {
  const { data } = command
  const one = caseOf(order.addressChange, data.caseId)
  if (one === undefined) return unknownReference('Case', data.caseId)
  switch (one.status) {
    case 'Requested':
    case 'Verified':
    case 'Confirmed': {
      const asked = interceptInProgress(order, data.caseId)
      return asked === null ? revised(command, order, one) : refuse(asked)
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

const revised = (command: InContext<ReviseProposal>, order: PlacedOrder, one: AddressChangeCase): Decision => {
  const { data } = command
  const erased = erasedLeaf(one.proposal.address)
  if (erased !== null)
    return refuse({ type: 'ValueErased', subject: erased.subject, because: erased.because, need: 'Address' })
  const proposed = proposalOf(command, order, one)
  if (Either.isLeft(proposed)) return refuse(proposed.left)
  const { address, recipient } = proposed.right
  if (sameAddress(one.proposal.address, address) && one.proposal.recipient === recipient) return accept()
  const event: Happened = {
    type: 'ProposalRevised',
    data: {
      caseId: data.caseId,
      proposal: proposed.right.number,
      address,
      recipient,
      changedFields: changedFields(orderedVersion(order.addressChange).address, address),
      verificationKept: isVerificationKept(command, order, one, proposed.right)
    }
  }
  const reason = rejectionReason(command, order, { initiator: one.initiator, address })
  return reason === null
    ? accept(event)
    : accept(event, {
        type: 'AddressChangeRejected',
        data: { caseId: data.caseId, reason, platformCode: null, by: 'System' }
      })
}

// Whoever fills in what was missing means the same person as before.
const proposalOf = (
  { data }: InContext<ReviseProposal>,
  { addressChange }: PlacedOrder,
  { proposal }: AddressChangeCase
) => {
  const number = proposal.number + 1
  const read = (recipient: Proposal['recipient']) =>
    Either.map((address: Proposal['address']): Proposal => ({ number, address, recipient }))(
      readStatedAddress(data.address, recipient)
    )
  const same = read(proposal.recipient)
  const isFilled = Either.isRight(same) && onlyFills(proposal.address, same.right.address)
  return isFilled && data.recipientIsBuyer === (proposal.recipient === buyer)
    ? same
    : read(recipientOf(addressChange.recipients, data.recipientIsBuyer, data.address))
}

// What is filled in must come from whoever was verified, while that lives, and must not ask for more proof than there is.
const isVerificationKept = (
  { actor, channel, context, occurredAt }: InContext<ReviseProposal>,
  order: PlacedOrder,
  one: AddressChangeCase,
  proposal: Proposal
): boolean => {
  if (one.status !== 'Verified') return false
  const { required, validUntil } = one.verification
  return (
    one.proposal.recipient === proposal.recipient &&
    onlyFills(one.proposal.address, proposal.address) &&
    actor.id === one.requestedBy &&
    channel === one.channel &&
    !isAfter(occurredAt, validUntil) &&
    higherLevel(required, riskOf(order, context, { ...one, proposal }).requiredLevel) === required
  )
}
