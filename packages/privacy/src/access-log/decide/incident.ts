import type { ContainIncident, NotifySubjectOfIncident, RecordIncident, ReportIncident } from '../commands.ts'
import { type AccessDecision, accept, refuse } from '../decision.ts'
import { type AccessLogState, incidentOf } from '../state.ts'

/** What happened is recorded once. */
export const recordIncident = ({ data }: RecordIncident, state: AccessLogState): AccessDecision => {
  const { incidentId } = data
  const known = incidentOf(state, incidentId)
  if (known === undefined) return accept({ type: 'PersonalDataIncidentRecorded', data })
  return sameIncident(known.recorded, data) ? accept() : refuse({ type: 'IdReused', kind: 'Incident', id: incidentId })
}

/** Whether the same is told of an incident as before. */
export const sameIncident = (one: ToldIncident, other: ToldIncident): boolean =>
  one.kind === other.kind &&
  one.count === other.count &&
  one.discoveredAt === other.discoveredAt &&
  sameTexts(one.orderIds, other.orderIds)

type ToldIncident = Omit<RecordIncident['data'], 'incidentId'>

/** What is done against an incident may be told again when more is done. */
export const containIncident = (
  { data: { incidentId, measures } }: ContainIncident,
  state: AccessLogState
): AccessDecision => {
  const known = incidentOf(state, incidentId)
  if (known === undefined) return unknownIncident(incidentId)
  return known.measures !== null && sameTexts(known.measures, measures)
    ? accept()
    : accept({ type: 'IncidentContained', data: { incidentId, measures } })
}

/** An incident may be reported to several authorities, to each once under one reference. */
export const reportIncident = (
  { data: { incidentId, authority, reference } }: ReportIncident,
  state: AccessLogState
): AccessDecision => {
  const known = incidentOf(state, incidentId)
  if (known === undefined) return unknownIncident(incidentId)
  return known.reports.some((one) => one.authority === authority && one.reference === reference)
    ? accept()
    : accept({ type: 'IncidentReported', data: { incidentId, authority, reference } })
}

/** A person may be told of an incident more than once; the same command is one telling. */
export const notifySubjectOfIncident = (
  { data: { incidentId, orderId, subject, channel } }: NotifySubjectOfIncident,
  state: AccessLogState
): AccessDecision =>
  incidentOf(state, incidentId) === undefined
    ? unknownIncident(incidentId)
    : accept({ type: 'SubjectNotifiedOfIncident', data: { incidentId, orderId, subject, channel } })

const unknownIncident = (id: string): AccessDecision => refuse({ type: 'UnknownReference', kind: 'Incident', id })

const sameTexts = (some: ReadonlyArray<string>, others: ReadonlyArray<string>): boolean =>
  some.length === others.length && some.every((one, place) => one === others[place])
