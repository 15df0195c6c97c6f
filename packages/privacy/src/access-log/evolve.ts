import type { AccessEvent } from './events.ts'
import { withNewest } from './recent.ts'
import type { AccessLogState, Disclosure, RecordedIncident, SubjectExport } from './state.ts'

/** What an event changes in what is remembered of the access log of a day. Total: history is never refused. */
export const evolveAccessLog = (state: AccessLogState, event: AccessEvent): AccessLogState => {
  switch (event.type) {
    case 'PersonalDataDisclosed':
      return { ...withDisclosure(state, event.data.requestId, 'Disclosed'), disclosuresBy: counted(state, event) }
    case 'DisclosureRefused':
      return withDisclosure(state, event.data.requestId, 'Refused')
    case 'PersonalDataDisclosureFailed':
      return withDisclosure(state, event.data.requestId, 'Failed')
    case 'SubjectKeyRotated':
      return { ...state, rotatedKeys: withNewest(state.rotatedKeys, event.data.newKeyId) }
    case 'SubjectExportRequested':
      return withExport(state, { exportId: event.data.exportId, exportSha256: null })
    case 'SubjectExportProvided':
      return withExport(state, event.data)
    case 'PersonalDataIncidentRecorded':
      return { ...state, incidents: [...state.incidents, { recorded: event.data, measures: null, reports: [] }] }
    case 'IncidentContained':
      return withIncident(state, event.data.incidentId, () => ({ measures: event.data.measures }))
    case 'IncidentReported': {
      const { incidentId, authority, reference } = event.data
      return withIncident(state, incidentId, ({ reports }) => ({ reports: [...reports, { authority, reference }] }))
    }
    case 'SubjectNotifiedOfIncident':
      return state
  }
}

const withDisclosure = (state: AccessLogState, requestId: string, result: Disclosure['result']): AccessLogState => ({
  ...state,
  disclosures: withNewest(state.disclosures, { requestId, result })
})

const counted = ({ disclosuresBy }: AccessLogState, { metadata: { actor } }: AccessEvent) =>
  new Map(disclosuresBy).set(actor.id, (disclosuresBy.get(actor.id) ?? 0) + 1)

const withExport = (state: AccessLogState, one: SubjectExport): AccessLogState => ({
  ...state,
  exports: [...state.exports.filter(({ exportId }) => exportId !== one.exportId), one]
})

const withIncident = (
  state: AccessLogState,
  incidentId: string,
  change: (incident: RecordedIncident) => Partial<RecordedIncident>
): AccessLogState => ({
  ...state,
  incidents: state.incidents.map((one) => (one.recorded.incidentId === incidentId ? { ...one, ...change(one) } : one))
})
