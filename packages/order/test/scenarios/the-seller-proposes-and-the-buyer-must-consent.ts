import { describe, test } from 'vitest'
import { id, instant, orderUnderTest } from '../order-under-test.ts'
import { agentLi, buyerZhang, mianyang, supervisorChen, warehouse } from '../samples.ts'
import { byPlatform, bySystem, handOver, labels, session } from '../steps.ts'

// Scenario S4: WeChat Shop; the buyer had phoned, and the operator proposes the change.

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
  test('takes effect when the buyer has consented', () => {
    confirmed()
      .gives(['NewAddressConfirmed', { version: 2, method: 'Consent' }], ['AddressChangeRouted', { requirements: [] }])
      .when('01 15:12', 'AmendAddress', save, { actor: supervisorChen })
      .gives('AddressAmended')
  })

  test('does not take effect before', () => {
    confirmed(proposed())
      .gives('NewAddressConfirmed', [
        'AddressChangeRouted',
        { requirements: [{ requirement: 'Consent', kind: null, target: null }] }
      ])
      .when('01 15:12', 'AmendAddress', save, { actor: supervisorChen })
      .isRefused({ type: 'RequirementsOpen', open: [{ requirement: 'Consent', kind: null, target: null }] })
  })

  test('is not carried out by the operator who proposed it', () => {
    confirmed()
      .gives('NewAddressConfirmed', 'AddressChangeRouted')
      .when('01 15:12', 'AmendAddress', save, { actor: agentLi })
      .isRefused({ type: 'FourEyesBroken', step: 'AmendAddress', earlierStep: 'RequestAddressChange' })
  })

  test('ends when the buyer refuses it', () => {
    asked()
      .when('01 15:10', 'RejectAddressChange', { caseId: a, reason: 'BuyerRefused', by: 'Buyer' }, buyer)
      .gives(['AddressChangeRejected', { reason: 'BuyerRefused', by: 'Buyer' }])
      .when('01 15:11', 'GiveConsent', consent, buyer)
      .isRefused({ type: 'CaseStatusForbids', caseId: a, status: 'Rejected', byCaseId: null })
  })

  test('ends a day later when the buyer says nothing: his silence is no yes', () => {
    asked()
      .when('02 13:59', 'RecordDeadlinePassed', unanswered, bySystem)
      .isRefused({ type: 'DeadlineNotReached', ...unanswered })
      .when('02 14:00', 'RecordDeadlinePassed', unanswered, bySystem)
      .gives(['AddressChangeExpired', { cause: 'ConsentUnanswered' }])
  })

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

  test('is overtaken when the parcel leaves', () => {
    asked(proposed(orderUnderTest('wechat').placedAndPaid('01 12:00').and(labels('01 13:00', 1))))
      .when('01 14:30', 'ShipParcel', handOver('01 14:30', 1), { actor: warehouse })
      .gives('ParcelShipped')
      .when('01 14:31', 'InvalidateAddressChange', { caseId: a, cause: 'Shipped' }, bySystem)
      .gives(['AddressChangeInvalidated', { cause: 'Shipped' }])
      .when('01 15:10', 'GiveConsent', consent, buyer)
      .isRefused({ type: 'CaseStatusForbids', caseId: a, status: 'Invalidated', byCaseId: null })
  })

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
