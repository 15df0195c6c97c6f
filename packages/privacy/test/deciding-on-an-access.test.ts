import { type AccessError, AccessEvent, accessCommands, accessEvents, accessLog } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { type AccessRow, accessTable } from './access-table.ts'
import {
  type AccessLogName,
  accessLogs,
  accessUnderTest,
  exportId,
  firstRequest,
  incidentId,
  newKeyId
} from './access-under-test.ts'
import { moment, outcomeOf } from './erasure-under-test.ts'

const rows = accessTable.flatMap((row) =>
  row.comesTo.flatMap(([outcome, ...names]) =>
    names.map(
      (name) => [row.how === undefined ? row.command : `${row.command}, ${row.how},`, name, outcome, row] as const
    )
  )
)

const decided = ({ command, data, commandId }: AccessRow, name: AccessLogName) =>
  accessLogs[name]().decide('05-17 10:00', command, data, commandId === undefined ? {} : { commandId })

describe('the decision table of the access log', () => {
  test.each(rows)('%s in a log %s: %s', (_command, name, outcome, row) => {
    const decision = decided(row, name)
    expect(outcomeOf(decision)).toBe(outcome)
    if (Either.isRight(decision)) expect(decision.right.every(AccessEvent.is)).toBe(true)
  })

  test.each(accessCommands.map(({ name }) => name))('has a row for %s in every log', (command) => {
    const named = accessTable
      .filter((row) => row.command === command)
      .map((row) => row.comesTo.flatMap(([, ...names]) => names).toSorted())
    for (const names of named) expect(names).toEqual(Object.keys(accessLogs).toSorted())
    expect(named.length).toBeGreaterThan(0)
  })

  const outcomes = new Set(rows.flatMap(([, , outcome]) => outcome))

  test.each(accessEvents.map(({ name }) => name))('has a row that gives %s', (event) => {
    expect(outcomes).toContain(event)
  })
})

describe('a refusal states facts:', () => {
  test.each([
    ['RecordDisclosureFailure', {}, { type: 'UnknownReference', kind: 'Disclosure', id: firstRequest.commandId }],
    ['RequestSubjectExport', { knownOrders: 0 }, { type: 'UnknownReference', kind: 'Person', id: exportId }],
    ['ProvideSubjectExport', {}, { type: 'UnknownReference', kind: 'SubjectExport', id: exportId }],
    ['ContainIncident', {}, { type: 'UnknownReference', kind: 'Incident', id: incidentId }],
    ['ReportIncident', {}, { type: 'UnknownReference', kind: 'Incident', id: incidentId }],
    ['NotifySubjectOfIncident', {}, { type: 'UnknownReference', kind: 'Incident', id: incidentId }],
    [
      'RotateSubjectKey',
      { destroyedAt: moment('05-16 09:00') },
      { type: 'ValueErased', subject: 'buyer', because: 'Destroyed', destroyedAt: moment('05-16 09:00') }
    ]
  ] as const)('%s', (command, data, facts: Partial<AccessError>) => {
    expect(accessUnderTest().decide('05-17 10:00', command, data)).toMatchObject({ left: facts })
  })

  test('which incident is another than one was told before', () => {
    expect(accessLogs['with an incident']().decide('05-17 10:00', 'RecordIncident', { count: 2 })).toEqual(
      Either.left({ type: 'IdReused', kind: 'Incident', id: incidentId })
    )
  })

  test('which incident is another than one was told before, be it in one order of several', () => {
    const of = (orderIds: ReadonlyArray<string>) => ({ orderIds })
    const log = accessUnderTest().when('05-17 09:00', 'RecordIncident', of(['A-1', 'B-2']))
    expect(outcomeOf(log.decide('05-17 10:00', 'RecordIncident', of(['A-1', 'B-2'])))).toBe('nothing')
    expect(outcomeOf(log.decide('05-17 10:00', 'RecordIncident', of(['A-1', 'C-3'])))).toBe('IdReused')
    expect(outcomeOf(log.decide('05-17 10:00', 'RecordIncident', of(['A-1'])))).toBe('IdReused')
  })

  test('what is asked for is to be handed over within 28 days', () => {
    expect(accessLogs['with an export asked for']().events).toMatchObject([{ data: { dueAt: moment('06-14 09:00') } }])
  })
})

describe('what is remembered of a day', () => {
  test('is what came of each wish to see something, and who saw how much', () => {
    const requestId = firstRequest.commandId
    expect(accessLogs['with a disclosure']().state).toMatchObject({
      disclosures: [[{ requestId, result: 'Disclosed' }]],
      disclosuresBy: new Map([['a-1', 1]])
    })
    expect(accessLogs['with a disclosure that failed']().state.disclosures.flat().at(-1)).toEqual({
      requestId,
      result: 'Failed'
    })
    expect(accessLogs['with a refused disclosure']().state).toMatchObject({
      disclosures: [[{ requestId, result: 'Refused' }]],
      disclosuresBy: new Map()
    })
  })

  test('is which keys are new', () => {
    expect(accessLogs['with a new key']().state.rotatedKeys).toEqual([[newKeyId]])
  })

  test('is what of everything about persons is asked for, and what was handed over, each once', () => {
    const other = 'e4700000-0000-4000-8000-000000000002'
    const asked = accessLogs['with an export asked for']().when('05-17 09:10', 'RequestSubjectExport', {
      exportId: other
    })
    expect(asked.state.exports).toEqual([
      { exportId, exportSha256: null },
      { exportId: other, exportSha256: null }
    ])
    expect(asked.when('05-17 09:30', 'ProvideSubjectExport').state.exports).toEqual([
      { exportId: other, exportSha256: null },
      { exportId, exportSha256: 'ab'.repeat(32) }
    ])
  })

  test('is each incident with what was done against it, and to whom it was reported', () => {
    const other = '1c1d0000-0000-4000-8000-000000000002'
    const log = accessLogs['with a reported incident']()
      .when('05-17 09:40', 'ReportIncident', { authority: 'ICO' })
      .when('05-17 09:45', 'RecordIncident', { incidentId: other, kind: 'Leak' })
      .when('05-17 09:50', 'ContainIncident')
      .when('05-17 09:55', 'NotifySubjectOfIncident')
    expect(log.state.incidents).toMatchObject([
      {
        recorded: { incidentId },
        measures: ['AccountClosed'],
        reports: [
          { authority: 'CAC', reference: 'R-1' },
          { authority: 'ICO', reference: 'R-1' }
        ]
      },
      { recorded: { incidentId: other, kind: 'Leak' }, measures: null, reports: [] }
    ])
  })

  test('is followed up for years: nothing ends it', () => {
    for (const log of Object.values(accessLogs)) expect(accessLog.isTerminal(log().state)).toBe(false)
  })
})
