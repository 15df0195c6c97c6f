import { id, instant, orderUnderTest } from '../order-under-test.ts'
import { agentLi, buyerZhang, mianyang, supervisorChen, warehouse } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { byPlatform, bySystem, handOver, labels, session } from '../steps.ts'

export const theSellerProposes = scenario({
  number: 'S4',
  english: {
    title: 'The seller proposes, and the buyer must consent',
    sentence: 'On WeChat Shop; the buyer had phoned, and the operator proposes the change.'
  },
  chinese: { title: '商家提议，须买家同意', sentence: '微信小店订单；买家打来电话，由客服提出改址。' }
})
const { describe, inChinese, test } = theSellerProposes

const a = id('ca5e', 1)
const buyer = { actor: buyerZhang, channel: 'PlatformSelfService' }
const consent = { caseId: a, proposal: 1 }
const yes = { caseId: a, proposal: 1, address: mianyang, by: 'Buyer', method: 'Consent' }
const save = { caseId: a, version: 2, address: mianyang, expectedVersion: 1 }
const unanswered = { deadline: 'Consent', ref: a, dueAt: instant('02 14:00') }

const proposed = (order = orderUnderTest('wechat').placedAndPaid('01 12:00')) =>
  order
    .asks('01 14:00', a, mianyang, { initiator: 'Seller' }, { actor: agentLi, channel: 'Phone' })
    .gives(['AddressChangeRequested', { initiator: 'Seller' }])

const asked = (order = proposed()) =>
  order
    .when('01 14:00', 'RequestConsent', { caseId: a }, bySystem)
    .gives(['ConsentRequested', { proposal: 1, dueAt: instant('02 14:00'), onSilence: 'Expire' }])

const confirmed = (order = asked().when('01 15:10', 'GiveConsent', consent, buyer).gives('ConsentGiven')) =>
  order
    .when('01 15:10', 'VerifyAddressChange', { caseId: a, proposal: 1, factors: session }, bySystem)
    .gives(['AddressChangeVerified', { level: 'L2' }])
    .when('01 15:10', 'ConfirmNewAddress', yes, bySystem)

describe('what the seller proposes', () => {
  inChinese('买家同意后生效')
  test('takes effect when the buyer has consented', () => {
    confirmed()
      .gives(['NewAddressConfirmed', { version: 2, method: 'Consent' }], ['AddressChangeRouted', { requirements: [] }])
      .when('01 15:12', 'AmendAddress', save, { actor: supervisorChen })
      .gives('AddressAmended')
  })

  inChinese('买家同意之前不生效')
  test('does not take effect before', () => {
    confirmed(proposed())
      .gives('NewAddressConfirmed', [
        'AddressChangeRouted',
        { requirements: [{ requirement: 'Consent', kind: null, target: null }] }
      ])
      .when('01 15:12', 'AmendAddress', save, { actor: supervisorChen })
      .isRefused({ type: 'RequirementsOpen', open: [{ requirement: 'Consent', kind: null, target: null }] })
  })

  inChinese('提出改址的客服不能自己保存')
  test('is not carried out by the operator who proposed it', () => {
    confirmed()
      .gives('NewAddressConfirmed', 'AddressChangeRouted')
      .when('01 15:12', 'AmendAddress', save, { actor: agentLi })
      .isRefused({ type: 'FourEyesBroken', step: 'AmendAddress', earlierStep: 'RequestAddressChange' })
  })

  inChinese('买家不同意，改址结束')
  test('ends when the buyer refuses it', () => {
    asked()
      .when('01 15:10', 'RejectAddressChange', { caseId: a, reason: 'BuyerRefused', by: 'Buyer' }, buyer)
      .gives(['AddressChangeRejected', { reason: 'BuyerRefused', by: 'Buyer' }])
      .when('01 15:11', 'GiveConsent', consent, buyer)
      .isRefused({ type: 'CaseStatusForbids', caseId: a, status: 'Rejected', byCaseId: null })
  })

  inChinese('买家一天不答复，改址结束：不答复不算同意')
  test('ends a day later when the buyer says nothing: his silence is no yes', () => {
    asked()
      .when('02 13:59', 'RecordDeadlinePassed', unanswered, bySystem)
      .isRefused({ type: 'DeadlineNotReached', ...unanswered })
      .when('02 14:00', 'RecordDeadlinePassed', unanswered, bySystem)
      .gives(['AddressChangeExpired', { cause: 'ConsentUnanswered' }])
  })

  inChinese('买家自己在平台上改了，以买家的为准')
  test('gives way when the buyer changes it on the platform himself', () => {
    asked()
      .when(
        '01 15:00',
        'ObservePlatformAddress',
        { address: mianyang, recipientIsBuyer: true, changedBy: 'Buyer', changedAt: instant('01 14:58') },
        byPlatform
      )
      .gives(
        ['PlatformAddressChangeObserved', { version: 2, conflictsWith: [a] }],
        ['AddressChangeSuperseded', { caseId: a, byCaseId: null, cause: 'PlatformChange' }]
      )
  })

  inChinese('包裹先发走了，改址失效')
  test('is overtaken when the parcel leaves', () => {
    asked(proposed(orderUnderTest('wechat').placedAndPaid('01 12:00').and(labels('01 13:00', 1))))
      .when('01 14:30', 'ShipParcel', handOver('01 14:30', 1), { actor: warehouse })
      .gives('ParcelShipped')
      .when('01 14:31', 'InvalidateAddressChange', { caseId: a, cause: 'Shipped' }, bySystem)
      .gives(['AddressChangeInvalidated', { cause: 'Shipped' }])
      .when('01 15:10', 'GiveConsent', consent, buyer)
      .isRefused({ type: 'CaseStatusForbids', caseId: a, status: 'Invalidated', byCaseId: null })
  })

  inChinese('拟改地址有修改，须重新征得同意')
  test('needs another yes once it was revised', () => {
    asked()
      .when('01 15:10', 'GiveConsent', consent, buyer)
      .gives('ConsentGiven')
      .when('01 15:20', 'ReviseProposal', {
        caseId: a,
        address: { ...mianyang, detail: '9号' },
        recipientIsBuyer: true
      })
      .gives(['ProposalRevised', { proposal: 2 }])
      .when('01 15:21', 'GiveConsent', consent, buyer)
      .isRefused({ type: 'ProposalOutdated', given: 1, current: 2 })
      .when('01 15:22', 'GiveConsent', { ...consent, proposal: 2 }, buyer)
      .isRefused({ type: 'NotRequested', kind: 'Consent' })
  })
})

describe('what the buyer enters on the platform himself', () => {
  inChinese('买家自己在平台上提出的，不用再征得同意')
  test('needs no consent', () => {
    orderUnderTest('wechat')
      .placedAndPaid('01 12:00')
      .asks('01 14:00', a, mianyang, {}, buyer)
      .gives('AddressChangeRequested')
      .when('01 14:01', 'RequestConsent', { caseId: a }, bySystem)
      .isRefused({ type: 'NotRequested', kind: 'Consent' })
      .when('01 14:01', 'RejectAddressChange', { caseId: a, reason: 'BuyerRefused', by: 'Buyer' }, buyer)
      .isRefused({ type: 'ActorNotPermitted', role: 'Buyer', command: 'RejectAddressChange' })
  })
})
