import type { AccessCommandType } from '@readdress/privacy'
import { type AccessLogName, accessLogs, circumstances, firstRequest } from './access-under-test.ts'
import { moment } from './erasure-under-test.ts'

/** What a command comes to in each access log. */
export interface AccessRow {
  readonly command: AccessCommandType
  readonly how?: string
  readonly data?: object
  readonly commandId?: string
  readonly comesTo: ReadonlyArray<readonly [outcome: string, ...logs: ReadonlyArray<AccessLogName>]>
}

const every = Object.keys(accessLogs) as ReadonlyArray<AccessLogName>
const others = (...named: ReadonlyArray<AccessLogName>) => every.filter((name) => !named.includes(name))
const answered = ['with a disclosure', 'with a disclosure that failed', 'with a refused disclosure'] as const
const incidents = ['with an incident', 'with a contained incident', 'with a reported incident'] as const
const exports = ['with an export asked for', 'with an export handed over'] as const

const another = 'a0000000-0000-4000-8000-000000000002'

export const accessTable: ReadonlyArray<AccessRow> = [
  { command: 'RevealPersonalData', comesTo: [['PersonalDataDisclosed', ...every]] },
  {
    command: 'RevealPersonalData',
    how: 'once more',
    ...firstRequest,
    comesTo: [
      ['PersonalDataDisclosed', ...others(...answered)],
      ['nothing', ...answered]
    ]
  },
  {
    command: 'RevealPersonalData',
    how: 'of an erased person',
    data: { circumstances: { ...circumstances, destroyedAt: moment('05-16 09:00') } },
    comesTo: [['DisclosureRefused', ...every]]
  },
  {
    command: 'RecordDisclosureFailure',
    comesTo: [
      ['PersonalDataDisclosureFailed', 'with a disclosure'],
      ['nothing', 'with a disclosure that failed'],
      ['UnknownReference', ...others('with a disclosure', 'with a disclosure that failed')]
    ]
  },
  {
    command: 'RotateSubjectKey',
    comesTo: [
      ['SubjectKeyRotated', ...others('with a new key')],
      ['nothing', 'with a new key']
    ]
  },
  {
    command: 'RotateSubjectKey',
    how: 'of an erased person',
    data: { destroyedAt: moment('05-16 09:00') },
    comesTo: [
      ['ValueErased', ...others('with a new key')],
      ['nothing', 'with a new key']
    ]
  },
  {
    command: 'RotateSubjectKey',
    how: 'to yet another',
    data: { newKeyId: 'k1_CCCCCCCCCCCCCCCCCCCCCC' },
    comesTo: [['SubjectKeyRotated', ...every]]
  },
  {
    command: 'RequestSubjectExport',
    how: 'under another id',
    data: { exportId: another },
    comesTo: [['SubjectExportRequested', ...every]]
  },
  {
    command: 'ProvideSubjectExport',
    how: 'that nobody asked for',
    data: { exportId: another },
    comesTo: [['UnknownReference', ...every]]
  },
  {
    command: 'ContainIncident',
    how: 'that nobody recorded',
    data: { incidentId: another },
    comesTo: [['UnknownReference', ...every]]
  },
  {
    command: 'RecordIncident',
    how: 'under another id',
    data: { incidentId: another },
    comesTo: [['PersonalDataIncidentRecorded', ...every]]
  },
  {
    command: 'RequestSubjectExport',
    comesTo: [
      ['SubjectExportRequested', ...others(...exports)],
      ['nothing', ...exports]
    ]
  },
  {
    command: 'RequestSubjectExport',
    how: 'by somebody unknown',
    data: { knownOrders: 0 },
    comesTo: [
      ['UnknownReference', ...others(...exports)],
      ['nothing', ...exports]
    ]
  },
  {
    command: 'ProvideSubjectExport',
    comesTo: [
      ['SubjectExportProvided', 'with an export asked for'],
      ['nothing', 'with an export handed over'],
      ['UnknownReference', ...others(...exports)]
    ]
  },
  {
    command: 'RecordIncident',
    comesTo: [
      ['PersonalDataIncidentRecorded', ...others(...incidents)],
      ['nothing', ...incidents]
    ]
  },
  ...[
    { kind: 'Leak' },
    { count: 2 },
    { orderIds: ['B-2'] },
    { orderIds: [] },
    { discoveredAt: moment('05-17 08:01') }
  ].map(
    (data): AccessRow => ({
      command: 'RecordIncident',
      how: `told otherwise: ${JSON.stringify(data)}`,
      data,
      comesTo: [
        ['PersonalDataIncidentRecorded', ...others(...incidents)],
        ['IdReused', ...incidents]
      ]
    })
  ),
  {
    command: 'ContainIncident',
    comesTo: [
      ['IncidentContained', 'with an incident', 'with a reported incident'],
      ['nothing', 'with a contained incident'],
      ['UnknownReference', ...others(...incidents)]
    ]
  },
  {
    command: 'ContainIncident',
    how: 'by more',
    data: { measures: ['AccountClosed', 'KeysRotated'] },
    comesTo: [
      ['IncidentContained', ...incidents],
      ['UnknownReference', ...others(...incidents)]
    ]
  },
  {
    command: 'ReportIncident',
    comesTo: [
      ['IncidentReported', 'with an incident', 'with a contained incident'],
      ['nothing', 'with a reported incident'],
      ['UnknownReference', ...others(...incidents)]
    ]
  },
  ...[{ authority: 'ICO' }, { reference: 'R-2' }].map(
    (data): AccessRow => ({
      command: 'ReportIncident',
      how: `elsewhere: ${JSON.stringify(data)}`,
      data,
      comesTo: [
        ['IncidentReported', ...incidents],
        ['UnknownReference', ...others(...incidents)]
      ]
    })
  ),
  {
    command: 'NotifySubjectOfIncident',
    comesTo: [
      ['SubjectNotifiedOfIncident', ...incidents],
      ['UnknownReference', ...others(...incidents)]
    ]
  }
]
