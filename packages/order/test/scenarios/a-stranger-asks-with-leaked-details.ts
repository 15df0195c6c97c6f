import { describe, test } from 'vitest'
import { id, instant, orderUnderTest } from '../order-under-test.ts'
import { agentLi, chengdu, guangzhouStranger, supervisorChen, system } from '../samples.ts'
import { ships } from '../steps.ts'

const a = id('ca5e', 1)
const outside = { actor: agentLi, channel: 'OutsideMessenger' }

const suspected = () =>
  orderUnderTest()
    .placedAndPaid('01 12:00', chengdu, { total: { minor: '680000', currency: 'CNY' } })
    .asks('01 12:40', a, guangzhouStranger, { reason: 'Relocation' }, outside)
    .gives('AddressChangeRequested')
    .when('01 12:41', 'AssessRisk', { caseId: a, proposal: 1, signals: ['YoungAccount'] }, { actor: system })
    .gives([
      'RiskAssessed',
      {
        signals: [
          { signal: 'OutsideAuthenticatedChannel', points: 25 },
          { signal: 'ValueAtLeastT2', points: 25 },
          { signal: 'OtherProvince', points: 10 },
          { signal: 'NewPhoneNameAndAddress', points: 20 },
          { signal: 'YoungAccount', points: 10 }
        ],
        score: 90,
        band: 'High',
        requiredLevel: 'L4'
      }
    ])
    .when('01 12:45', 'VerifyAddressChange', {
      caseId: a,
      proposal: 1,
      factors: [
        { factor: 'Nickname', stated: '晓晓_2020' },
        { factor: 'OrderNumber', stated: 'P728391' },
        { factor: 'OrderTime', stated: instant('01 12:05') }
      ]
    })
    .gives([
      'StepUpRequested',
      {
        reached: 'L1',
        required: 'L4',
        factorsWanted: [
          'PlatformSession',
          'OtpToContactOnFile',
          'CallbackToNumberOnFile',
          'PaymentInstrument',
          'IdDocument'
        ]
      }
    ])

const call = (factor: string, result: string, contactVersion: number) => ({
  caseId: a,
  proposal: 1,
  factors: [{ factor, result, contactVersion }]
})

const exposed = () =>
  suspected()
    .when('01 12:55', 'VerifyAddressChange', call('CallbackToNumberOnFile', 'Mismatch', 1))
    .gives(['VerificationFailed', { decisive: true, attempt: 1 }], ['AddressChangeRejected', { reason: 'NotTheBuyer' }])

const locked = () =>
  exposed()
    .when(
      '01 12:56',
      'ReportSuspectedFraud',
      { caseId: a, indicators: ['NotMe'], reportedTo: 'Platform' },
      { actor: system, channel: 'Internal' }
    )
    .gives('SuspectedFraudReported')
    .when('01 12:57', 'LockAddress', { ground: 'FraudSuspected' }, { actor: supervisorChen })
    .gives('AddressLocked')

// Scenario S16: CNY 6,800, asked for in an outside messenger 40 minutes after the order.
describe('a stranger who knows the order', () => {
  test('is not helped by a code sent to his own phone', () => {
    suspected()
      .when('01 12:50', 'VerifyAddressChange', call('OtpToContactOnFile', 'Match', 2))
      .isRefused({ type: 'NewContactNotTrusted', kind: 'OtpToContactOnFile', contactVersion: 2 })
  })

  test('is found out by a call to the number on file, and the address is locked', () => {
    locked()
      .asks('01 13:10', id('ca5e', 2), guangzhouStranger, { reason: 'Relocation' }, outside)
      .gives('AddressChangeRequested', ['AddressChangeRejected', { reason: 'AddressLocked' }])
      .when('01 13:20', 'CancelOrder', { reason: 'FraudSuspected' })
      .gives('OrderCancelled')
  })

  test('does not get the parcel: it goes to the address of the order', () => {
    locked()
      .and(ships('02 10:00', 1))
      .when('02 11:00', 'UnlockAddress', { ground: 'BuyerCalled' }, { actor: supervisorChen })
      .gives('AddressUnlocked')
  })

  test('does not get help from an operator who skips the check', () => {
    suspected()
      .when('01 12:46', 'ConfirmNewAddress', {
        caseId: a,
        proposal: 1,
        address: guangzhouStranger,
        by: 'Buyer',
        method: 'Chat'
      })
      .isRefused({ type: 'NotVerified', required: 'L4', reached: 'L1' })
  })

  test('is never the one who is warned', () => {
    const notice = { messageId: id('3e55', 9), kind: 'SuspectedFraud', caseId: a }
    exposed()
      .when('01 12:58', 'NotifyBuyer', { ...notice, targets: ['NewContact'] })
      .isRefused({ type: 'NewContactNotTrusted', kind: 'SuspectedFraud', contactVersion: null })
      .when('01 12:59', 'NotifyBuyer', { ...notice, targets: ['OldContact'] })
      .gives('BuyerNotified')
  })
})
