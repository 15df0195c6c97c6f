import { describe, test } from 'vitest'
import { id, instant, orderUnderTest } from './order-under-test.ts'
import { chengdu, mianyang } from './samples.ts'
import { byPlatform, bySystem, confirms, session, sessionAndCall, verifies } from './steps.ts'

const a = id('ca5e', 1)

const asked = (total = '19800', more: object = {}, channel = 'PlatformChat') =>
  orderUnderTest()
    .placedAndPaid('01 09:00', chengdu, { total: { minor: total, currency: 'CNY' } })
    .asks('01 10:00', a, mianyang, more, { channel })
    .gives('AddressChangeRequested')

const check = (...factors: ReadonlyArray<object>) => ({ caseId: a, proposal: 1, factors })
const knows = (nickname = '晓晓_2020') => [
  { factor: 'Nickname', stated: nickname },
  { factor: 'OrderNumber', stated: 'P728391' },
  { factor: 'OrderTime', stated: instant('01 09:29') },
  { factor: 'PhoneLast4', stated: '1234' },
  { factor: 'Items', stated: ['TEA-SET-04'] },
  { factor: 'PaidAmount', stated: { minor: '19800', currency: 'CNY' } }
]

describe('proving who asks', () => {
  test('is never done by knowledge alone, however much of it', () => {
    asked()
      .when('01 10:01', 'VerifyAddressChange', check(...knows()))
      .gives([
        'StepUpRequested',
        { reached: 'L1', required: 'L2', factorsWanted: ['PlatformSession', 'OtpToContactOnFile'] }
      ])
  })

  test('is done by the session, or by a code to the number on file together with the order number', () => {
    const code = { factor: 'OtpToContactOnFile', result: 'Match', contactVersion: 1 }
    asked()
      .when('01 10:01', 'VerifyAddressChange', check(...session))
      .gives(['AddressChangeVerified', { level: 'L2' }])
    asked()
      .when('01 10:01', 'VerifyAddressChange', check(code))
      .gives(['StepUpRequested', { reached: 'L0' }])
    asked()
      .when('01 10:01', 'VerifyAddressChange', check(code, { factor: 'OrderNumber', stated: 'p728391' }))
      .gives(['AddressChangeVerified', { level: 'L2' }])
  })

  test('takes more where the order is worth more, and two operators where it is worth much', () => {
    asked('100000')
      .when('01 10:01', 'VerifyAddressChange', check(...session))
      .gives(['StepUpRequested', { required: 'L3' }])
    const approval = { requirement: 'Approval', kind: 'SecondOperator', target: null }
    asked('500000')
      .when('01 10:01', 'VerifyAddressChange', check(...sessionAndCall))
      .gives(['AddressChangeVerified', { level: 'L3', required: 'L4' }])
      .when('01 10:02', 'ConfirmNewAddress', { caseId: a, proposal: 1, address: mianyang, by: 'Buyer', method: 'Call' })
      .gives('NewAddressConfirmed', ['AddressChangeRouted', { requirements: [approval] }])
      .when('01 10:03', 'AmendAddress', { caseId: a, version: 2, address: mianyang, expectedVersion: 1 })
      .isRefused({ type: 'RequirementsOpen', open: [approval] })
  })

  test('fails at the third wrong answer', () => {
    const wrong = check(...session, ...knows('小明'))
    asked()
      .when('01 10:01', 'VerifyAddressChange', wrong)
      .gives(['VerificationFailed', { attempt: 1, decisive: false }])
      .when('01 10:02', 'VerifyAddressChange', wrong)
      .gives(['VerificationFailed', { attempt: 2 }])
      .when('01 10:03', 'VerifyAddressChange', wrong)
      .gives(['VerificationFailed', { attempt: 3 }], ['AddressChangeRejected', { reason: 'NotTheBuyer' }])
  })

  test('is over at once when the number on file says: that was not me', () => {
    asked()
      .when(
        '01 10:01',
        'VerifyAddressChange',
        check(...session, { factor: 'CallbackToNumberOnFile', result: 'Mismatch', contactVersion: 1 })
      )
      .gives(['VerificationFailed', { attempt: 1, decisive: true }], 'AddressChangeRejected')
  })

  test('leaves what cannot be compared aside', () => {
    orderUnderTest()
      .placedAndPaid('01 09:00', {
        ...chengdu,
        phone: undefined,
        region: { country: { code: 'NO', name: 'Norge' } },
        postcode: '0155',
        district: undefined
      })
      .asks('01 10:00', a, mianyang)
      .gives('AddressChangeRequested')
      .when('01 10:01', 'VerifyAddressChange', check({ factor: 'PhoneLast4', stated: '1234' }, ...session))
      .gives(['StepUpRequested', { reached: 'L2', required: 'L4' }])
  })

  test('is undone by an objection after the yes of the buyer', () => {
    asked()
      .and(verifies('01 10:01', a))
      .and(confirms('01 10:02', a, mianyang, 2))
      .when('01 10:03', 'VerifyAddressChange', check(...session))
      .isRefused({ type: 'CaseStatusForbids', caseId: a, status: 'Confirmed', byCaseId: null })
      .when('01 10:04', 'VerifyAddressChange', check(...session, { factor: 'Nickname', stated: '小明' }))
      .gives(['VerificationFailed', { decisive: true }], 'AddressChangeRejected')
  })

  test('helps nobody where the platform holds the order for a risk', () => {
    asked()
      .when('01 10:01', 'AssessRisk', { caseId: a, proposal: 1, signals: ['PlatformRiskHold'] }, bySystem)
      .gives(['RiskAssessed', { band: 'Blocked', requiredLevel: 'L4' }])
      .when('01 10:02', 'VerifyAddressChange', check(...sessionAndCall))
      .gives(['AddressChangeRejected', { reason: 'FraudSuspected' }])
  })

  test('says how sure one must be also where nobody has assessed the risk', () => {
    asked('100000')
      .when('01 10:01', 'AmendAddress', { caseId: a, version: 2, address: mianyang, expectedVersion: 1 })
      .isRefused({ type: 'NotVerified', required: 'L3', reached: 'L0' })
      .when('01 10:02', 'VerifyAddressChange', check(...session))
      .gives(['StepUpRequested', { reached: 'L2' }])
      .when('01 10:03', 'AmendAddress', { caseId: a, version: 2, address: mianyang, expectedVersion: 1 })
      .isRefused({ type: 'NotVerified', required: 'L3', reached: 'L2' })
  })
})

describe('the signals that follow from the order', () => {
  test('count a second change more than the first', () => {
    const seen = {
      address: { ...chengdu, detail: '9号' },
      recipientIsBuyer: true,
      changedBy: 'Buyer',
      changedAt: instant('01 09:30')
    }
    orderUnderTest()
      .placedAndPaid('01 09:00')
      .when('01 09:31', 'ObservePlatformAddress', seen, byPlatform)
      .gives('PlatformAddressChangeObserved')
      .asks('01 10:00', a, mianyang, { baseVersion: 2 })
      .gives('AddressChangeRequested')
      .when('01 10:01', 'AssessRisk', { caseId: a, proposal: 1, signals: [] }, bySystem)
      .gives(['RiskAssessed', { signals: [{ signal: 'SecondChange', points: 10 }], score: 10, band: 'Low' }])
  })

  test('are recorded again only when they say something new', () => {
    const assess = { caseId: a, proposal: 1, signals: ['UrgencyAndNoCallback'] }
    asked('19800', {}, 'OutsideMessenger')
      .when('01 10:01', 'AssessRisk', assess, bySystem)
      .gives(['RiskAssessed', { score: 35, band: 'Medium', requiredLevel: 'L3' }])
      .when('01 10:02', 'AssessRisk', assess, bySystem)
      .givesNothing()
  })
})
