import { daysAfter } from '../../values/days.ts'
import type { ProvideSubjectExport, RequestSubjectExport } from '../commands.ts'
import { type AccessDecision, accept, refuse, type UnderDisclosurePolicy } from '../decision.ts'
import type { AccessLogState } from '../state.ts'

/** Whoever is known may ask, and must be answered in time. */
export const requestSubjectExport = (
  { data: { exportId, by, knownOrders }, occurredAt, policy }: UnderDisclosurePolicy<RequestSubjectExport>,
  { exports }: AccessLogState
): AccessDecision => {
  if (exports.some((one) => one.exportId === exportId)) return accept()
  if (knownOrders === 0) return refuse({ type: 'UnknownReference', kind: 'Person', id: exportId })
  const dueAt = daysAfter(occurredAt, policy.subjectExportWithin)
  return accept({ type: 'SubjectExportRequested', data: { exportId, by, dueAt, knownOrders } })
}

/** Only what was asked for is handed over; the same again is nothing new. */
export const provideSubjectExport = (
  { data: { exportId, exportSha256 } }: ProvideSubjectExport,
  { exports }: AccessLogState
): AccessDecision => {
  const requested = exports.find((one) => one.exportId === exportId)
  if (requested === undefined) return refuse({ type: 'UnknownReference', kind: 'SubjectExport', id: exportId })
  return requested.exportSha256 === exportSha256
    ? accept()
    : accept({ type: 'SubjectExportProvided', data: { exportId, exportSha256 } })
}
