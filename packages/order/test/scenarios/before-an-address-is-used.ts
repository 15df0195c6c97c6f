import { id, instant, orderUnderTest } from '../order-under-test.ts'
import { agentLi, chengdu, mianyang, supervisorChen, warehouse } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { byPlatform, bySystem, changesTo, confirms, label, plans, sessionAndCall, verifies } from '../steps.ts'

export const beforeAnAddressIsUsed = scenario({
  number: 'E3',
  english: {
    title: 'Before an address is used',
    sentence:
      'An address is looked at once more before it is saved or printed: its number, its freight, a second pair of eyes.'
  },
  chinese: { title: '使用地址之前', sentence: '保存或打印之前再查一遍：平台地址、虚拟号、运费差额、双人复核。' }
})
const { describe, inChinese, test } = beforeAnAddressIsUsed

const a = id('ca5e', 1)
const by = { actor: warehouse }
const save = { caseId: a, version: 2, address: mianyang, expectedVersion: 1 }

describe('an address that the platform holds under a name of its own', () => {
  const unchecked = { platformCheck: undefined }
  const changedThere = { platformCheck: { matched: false, checkedAt: instant('01 10:11') } }
  const reference = {
    platform: 'xiaohongshu',
    kind: 'OpenAddressId',
    token: 'oaid-2',
    version: 2,
    matched: true,
    checkedAt: instant('01 10:12')
  }

  const recorded = () =>
    orderUnderTest('xiaohongshu')
      .placedAndPaid('01 09:00')
      .and(plans('01 09:30'))
      .and(changesTo('01 10', a, mianyang, 2, 1))
      .when('01 10:05', 'ReadBackAmendment', { caseId: a, version: 2, address: mianyang })
      .gives('AmendmentReadBackConfirmed')
      .when('01 10:10', 'PrintLabel', label('01 10:10', 2, unchecked), by)
      .isRefused({ type: 'PlatformAddressNotRechecked', lastCheckedAt: null, maxAge: 'PT15M' })
      .when('01 10:11', 'PrintLabel', label('01 10:11', 2, changedThere), by)
      .isRefused({ type: 'PlatformAddressStale', version: 2 })
      .when('01 10:12', 'RecordPlatformReference', reference, byPlatform)
      .gives(['PlatformReferenceRecorded', { version: 2, matched: true }])

  inChinese('打单前须重新核对平台上的地址，与平台一致才能打单')
  test('is looked at again before it is printed', () => {
    recorded()
      .when('01 10:20', 'PrintLabel', label('01 10:20', 2, unchecked), by)
      .gives('LabelPrinted')
  })

  inChinese('核对超过十五分钟，须再核对一次')
  test('is looked at once more where the last look is too long ago', () => {
    recorded()
      .when('01 10:28', 'PrintLabel', label('01 10:28', 2, unchecked), by)
      .isRefused({ type: 'PlatformAddressNotRechecked', lastCheckedAt: instant('01 10:12'), maxAge: 'PT15M' })
      .when('01 10:29', 'PrintLabel', label('01 10:29', 2), by)
      .gives('LabelPrinted')
  })
})

describe('a virtual number past its end', () => {
  const until = instant('09 00:00')

  inChinese('虚拟号过期不能打单，换新号后再打')
  test('is renewed before the label is printed', () => {
    const phone = { number: '13812341234转8001', kind: 'Virtual', validUntil: instant('01 09:59') }
    orderUnderTest()
      .placedAndPaid('01 09:00', { ...chengdu, phone })
      .and(plans('01 09:30'))
      .when('01 10:00', 'PrintLabel', label('01 10:00', 1), by)
      .isRefused({ type: 'VirtualNumberExpired', version: 1, validUntil: instant('01 09:59') })
      .when('01 10:01', 'AssignVirtualNumber', { version: 1, phone: '13812341234', validUntil: until }, byPlatform)
      .isRefused({ type: 'NotAVirtualNumber', version: 1 })
      .when(
        '01 10:02',
        'AssignVirtualNumber',
        { version: 1, phone: '13812341234转8002', validUntil: until },
        byPlatform
      )
      .gives(['VirtualNumberAssigned', { version: 1, validUntil: until }])
      .when('01 10:03', 'PrintLabel', label('01 10:03', 1), by)
      .gives('LabelPrinted')
  })
})

describe('a new address', () => {
  const yuan = (minor: string) => ({ minor, currency: 'CNY' })
  const confirmed = () =>
    orderUnderTest()
      .placedAndPaid('01 09:00')
      .asks('01 10:00', a, mianyang)
      .gives('AddressChangeRequested')
      .and(verifies('01 10:02', a))
      .and(confirms('01 10:03', a, mianyang, 2))
  const open = [{ requirement: 'FreightSettled', kind: null, target: null }]

  inChinese('运费更贵，补足差额后才能保存')
  test('that costs more freight is saved once the difference is paid', () => {
    confirmed()
      .when(
        '01 10:04',
        'RecordFreightCheck',
        { caseId: a, deliverable: true, before: yuan('1000'), after: yuan('1800') },
        bySystem
      )
      .gives(['FreightChecked', { outcome: 'HigherBuyerPays', difference: yuan('800') }])
      .when('01 10:05', 'AmendAddress', save)
      .isRefused({ type: 'RequirementsOpen', open })
      .when('01 10:06', 'SettleFreightDifference', { caseId: a, amount: yuan('800'), direction: 'FromBuyer' })
      .gives('FreightDifferenceSettled')
      .when('01 10:07', 'AmendAddress', save)
      .gives('AddressAmended')
  })

  inChinese('高风险的改址须另一人复核，由原客服保存')
  test('of an expensive order is approved by a second operator, and saved by the first', () => {
    const first = { actor: { ...supervisorChen, id: agentLi.id } }
    const second = { actor: supervisorChen }
    const approval = { caseId: a, kind: 'SecondOperator' }
    orderUnderTest()
      .placedAndPaid('01 09:00', chengdu, { total: yuan('680000') })
      .asks('01 10:00', a, mianyang, {}, first)
      .gives('AddressChangeRequested')
      .and(verifies('01 10:02', a, sessionAndCall))
      .and(confirms('01 10:03', a, mianyang, 2))
      .when('01 10:04', 'RequestApproval', approval, bySystem)
      .gives(['ApprovalRequested', { kind: 'SecondOperator', onSilence: 'Expire' }])
      .when('01 10:05', 'ApproveAddressChange', approval, first)
      .isRefused({ type: 'FourEyesBroken', step: 'ApproveAddressChange', earlierStep: 'RequestAddressChange' })
      .when('01 10:06', 'ApproveAddressChange', approval, second)
      .gives(['AddressChangeApproved', { basis: 'Explicit' }])
      .when('01 10:07', 'AmendAddress', save, second)
      .isRefused({ type: 'FourEyesBroken', step: 'AmendAddress', earlierStep: 'ApproveAddressChange' })
      .when('01 10:08', 'AmendAddress', save, first)
      .gives('AddressAmended')
  })
})
