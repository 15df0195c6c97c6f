import type { DeadlineKind, PassedDeadline } from '../../deadline.ts'
import { accept, type Decision, unknownReference } from '../../decision.ts'
import { onceDue } from '../../once-due.ts'
import type { Happened } from '../../order-event.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { Instant } from '../../values/instant.ts'
import type { ExpiryCause } from '../enumerations.ts'
import { type AddressChangeCase, isOpen } from '../state.ts'
import { interceptInProgress } from './end-case.ts'

/** The kinds of wait that a case can end by. */
export type CaseDeadline = Extract<
  DeadlineKind,
  'Acknowledgement' | 'Clarification' | 'Verification' | 'Approval' | 'Consent' | 'Authorisation'
>

/** The waits of a case: for the seller's answer, for the buyer's yes while a verification lives, for a confirmed change to take effect, for the answers of others. */
export const caseDeadlinePassed = (command: PassedDeadline, deadline: CaseDeadline, order: PlacedOrder): Decision => {
  const ref: string = command.data.ref
  // An approval is waited for under the id of its case and its kind.
  const waitsFor = deadline === 'Approval' ? ref.slice(0, ref.lastIndexOf('-')) : ref
  const one = order.addressChange.cases.find(({ caseId }) => caseId === waitsFor)
  if (one === undefined) return unknownReference('Case', ref)
  const wait = waitOf(deadline, order, one, ref)
  if (wait === null) return accept()
  return onceDue(command, wait.dueAt, wait.passed)
}

interface Wait {
  readonly dueAt: Instant
  readonly passed: Happened
}

const waitOf = (deadline: CaseDeadline, order: PlacedOrder, one: AddressChangeCase, ref: string): Wait | null => {
  const { caseId } = one
  switch (deadline) {
    case 'Acknowledgement': {
      const dueAt = one.acknowledgementDueAt
      const waiting = !one.acknowledged && !one.overdue && isOpen(one)
      return waiting ? { dueAt, passed: { type: 'ResponseOverdue', data: { caseId, dueAt } } } : null
    }
    case 'Clarification':
      return mayExpire(order, one) && one.clarification !== null
        ? expiry(one, 'ClarificationUnanswered', one.clarification.dueAt)
        : null
    case 'Consent':
      return mayExpire(order, one) && one.consent !== null && !one.consent.given
        ? expiry(one, 'ConsentUnanswered', one.consent.dueAt)
        : null
    case 'Approval':
      return approvalWait(order, one, ref)
    case 'Verification': {
      if (one.status !== 'Verified') return null
      const { validUntil } = one.verification
      return {
        dueAt: validUntil,
        passed: { type: 'VerificationExpired', data: { caseId, proposal: one.proposal.number, validUntil } }
      }
    }
    case 'Authorisation':
      return one.status === 'Confirmed' && mayExpire(order, one)
        ? expiry(one, 'AuthorisationLapsed', one.confirmation.authorisedUntil)
        : null
  }
}

// The carrier may still be at it: then nothing ends, though nothing further may be asked.
const mayExpire = (order: PlacedOrder, one: AddressChangeCase): boolean =>
  isOpen(one) && interceptInProgress(order, one.caseId) === null

const expiry = ({ caseId }: AddressChangeCase, cause: ExpiryCause, dueAt: Instant): Wait => ({
  dueAt,
  passed: { type: 'AddressChangeExpired', data: { caseId, cause, dueAt } }
})

const approvalWait = (order: PlacedOrder, one: AddressChangeCase, ref: string): Wait | null => {
  if (one.status !== 'Confirmed') return null
  const { caseId } = one
  const asked = one.confirmation.approvals.find(({ kind }) => ref === `${caseId}-${kind}`)
  if (asked === undefined || asked.approved) return null
  const { kind, dueAt, onSilence } = asked
  switch (onSilence) {
    case 'Approve':
      return { dueAt, passed: { type: 'AddressChangeApproved', data: { caseId, kind, basis: 'Silence' } } }
    case 'Expire':
      return mayExpire(order, one) ? expiry(one, 'ApprovalUnanswered', dueAt) : null
  }
}
