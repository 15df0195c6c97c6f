import { decodeAccessCommand, decodeErasureCommand, Pseudonym } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { accessCommand } from './access-under-test.ts'
import { erasureCommand } from './erasure-under-test.ts'

const refused = (field: string, problem: string) => Either.left({ type: 'InvalidValue', field, problem })

const request = () => erasureCommand('05-10 09:00', 'RequestErasure')
const reveal = () => accessCommand('05-10 09:00', 'RevealPersonalData')

/** A command with other members; `data` are changed and not replaced. */
const changed = (command: { readonly data: object }, { data, ...others }: { readonly data?: unknown }) => ({
  ...command,
  ...others,
  data: data === undefined || typeof data === 'object' ? { ...command.data, ...data } : data
})

describe('reading a command from outside', () => {
  test('gives it as it was', () => {
    const [asked, shown] = [request(), reveal()]
    expect(decodeErasureCommand(JSON.parse(JSON.stringify(asked)))).toEqual(Either.right(asked))
    expect(decodeAccessCommand(JSON.parse(JSON.stringify(shown)))).toEqual(Either.right(shown))
    const caused = { ...asked, correlationId: 'c-1', causationId: 'e-1' }
    expect(decodeErasureCommand(caused)).toEqual(Either.right(caused))
  })

  test.each([null, undefined, 7, '13812341234'])('refuses %j, which is no object', (input) => {
    expect(decodeErasureCommand(input)).toEqual(refused('', 'expected an object'))
  })

  const hold = { holdId: 'h-1', ground: 'Dispute', until: null }

  test.each<readonly [object, string, string]>([
    [{ type: 'RevealPersonalData' }, 'type', 'expected the name of a command'],
    [{ type: 7 }, 'type', 'expected the name of a command'],
    [{ erasureId: '王小明' }, 'erasureId', 'expected Uuid'],
    [{ commandId: 'E7A50000-0000-4000-8000-000000000001' }, 'commandId', 'expected Uuid'],
    [{ occurredAt: '2026-02-30T09:00:00.000Z' }, 'occurredAt', 'expected Instant'],
    [{ occurredAt: '2026-02-28T09:00:00Z' }, 'occurredAt', 'expected Instant'],
    [{ actor: { role: 'PrivacyOfficer' } }, 'actor.id', 'expected Code'],
    [{ actor: 'p-1' }, 'actor', 'expected Actor'],
    [{ correlationId: '王小明' }, 'correlationId', 'expected Code'],
    [{ data: 7 }, 'data', 'expected RequestErasureData'],
    [{ data: { subject: '王小明' } }, 'data.subject', 'expected DataSubject'],
    [{ data: { orderId: '' } }, 'data.orderId', 'expected OrderId'],
    [{ data: { requestedBy: '13812341234' } }, 'data.requestedBy', `expected ${Pseudonym.name}`],
    [{ data: { orderIsOpen: 'no' } }, 'data.orderIsOpen', 'expected boolean'],
    [{ data: { openHolds: ['h-1'] } }, 'data.openHolds.0', 'expected OpenHold'],
    [{ data: { openHolds: [hold, { ...hold, until: 'soon' }] } }, 'data.openHolds.1.until', 'expected null or Instant'],
    [{ data: { openHolds: [{ ...hold, more: 1 }] } }, 'data.openHolds.0.more', 'unknown field'],
    [{ erasureId: 'x', data: { subject: 'x' } }, 'data.subject', 'expected DataSubject'],
    [{ actor: { role: 'PrivacyOfficer' }, channel: '' }, 'actor.id', 'expected Code'],
    [{ data: { orderId: '', subject: 'x' } }, 'data.orderId', 'expected OrderId'],
    [{ data: { reason: 'x' } }, 'data.reason', 'unknown field'],
    [{ data: { ['a'.repeat(40)]: 'x' } }, `data.${'a'.repeat(40)}`, 'unknown field'],
    [{ data: { ['a'.repeat(41)]: 'x' } }, 'data', 'unknown field'],
    [{ data: { '13812341234': 'x' } }, 'data', 'unknown field'],
    [{ '13812341234': 'x' }, '', 'unknown field'],
    [{ reason1: 'x' }, '', 'unknown field'],
    [{ '1reason': 'x' }, '', 'unknown field']
  ])('refuses %j by the place and what is expected there', (change, field, problem) => {
    expect(decodeErasureCommand(changed(request(), change))).toEqual(refused(field, problem))
  })

  test.each<readonly [string, object, string, string]>([
    ['ProvideSubjectExport', { recordedOn: '2026-02-29' }, 'recordedOn', 'Day'],
    ['ProvideSubjectExport', { exportSha256: 'AB'.repeat(32) }, 'exportSha256', 'Sha256'],
    ['RevealPersonalData', { circumstances: 'none' }, 'circumstances', 'Circumstances'],
    ['RevealPersonalData', { purpose: 'Curiosity' }, 'purpose', 'AccessPurpose'],
    ['RotateSubjectKey', { newKeyId: 'k2_x' }, 'newKeyId', 'KeyId'],
    ['RecordIncident', { kind: 'Oops' }, 'kind', 'IncidentKind'],
    ['RecordIncident', { count: -1 }, 'count', 'Count'],
    ['RecordIncident', { count: 1.5 }, 'count', 'Count'],
    ['RecordIncident', { count: '1' }, 'count', 'Count']
  ])('refuses a %s with %j', (type, data, field, expected) => {
    const command = accessCommand('05-10 09:00', type)
    expect(decodeAccessCommand(changed(command, { data }))).toEqual(refused(`data.${field}`, `expected ${expected}`))
  })

  test.each(['left', 'removed'])('refuses a report of which %s is no number', (field) => {
    const command = erasureCommand('05-10 09:00', 'RecordErasureEffective')
    const report = { of: 'Views', removed: 3, left: 0 }
    const reports = (reported: unknown) => decodeErasureCommand(changed(command, { data: { reports: [reported] } }))
    expect(reports('Views')).toEqual(refused('data.reports.0', 'expected PurgeReport'))
    expect(reports({ ...report, [field]: 'many' })).toMatchObject({ left: { field: `data.reports.0.${field}` } })
  })
})
