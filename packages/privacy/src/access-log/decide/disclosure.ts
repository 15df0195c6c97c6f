import { daysAfter } from '../../values/days.ts'
import { dayOf } from '../../values/instant.ts'
import { inForceAt } from '../../values/open-hold.ts'
import { type AccessDecision, accept, refuse, type UnderDisclosurePolicy } from '../decision.ts'
import type { RecordDisclosureFailure, RevealPersonalData } from '../disclosure-commands.ts'
import type { DisclosureError } from '../disclosure-error.ts'
import type { DisclosureRule } from '../disclosure-policy.ts'
import { newestThat } from '../recent.ts'
import type { AccessLogState } from '../state.ts'

type Reveal = UnderDisclosurePolicy<RevealPersonalData>

/** Every wish to see personal data is recorded, whether it is granted or not; one that is not stands in the log with its error. */
export const revealPersonalData = (command: Reveal, state: AccessLogState): AccessDecision => {
  const { commandId: requestId, data } = command
  if (newestThat(state.disclosures, (one) => one.requestId === requestId) !== undefined) return accept()
  const { orderId, subject, fields, purpose, legalBasis, receiver, caseId } = data
  const request = { requestId, orderId, subject, fields, purpose, legalBasis, receiver, caseId }
  const error = whyNotShown(command, state)
  return error === null
    ? accept({ type: 'PersonalDataDisclosed', data: request })
    : accept({ type: 'DisclosureRefused', data: { ...request, error } })
}

/** Only what was to be shown can have failed to open. */
export const recordDisclosureFailure = (
  { data: { requestId, why } }: RecordDisclosureFailure,
  state: AccessLogState
): AccessDecision => {
  switch (newestThat(state.disclosures, (one) => one.requestId === requestId)?.result) {
    case 'Disclosed':
      return accept({ type: 'PersonalDataDisclosureFailed', data: { requestId, why } })
    case 'Failed':
      return accept()
    case 'Refused':
    case undefined:
      return refuse({ type: 'UnknownReference', kind: 'Disclosure', id: requestId })
  }
}

// Whoever may not see the data is told no more about them than that.
const whyNotShown = (command: Reveal, state: AccessLogState): DisclosureError | null => {
  const { data, policy, actor } = command
  const rules = policy.rules.filter(({ purpose, roles }) => purpose === data.purpose && roles.includes(actor.role))
  const open = rules.filter(({ stages }) => stages === 'Every' || stages.includes(data.circumstances.stage))
  const closed = data.fields.filter((field) => !open.some(({ fields }) => fields === 'Every' || fields.includes(field)))
  if (rules.length === 0) return purposeForbids(data, data.fields, 'Role')
  if (open.length === 0) return purposeForbids(data, data.fields, 'Stage')
  if (closed.length > 0 || data.fields.length === 0) return purposeForbids(data, closed, 'Fields')
  return erased(data) ?? restricted(command, open) ?? beyondQuota(command, state)
}

const purposeForbids = (
  { purpose }: RevealPersonalData['data'],
  fields: ReadonlyArray<string>,
  because: Extract<DisclosureError, { readonly type: 'PurposeForbids' }>['because']
): DisclosureError => ({ type: 'PurposeForbids', purpose, fields, because })

const erased = ({ subject, circumstances: { destroyedAt } }: RevealPersonalData['data']): DisclosureError | null =>
  destroyedAt === null ? null : { type: 'ValueErased', subject, because: 'Destroyed', destroyedAt }

const restricted = (
  { data: { subject, underHold, circumstances }, occurredAt }: Reveal,
  rules: ReadonlyArray<DisclosureRule>
): DisclosureError | null => {
  const ground = circumstances.restricted
  if (ground === null) return null
  const isHeld = inForceAt(circumstances.openHolds, occurredAt).some(({ holdId }) => holdId === underHold)
  const isOpen = rules.some(
    ({ whileRestricted }) => whileRestricted === 'Always' || (whileRestricted === 'UnderHold' && isHeld)
  )
  return isOpen ? null : { type: 'ProcessingIsRestricted', subject, ground }
}

const beyondQuota = (
  { actor, policy, occurredAt }: Reveal,
  { disclosuresBy }: AccessLogState
): DisclosureError | null => {
  const quota = policy.quotas.find(({ role }) => role === actor.role)?.aDay
  if (quota === null) return null
  return (disclosuresBy.get(actor.id) ?? 0) < (quota ?? 0)
    ? null
    : { type: 'QuotaExceeded', quota: quota ?? 0, resetsAt: daysAfter(`${dayOf(occurredAt)}T00:00:00.000Z`, 'P1D') }
}
