import { type ChannelPolicy, genericPolicy, order } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { inContext, written } from './command-given.ts'
import { id, orderUnderTest } from './order-under-test.ts'
import { buyerZhang, chengdu, guangzhouStranger, mianyang } from './samples.ts'

// Rules that no preset has and that a shop sets for itself.

const a = id('ca5e', 1)
const placed = () => orderUnderTest().placedAndPaid('01 09:00')

/** What a wish comes to under rules of a shop. */
const wish = (rules: Partial<ChannelPolicy>, address: object, at = '01 10:00'): ReadonlyArray<unknown> => {
  const data = { caseId: a, initiator: 'Buyer', reason: 'Other', address, recipientIsBuyer: true, baseVersion: 1 }
  const command = inContext(written(at, 'RequestAddressChange', data, { actor: buyerZhang }, 1), 'generic')
  const context = { ...command.context, policy: { ...genericPolicy, ...rules } }
  const decision = order.decide({ ...command, context }, placed().state())
  if (Either.isLeft(decision)) return expect.fail(decision.left.type)
  return decision.right.map((event) => (event.type === 'AddressChangeRejected' ? event.data.reason : event.type))
}

const anotherDistrict = { ...chengdu, district: { code: '510104', name: '锦江区' } }

describe('a wish that the policy of a shop stands against', () => {
  test.each([
    ['another province', { regionLimits: ['Province'] }, guangzhouStranger, 'ProvinceChanged'],
    ['another city', { regionLimits: ['City'] }, mianyang, 'CityChanged'],
    ['another district', { regionLimits: ['District'] }, anotherDistrict, 'DistrictChanged'],
    ['another phone', { contactMayChange: false }, { ...chengdu, phone: '13600001111' }, 'ContactChanged'],
    ['another name', { contactMayChange: false }, { ...chengdu, recipientName: '李四' }, 'ContactChanged'],
    ['a wish of the buyer', { mayRequest: [] }, mianyang, 'ChannelForbids']
  ] as const)('is recorded and rejected: %s', (_what, rules, address, reason) => {
    expect(wish(rules, address)).toEqual(['AddressChangeRequested', reason])
  })

  test('is recorded and rejected when the window is over, and only then', () => {
    const rules = { amendWindow: 'PT1H' as ChannelPolicy['amendWindow'] }
    expect(wish(rules, mianyang, '01 10:00')).toEqual(['AddressChangeRequested'])
    expect(wish(rules, mianyang, '01 10:01')).toEqual(['AddressChangeRequested', 'WindowClosed'])
  })

  test.each([
    ['another city of the province', { regionLimits: ['Province', 'District'] }, { ...mianyang, district: undefined }],
    ['the same contact elsewhere', { contactMayChange: false }, mianyang],
    ['a phone that is not stated yet', { contactMayChange: false }, { ...mianyang, phone: undefined }],
    ['a name that is not stated yet', { contactMayChange: false }, { ...mianyang, recipientName: undefined }]
  ] as const)('is not meant by %s', (_what, rules, address) => {
    expect(wish(rules, address)).toEqual(['AddressChangeRequested'])
  })
})
