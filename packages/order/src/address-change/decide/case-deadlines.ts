import { isOpenIntercept } from '../../carrier-intercept/state.ts'
import type { InContext } from '../../context.ts'
import type { RecordDeadlinePassed } from '../../deadline.ts'
import { accept, type Decision, refuse } from '../../decision.ts'
import type { Happened } from '../../order-event.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { type Instant, isBefore } from '../../values/instant.ts'
import { type AddressChangeCase, isOpen } from '../state.ts'

/** The waits of a case: for the seller's answer, for the buyer's yes while a verification lives, for a confirmed change to take effect. */
export const caseDeadlinePassed = (command: InContext<RecordDeadlinePassed>, order: PlacedOrder): Decision => {
  const { data, occurredAt } = command
  const ref: string = data.ref
  const one = order.addressChange.cases.find(({ caseId }) => caseId === ref)
  if (one === undefined) return refuse({ type: 'UnknownReference', kind: 'Case', id: ref })
  const wait = waitOf(data.deadline, order, one)
  if (wait === null) return accept()
  return isBefore(occurredAt, wait.dueAt)
    ? refuse({ type: 'DeadlineNotReached', deadline: data.deadline, ref, dueAt: wait.dueAt })
    : accept(wait.passed)
}

interface Wait {
  readonly dueAt: Instant
  readonly passed: Happened
}

const waitOf = (
  deadline: RecordDeadlinePassed['data']['deadline'],
  order: PlacedOrder,
  one: AddressChangeCase
): Wait | null => {
  const { caseId } = one
  switch (deadline) {
    case 'Acknowledgement': {
      const dueAt = one.acknowledgementDueAt
      const waiting = !one.acknowledged && !one.overdue && isOpen(one)
      return waiting ? { dueAt, passed: { type: 'ResponseOverdue', data: { caseId, dueAt } } } : null
    }
    case 'Verification': {
      if (one.status !== 'Verified') return null
      const { validUntil } = one.verification
      return {
        dueAt: validUntil,
        passed: { type: 'VerificationExpired', data: { caseId, proposal: one.proposal.number, validUntil } }
      }
    }
    case 'Authorisation': {
      if (one.status !== 'Confirmed') return null
      // The carrier may still be at it: then nothing ends, though nothing further may be asked.
      if (order.carrierIntercept.intercepts.some((its) => its.caseId === caseId && isOpenIntercept(its))) return null
      const dueAt = one.confirmation.authorisedUntil
      return {
        dueAt,
        passed: { type: 'AddressChangeExpired', data: { caseId, cause: 'AuthorisationLapsed', dueAt } }
      }
    }
    case 'FulfilmentHold':
    case 'CarrierAnswer':
    case 'ResolutionAnswer':
      return null
  }
}
