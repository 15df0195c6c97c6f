import type { CaseId } from '../values/identity.ts'
import type { CaseFile } from './case-file.ts'
import type { AddressChangeRequested } from './events.ts'
import { rememberRecipient } from './recipients.ts'
import type { Confirmation } from './settled.ts'
import type { AddressChangeCase, AddressChangeState } from './state.ts'

/** The part of a case that it keeps in every status. */
export const fileOf = (one: AddressChangeCase): CaseFile => ({
  caseId: one.caseId,
  initiator: one.initiator,
  reason: one.reason,
  proposal: one.proposal,
  requestedAt: one.requestedAt,
  requestedBy: one.requestedBy,
  channel: one.channel,
  urgent: one.urgent,
  acknowledged: one.acknowledged,
  acknowledgementDueAt: one.acknowledgementDueAt,
  overdue: one.overdue,
  failedAttempts: one.failedAttempts,
  reached: one.reached,
  proven: one.proven,
  risk: one.risk,
  clarification: one.clarification,
  consent: one.consent
})

/** The state with one case replaced by what `update` makes of it. */
export const withStatus = (
  state: AddressChangeState,
  caseId: CaseId,
  update: (one: AddressChangeCase) => AddressChangeCase
): AddressChangeState => ({
  ...state,
  cases: state.cases.map((one) => (one.caseId === caseId ? update(one) : one))
})

/** The state with some of the file of one case replaced. */
export const withFile = (state: AddressChangeState, caseId: CaseId, part: Partial<CaseFile>): AddressChangeState =>
  withStatus(state, caseId, (one) => ({ ...one, ...part }))

/** The state with the confirmation of one case replaced; a case that has none stays as it is. */
export const withConfirmation = (
  state: AddressChangeState,
  caseId: CaseId,
  update: (confirmation: Confirmation) => Confirmation
): AddressChangeState =>
  withStatus(state, caseId, (one) => ('confirmation' in one ? { ...one, confirmation: update(one.confirmation) } : one))

/** The state with one case followed up, or no longer so; a case that has no confirmation stays as it is. */
export const followedUp = (
  state: AddressChangeState,
  caseId: CaseId,
  status: 'FollowUp' | 'Closed'
): AddressChangeState =>
  withStatus(state, caseId, (one) =>
    'confirmation' in one ? { ...fileOf(one), status, confirmation: one.confirmation } : one
  )

/** The state with a new case in status Requested. */
export const openedCase = (state: AddressChangeState, { data, metadata }: AddressChangeRequested): AddressChangeState =>
  rememberRecipient(
    {
      ...state,
      cases: [
        ...state.cases,
        {
          status: 'Requested',
          caseId: data.caseId,
          initiator: data.initiator,
          reason: data.reason,
          proposal: { number: data.proposal, address: data.address, recipient: data.recipient },
          requestedAt: metadata.occurredAt,
          requestedBy: metadata.actor.id,
          channel: metadata.channel,
          urgent: data.urgent,
          acknowledged: false,
          acknowledgementDueAt: data.dueAt,
          overdue: false,
          failedAttempts: 0,
          reached: 'L0',
          proven: [],
          risk: null,
          clarification: null,
          consent: null
        }
      ]
    },
    data.recipient,
    data.address
  )
