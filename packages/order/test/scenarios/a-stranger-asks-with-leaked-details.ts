import { id, instant, orderUnderTest } from '../order-under-test.ts'
import { agentLi, chengdu, guangzhouStranger, supervisorChen, system } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { ships } from '../steps.ts'

export const aStrangerAsks = scenario({
  number: 'S16',
  english: {
    title: 'A stranger asks with leaked details',
    sentence:
      'An order of CNY 6,800; forty minutes later somebody who knows its details asks in an outside messenger for another name, phone and province.'
  },
  chinese: {
    title: '陌生人拿着泄露的信息来改址',
    sentence: '订单金额 6800 元；四十分钟后，有人在站外聊天工具里报出订单信息，要求换姓名、电话和省份。'
  }
})
const { describe, inChinese, test } = aStrangerAsks

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
describe('a stranger who knows the order', () => {
  inChinese('回拨留存电话识破陌生人，锁定收货地址')
  test('is found out by a call to the number on file, and the address is locked', () => {
    locked()
      .asks('01 13:10', id('ca5e', 2), guangzhouStranger, { reason: 'Relocation' }, outside)
      .gives('AddressChangeRequested', ['AddressChangeRejected', { reason: 'AddressLocked' }])
      .when('01 13:20', 'CancelOrder', { reason: 'FraudSuspected' })
      .gives('OrderCancelled')
  })

  inChinese('发到陌生人自己手机上的验证码，不算数')
  test('is not helped by a code sent to his own phone', () => {
    suspected()
      .when('01 12:50', 'VerifyAddressChange', call('OtpToContactOnFile', 'Match', 2))
      .isRefused({ type: 'NewContactNotTrusted', kind: 'OtpToContactOnFile', contactVersion: 2 })
  })

  inChinese('陌生人拿不到包裹：包裹发往订单收货地址')
  test('does not get the parcel: it goes to the address of the order', () => {
    locked()
      .and(ships('02 10:00', 1))
      .when('02 11:00', 'UnlockAddress', { ground: 'BuyerCalled' }, { actor: supervisorChen })
      .gives('AddressUnlocked')
  })

  inChinese('客服也不能跳过核实')
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

  inChinese('预警只发给留存的联系方式，绝不发给陌生人')
  test('is never the one who is warned', () => {
    const notice = { messageId: id('3e55', 9), kind: 'SuspectedFraud', caseId: a }
    exposed()
      .when('01 12:58', 'NotifyBuyer', { ...notice, targets: ['NewContact'] })
      .isRefused({ type: 'NewContactNotTrusted', kind: 'SuspectedFraud', contactVersion: null })
      .when('01 12:59', 'NotifyBuyer', { ...notice, targets: ['OldContact'] })
      .gives('BuyerNotified')
  })
})
