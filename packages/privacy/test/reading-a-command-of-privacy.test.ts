import { decodeAccessCommand, decodeErasureCommand } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { accessCommand } from './access-under-test.ts'
import { erasureCommand } from './erasure-under-test.ts'

const refused = (field: string, problem: string) => Either.left({ type: 'InvalidValue', field, problem })

const request = erasureCommand('05-10 09:00', 'RequestErasure')
const reveal = accessCommand('05-10 09:00', 'RevealPersonalData')

describe('reading a command from outside', () => {
  test('gives it as it was', () => {
    expect(decodeErasureCommand(JSON.parse(JSON.stringify(request)))).toEqual(Either.right(request))
    expect(decodeAccessCommand(JSON.parse(JSON.stringify(reveal)))).toEqual(Either.right(reveal))
    const caused = { ...request, correlationId: 'c-1', causationId: 'e-1' }
    expect(decodeErasureCommand(caused)).toEqual(Either.right(caused))
  })

  test.each([
    [null, '', 'expected an object'],
    ['13812341234', '', 'expected an object'],
    [{ ...request, type: 'RevealPersonalData' }, 'type', 'expected the name of a command'],
    [{ ...request, type: 7 }, 'type', 'expected the name of a command'],
    [{ ...request, erasureId: '王小明' }, 'erasureId', 'expected Uuid'],
    [{ ...request, commandId: 'E7A50000-0000-4000-8000-000000000001' }, 'commandId', 'expected Uuid'],
    [{ ...request, occurredAt: '2026-02-30T09:00:00.000Z' }, 'occurredAt', 'expected Instant'],
    [{ ...request, occurredAt: '2026-02-28T09:00:00Z' }, 'occurredAt', 'expected Instant'],
    [{ ...request, actor: { role: 'PrivacyOfficer' } }, 'actor.id', 'expected Code'],
    [{ ...request, data: { ...request.data, subject: '王小明' } }, 'data.subject', 'expected DataSubject'],
    [{ ...request, data: { ...request.data, reason: 'x' } }, 'data.reason', 'unknown field'],
    [{ ...request, data: { ...request.data, '13812341234': 'x' } }, 'data', 'unknown field'],
    [{ ...request, '13812341234': 'x' }, '', 'unknown field'],
    [
      { ...request, data: { ...request.data, openHolds: [{ holdId: 'h-1', ground: 'Dispute', until: 'soon' }] } },
      'data.openHolds.0.until',
      'expected null or Instant'
    ]
  ])('refuses %j by the place and what is expected there', (input, field, problem) => {
    expect(decodeErasureCommand(input)).toEqual(refused(field, problem))
  })

  test('refuses a day that is none, and a digest that is none', () => {
    const provide = accessCommand('05-10 09:00', 'ProvideSubjectExport')
    const changed = (data: object) => decodeAccessCommand({ ...provide, data: { ...provide.data, ...data } })
    expect(changed({ recordedOn: '2026-02-29' })).toEqual(refused('data.recordedOn', 'expected Day'))
    expect(changed({ exportSha256: 'AB'.repeat(32) })).toEqual(refused('data.exportSha256', 'expected Sha256'))
  })
})
