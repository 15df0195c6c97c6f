import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { OrderError } from '../../order-error.ts'
import type { Happened } from '../../order-event.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { plus } from '../../values/duration.ts'
import { checkFactor } from '../check-factors.ts'
import type { VerifyAddressChange } from '../commands.ts'
import { factorsWanted, isDecisive, levelOf, suffices } from '../level.ts'
import { riskOf } from '../risk.ts'
import { type AddressChangeCase, caseOf, orderedVersion, versionOf } from '../state.ts'
import type { CheckedFactor } from '../verification.ts'
import { caseForbids } from './case-forbids.ts'
import { interceptInProgress } from './end-case.ts'

/** Whether the initiator is the buyer: verified, more is wanted, or failed. A decisive mismatch, or too many others, ends the case. */
export const verifyAddressChange = (command: InContext<VerifyAddressChange>, order: PlacedOrder): Decision => {
  const { data, context } = command
  const one = caseOf(order.addressChange, data.caseId)
  const ordered = orderedVersion(order.addressChange)
  if (one === undefined) return unknownReference('Case', data.caseId)
  if (data.proposal !== one.proposal.number)
    return refuse({ type: 'ProposalOutdated', given: data.proposal, current: one.proposal.number })
  const distrusted = untrustedContact(command, order)
  if (distrusted !== null) return refuse(distrusted)
  const checks = data.factors.map((given) => checkFactor(order.placement, ordered, context.policy, given))
  const factors = checks.filter((one) => one !== null)
  if (factors.length < checks.length)
    return refuse({
      type: 'InvalidValue',
      field: 'factors',
      problem: 'names a checker that is not among the extensions of the policy'
    })
  const mismatches = factors.filter(({ result }) => result === 'Mismatch')
  switch (one.status) {
    case 'Requested':
    case 'Verified':
      return mismatches.length > 0 ? failed(command, one, factors) : passed(command, order, one, factors)
    case 'Confirmed':
      // After the buyer's yes only an objection counts, and it is decisive.
      return mismatches.length > 0 ? failed(command, one, factors) : refuse(caseForbids(one))
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

// Proof never goes to a contact that has not been on file as the ordered address.
const untrustedContact = ({ data }: VerifyAddressChange, order: PlacedOrder): OrderError | null => {
  for (const given of data.factors) {
    if (!('contactVersion' in given) || given.result === 'NotAvailable') continue
    if (versionOf(order.addressChange, given.contactVersion)?.contactTrusted !== true)
      return { type: 'NewContactNotTrusted', kind: given.factor, contactVersion: given.contactVersion }
  }
  return null
}

const failed = (
  { context }: InContext<VerifyAddressChange>,
  one: AddressChangeCase,
  factors: ReadonlyArray<CheckedFactor>
): Decision => {
  const attempt = one.failedAttempts + 1
  const decisive = one.status === 'Confirmed' || factors.some((one) => one.result === 'Mismatch' && isDecisive(one))
  const failure: Happened = {
    type: 'VerificationFailed',
    data: { caseId: one.caseId, proposal: one.proposal.number, factors, decisive, attempt }
  }
  return decisive || attempt >= context.policy.verification.maxAttempts
    ? accept(failure, {
        type: 'AddressChangeRejected',
        data: { caseId: one.caseId, reason: 'NotTheBuyer', platformCode: null, by: 'Seller' }
      })
    : accept(failure)
}

const passed = (
  { data, context, occurredAt }: InContext<VerifyAddressChange>,
  order: PlacedOrder,
  one: AddressChangeCase,
  factors: ReadonlyArray<CheckedFactor>
): Decision => {
  const { caseId } = one
  const proposal = one.proposal.number
  const proven = factors.filter(({ result }) => result === 'Match').map(({ factor }) => factor)
  const risk = riskOf(order, context, one, proven)
  if (risk.band === 'Blocked')
    return accept({
      type: 'AddressChangeRejected',
      data: { caseId, reason: 'FraudSuspected', platformCode: null, by: 'Seller' }
    })
  const [level, required] = [levelOf(factors), risk.requiredLevel]
  if (!suffices(level, required))
    return accept({
      type: 'StepUpRequested',
      data: { caseId, proposal, reached: level, required, factorsWanted: factorsWanted(factors, required) }
    })
  const validUntil = plus(occurredAt, context.policy.verification.validFor)
  if (one.status === 'Verified' && one.verification.validUntil === validUntil && one.verification.level === level)
    return accept()
  const others = order.addressChange.cases.filter((other) => givesWayTo(one, other))
  for (const other of others) {
    const asked = interceptInProgress(order, other.caseId)
    if (asked !== null) return refuse(asked)
  }
  return accept(
    {
      type: 'AddressChangeVerified',
      data: { caseId, proposal, level, required, factors, evidence: data.evidence ?? [], validUntil }
    },
    ...others.map(
      (other): Happened => ({
        type: 'AddressChangeSuperseded',
        data: { caseId: other.caseId, byCaseId: caseId, cause: 'LaterRequestVerified' }
      })
    )
  )
}

// What was asked for later and waits for its own check is not lost: only an earlier wish, or one verified before, gives way.
const givesWayTo = (one: AddressChangeCase, other: AddressChangeCase): boolean =>
  other.caseId !== one.caseId &&
  (other.status === 'Verified' ||
    other.status === 'Confirmed' ||
    (other.status === 'Requested' && other.requestedAt <= one.requestedAt))
