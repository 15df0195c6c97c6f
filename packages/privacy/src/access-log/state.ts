import type { IncidentReported, PersonalDataIncidentRecorded } from './events.ts'
import type { Recent } from './recent.ts'

/** What came of a request to see personal data. */
export interface Disclosure {
  readonly requestId: string
  readonly result: 'Disclosed' | 'Refused' | 'Failed'
}

/** An export of everything about one person: asked for and, once it was handed over, the digest of what it was. */
export interface SubjectExport {
  readonly exportId: string
  readonly exportSha256: string | null
}

/** What happened to personal data, and what was done about it. */
export interface RecordedIncident {
  readonly recorded: PersonalDataIncidentRecorded['data']
  readonly measures: ReadonlyArray<string> | null
  readonly reports: ReadonlyArray<Pick<IncidentReported['data'], 'authority' | 'reference'>>
}

/** What must be remembered of the access log of a day. It does not grow with the disclosures, but for how many each actor had. */
export interface AccessLogState {
  readonly disclosuresBy: ReadonlyMap<string, number>
  readonly disclosures: Recent<Disclosure>
  readonly rotatedKeys: Recent<string>
  readonly exports: ReadonlyArray<SubjectExport>
  readonly incidents: ReadonlyArray<RecordedIncident>
}

/** The access log at the beginning of a day. */
export const initialAccessLog: AccessLogState = {
  disclosuresBy: new Map(),
  disclosures: [],
  rotatedKeys: [],
  exports: [],
  incidents: []
}

/** The incident of this id, if there is one in the log of this day. */
export const incidentOf = ({ incidents }: AccessLogState, incidentId: string): RecordedIncident | undefined =>
  incidents.find(({ recorded }) => recorded.incidentId === incidentId)
