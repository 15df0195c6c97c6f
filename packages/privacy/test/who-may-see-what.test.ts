import { genericDisclosurePolicy } from '@readdress/privacy'
import { describe, expect, test } from 'vitest'
import { type AccessUnderTest, accessUnderTest, circumstances, refusal } from './access-under-test.ts'
import { moment } from './erasure-under-test.ts'

const officer = { role: 'PrivacyOfficer', by: 'p-1' }
const supervisor = { role: 'SellerSupervisor', by: 's-1' }
const agent = { role: 'SellerAgent', by: 'a-1' }

describe('what is not opened', () => {
  test.each([
    [{ purpose: 'CustomerService', fields: ['Phone', 'Name', 'Email'] }, agent, ['Name', 'Email'], 'Fields'],
    [{ purpose: 'AfterSale', fields: [] }, agent, [], 'Fields'],
    [{ purpose: 'Dispute', fields: ['Name'] }, agent, ['Name'], 'Role'],
    [{ purpose: 'Audit', fields: ['Name'] }, officer, ['Name'], 'Role'],
    [
      { purpose: 'PrintLabel', fields: ['Name'], circumstances: { ...circumstances, stage: 'Delivered' } },
      agent,
      ['Name'],
      'Stage'
    ]
  ])('%j is refused with what forbids it', (data, given, closed, because) => {
    expect(refusal(data, given)).toEqual({ type: 'PurposeForbids', purpose: data.purpose, fields: closed, because })
  })

  test('is not told more about: who may not see it does not learn that it is erased', () => {
    const destroyedAt = moment('05-16 09:00')
    const data = { circumstances: { ...circumstances, destroyedAt, restricted: 'ErasureRequested' } }
    expect(refusal({ ...data, purpose: 'Dispute' })).toMatchObject({ type: 'PurposeForbids' })
    expect(refusal(data)).toEqual({ type: 'ValueErased', subject: 'buyer', because: 'Destroyed', destroyedAt })
  })
})

describe('data that may only be kept', () => {
  const openHolds = [
    { holdId: 'h-1', ground: 'Dispute', until: null },
    { holdId: 'h-2', ground: 'Dispute', until: moment('05-17 10:00') },
    { holdId: 'h-4', ground: 'Authority', until: moment('05-17 10:01') }
  ]
  const restricted = { circumstances: { ...circumstances, restricted: 'ErasureRequested', openHolds } }
  const error = { type: 'ProcessingIsRestricted', subject: 'buyer', ground: 'ErasureRequested' }

  test.each([
    ['CustomerService', agent, 'h-1', error],
    ['SubjectAccess', officer, 'h-1', error],
    ['Dispute', supervisor, null, error],
    ['Dispute', supervisor, 'h-2', error],
    ['Dispute', supervisor, 'h-3', error],
    ['Dispute', supervisor, 'h-1', null],
    ['Dispute', supervisor, 'h-4', null],
    ['LegalRequest', officer, 'h-1', null]
  ])('for %s by %j under hold %s', (purpose, given, underHold, expected) => {
    expect(refusal({ ...restricted, purpose, underHold }, given)).toEqual(expected)
  })

  test('are shown where one of several rules says so', () => {
    const never = genericDisclosurePolicy.rules.find(({ purpose }) => purpose === 'SubjectAccess')
    if (never === undefined) throw new Error('a rule')
    const rules = [
      { ...never, fields: ['Name'] },
      { ...never, fields: ['Phone'], whileRestricted: 'Always' as const }
    ]
    const log = accessUnderTest({ ...genericDisclosurePolicy, rules })
    const both = { purpose: 'SubjectAccess', fields: ['Name', 'Phone'] }
    expect(refusal({ ...restricted, ...both }, officer, log)).toBeNull()
    expect(refusal({ ...both, fields: ['Name', 'Email'] }, officer, log)).toMatchObject({ fields: ['Email'] })
  })

  test('are shown to their own subject where a policy says so', () => {
    const rules = genericDisclosurePolicy.rules.map((rule) =>
      rule.purpose === 'SubjectAccess' ? { ...rule, whileRestricted: 'Always' as const } : rule
    )
    const log = accessUnderTest({ ...genericDisclosurePolicy, rules })
    expect(refusal({ ...restricted, purpose: 'SubjectAccess' }, officer, log)).toBeNull()
  })
})

describe('the quota of a day', () => {
  const log = accessUnderTest({
    ...genericDisclosurePolicy,
    quotas: [
      { role: 'SellerAgent', aDay: 2 },
      { role: 'System', aDay: null }
    ]
  })
  const seen = (times: number, given: object = agent) =>
    Array.from({ length: times }).reduce<AccessUnderTest>(
      (before) => before.when('05-17 09:00', 'RevealPersonalData', { purpose: 'ChangeAddress' }, given),
      log
    )

  test('is used up by what one actor saw, and nobody else', () => {
    expect(refusal({}, agent, seen(1))).toBeNull()
    expect(refusal({}, agent, seen(2))).toEqual({ type: 'QuotaExceeded', quota: 2, resetsAt: moment('05-18 00:00') })
    expect(refusal({}, { ...agent, by: 'a-2' }, seen(2))).toBeNull()
  })

  test('is not used up by what was refused', () => {
    const refused = seen(1).when('05-17 09:00', 'RevealPersonalData', { purpose: 'Audit' })
    expect(refusal({}, agent, refused)).toBeNull()
  })

  test('is none for the system, and nothing for a role that has none', () => {
    const system = { role: 'System', by: 'system' }
    expect(refusal({ purpose: 'ChangeAddress' }, system, seen(50, system))).toBeNull()
    expect(refusal({}, supervisor, log)).toMatchObject({ type: 'QuotaExceeded', quota: 0 })
  })
})
