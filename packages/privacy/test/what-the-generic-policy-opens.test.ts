import { AccessPurpose, DisclosurePolicy, genericDisclosurePolicy } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { accessUnderTest, circumstances, refusal } from './access-under-test.ts'

const agent = { role: 'SellerAgent', by: 'a-1' }

const roles = [
  'Buyer',
  'Recipient',
  'SellerAgent',
  'SellerSupervisor',
  'Warehouse',
  'Carrier',
  'Platform',
  'PlatformSupport',
  'System',
  'PrivacyOfficer',
  'Auditor'
]
const full = ['Name', 'Phone', 'District', 'Street', 'Detail', 'Postcode', 'Instructions', 'DeliveryPoint']
const fields = [...full, 'Email', 'Nickname', 'Ip', 'DeviceId', 'Text']
const before = [
  'AwaitingPayment',
  'AwaitingShipment',
  'Picking',
  'Allocating',
  'InWarehouse',
  'Outbound',
  'LabelPrinted'
]
const stages = [...before, 'HandedOver', 'Delivered']

/** What each purpose opens: to whom, and which fields. */
const opened = {
  ChangeAddress: [
    ['SellerAgent', 'SellerSupervisor', 'System'],
    ['Name', 'Phone', 'Street', 'Detail']
  ],
  PrintLabel: [['SellerAgent', 'SellerSupervisor', 'Warehouse', 'System'], full],
  CarrierInstruction: [['SellerAgent', 'SellerSupervisor', 'System'], full],
  CustomerService: [
    ['SellerAgent', 'SellerSupervisor'],
    ['Phone', 'Street']
  ],
  AfterSale: [['SellerAgent', 'SellerSupervisor'], ['Phone']],
  Dispute: [['SellerSupervisor', 'PrivacyOfficer'], fields],
  LegalRequest: [['PrivacyOfficer'], fields],
  SubjectAccess: [['PrivacyOfficer'], fields],
  Audit: [[], []]
} as const satisfies Readonly<Record<AccessPurpose, readonly [ReadonlyArray<string>, ReadonlyArray<string>]>>

describe('the generic policy', () => {
  test('is a policy', () => {
    expect(DisclosurePolicy.decode(genericDisclosurePolicy)).toEqual(Either.right(genericDisclosurePolicy))
  })

  test.each(Object.keys(AccessPurpose.keys) as ReadonlyArray<AccessPurpose>)(
    'opens for %s these fields to these roles, and nothing else',
    (purpose) => {
      const granted = roles.flatMap((role) =>
        fields
          .filter((field) => refusal({ purpose, fields: [field] }, { role, by: 'x-1' }) === null)
          .map((field) => `${role} ${field}`)
      )
      const [to, which] = opened[purpose]
      const expected = roles
        .filter((role) => (to as ReadonlyArray<string>).includes(role))
        .flatMap((role) =>
          fields.filter((field) => (which as ReadonlyArray<string>).includes(field)).map((field) => `${role} ${field}`)
        )
      expect(granted).toEqual(expected)
    }
  )

  test('opens an address to whoever prints a label while the parcel is here, and to everybody else at any stage', () => {
    const open = (purpose: string, given: object) =>
      stages.filter((stage) => refusal({ purpose, circumstances: { ...circumstances, stage } }, given) === null)
    expect(open('PrintLabel', agent)).toEqual(before)
    expect(open('ChangeAddress', agent)).toEqual(stages)
  })
})

describe('the generic policy lets see in a day', () => {
  test.each([
    ['SellerAgent', 100, 'CustomerService'],
    ['SellerSupervisor', 200, 'CustomerService'],
    ['Warehouse', 2000, 'PrintLabel'],
    ['PrivacyOfficer', 500, 'LegalRequest']
  ])('a %s %d times, and no more', (role, quota, purpose) => {
    const given = { role, by: 'x-1' }
    const { events } = accessUnderTest().when('05-17 09:00', 'RevealPersonalData', { purpose }, given)
    const seen = (times: number) =>
      accessUnderTest(
        genericDisclosurePolicy,
        Array.from({ length: times }).flatMap(() => events)
      )
    expect(refusal({ purpose }, given, seen(quota - 1))).toBeNull()
    expect(refusal({ purpose }, given, seen(quota))).toMatchObject({ type: 'QuotaExceeded', quota })
  })
})
