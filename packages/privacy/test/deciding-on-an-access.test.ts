import { type AccessError, AccessEvent, accessCommands, accessEvents } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { type AccessRow, accessTable } from './access-table.ts'
import { type AccessLogName, accessLogs, accessUnderTest, firstRequest } from './access-under-test.ts'
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
    ['RequestSubjectExport', { knownOrders: 0 }, { type: 'UnknownReference', kind: 'Person' }],
    ['ProvideSubjectExport', {}, { type: 'UnknownReference', kind: 'SubjectExport' }],
    ['ReportIncident', {}, { type: 'UnknownReference', kind: 'Incident' }],
    [
      'RotateSubjectKey',
      { destroyedAt: moment('05-16 09:00') },
      { type: 'ValueErased', subject: 'buyer', because: 'Destroyed', destroyedAt: moment('05-16 09:00') }
    ]
  ] as const)('%s', (command, data, facts: Partial<AccessError>) => {
    expect(accessUnderTest().decide('05-17 10:00', command, data)).toMatchObject({ left: facts })
  })

  test('what is asked for is to be handed over within 28 days', () => {
    expect(accessLogs['with an export asked for']().events).toMatchObject([{ data: { dueAt: moment('06-14 09:00') } }])
  })
})
