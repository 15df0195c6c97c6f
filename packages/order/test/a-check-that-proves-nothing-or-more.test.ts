import { describe, test } from 'vitest'
import { carrierAsked, i } from './moving-parcel.ts'
import { id, instant, orderUnderTest } from './order-under-test.ts'
import { chengdu, guangzhouStranger, mianyang } from './samples.ts'
import { session, sessionAndCall } from './steps.ts'

const a = id('ca5e', 1)

const asked = () =>
  orderUnderTest().placedAndPaid('01 09:00').asks('01 10:00', a, mianyang).gives('AddressChangeRequested')

const check = (...factors: ReadonlyArray<object>) => ({ caseId: a, proposal: 1, factors })

describe('a check that came to nothing', () => {
  test('is no proof to a contact that nobody may trust, and no fault either', () => {
    asked()
      .when(
        '01 10:01',
        'VerifyAddressChange',
        check({ factor: 'OtpToContactOnFile', result: 'NotAvailable', contactVersion: 9 })
      )
      .gives(['StepUpRequested', { reached: 'L0' }])
  })

  test('takes no points from the risk that a passed one takes', () => {
    const code = (result: string) => [
      ...session,
      { factor: 'OtpToContactOnFile', result, contactVersion: 1 },
      { factor: 'OrderNumber', stated: 'P728391' }
    ]
    const far = { ...guangzhouStranger, recipientName: chengdu.recipientName, phone: chengdu.phone }
    const askedFromOutside = () =>
      orderUnderTest()
        .placedAndPaid('01 09:00')
        .asks('01 10:00', a, far, {}, { channel: 'OutsideMessenger' })
        .gives('AddressChangeRequested')
    // Another province (10) asked for outside the platform (25): a passed code takes 25 of them.
    askedFromOutside()
      .when('01 10:01', 'VerifyAddressChange', check(...code('Match')))
      .gives(['AddressChangeVerified', { required: 'L2' }])
    askedFromOutside()
      .when('01 10:01', 'VerifyAddressChange', check(...code('NotAvailable')))
      .gives(['StepUpRequested', { required: 'L3' }])
  })
})

describe('a check that is made again', () => {
  test('at the same moment has been made, and later is made anew', () => {
    asked()
      .when('01 10:01', 'VerifyAddressChange', check(...session))
      .gives('AddressChangeVerified')
      .when('01 10:01', 'VerifyAddressChange', check(...session))
      .givesNothing()
      .when('01 10:02', 'VerifyAddressChange', check(...session))
      .gives(['AddressChangeVerified', { validUntil: instant('01 10:32') }])
      .when('01 10:02', 'VerifyAddressChange', check(...sessionAndCall))
      .gives(['AddressChangeVerified', { level: 'L3', validUntil: instant('01 10:32') }])
  })
})

describe('a later wish that is proven', () => {
  const b = id('ca5e', 2)
  const proof = { ...check(...sessionAndCall), caseId: b }

  test('waits while the carrier is asked to carry out the earlier one', () => {
    carrierAsked()
      .asks('03 09:40', b, { ...chengdu, detail: '9号' })
      .gives('AddressChangeRequested')
      .when('03 09:41', 'VerifyAddressChange', proof)
      .isRefused({ type: 'InterceptInProgress', interceptId: i, action: 'RedirectToAddress' })
  })

  test('puts aside what was asked for before it or with it, and nothing that was asked for after it', () => {
    const c = id('ca5e', 3)
    asked()
      .asks('01 10:00', b, { ...mianyang, detail: '9号' })
      .gives('AddressChangeRequested')
      .asks('01 10:01', c, { ...mianyang, detail: '10号' })
      .gives('AddressChangeRequested')
      .when('01 10:02', 'VerifyAddressChange', proof)
      .gives('AddressChangeVerified', ['AddressChangeSuperseded', { caseId: a, byCaseId: b }])
  })
})
