import { describe, test } from 'vitest'
import { id, orderUnderTest } from './order-under-test.ts'
import { buyerZhang, mianyang } from './samples.ts'
import { changesItFiveTimes, confirms, verifies } from './steps.ts'

// A small example of the domain: WeChat Shop lets the address of an order change five times.

const a = id('ca5e', 1)
const r = id('4e50', 1)

describe('a sixth change', () => {
  test('is wished, and rejected at once', () => {
    orderUnderTest('wechat')
      .placedAndPaid('01 09:00')
      .and(changesItFiveTimes)
      .asks('01 12:00', a, mianyang, { baseVersion: 6 })
      .gives('AddressChangeRequested', ['AddressChangeRejected', { reason: 'ChangeLimitReached' }])
  })

  test('is not saved either where the wish was there before the other five', () => {
    orderUnderTest('wechat')
      .placedAndPaid('01 09:00')
      .asks('01 10:00', a, mianyang, {}, { actor: buyerZhang, channel: 'PlatformSelfService' })
      .gives('AddressChangeRequested')
      .and(verifies('01 10:02', a))
      .and(confirms('01 10:03', a, mianyang, 2))
      // With a way out agreed, the wish does not give way to what the buyer does on the platform.
      .when('01 10:04', 'OfferResolution', {
        resolutionId: r,
        caseId: a,
        parcelIds: [],
        occasion: 'RouteForbidden',
        options: [{ resolution: 'AcceptAtOldAddress' }]
      })
      .gives('ResolutionOffered')
      .when('01 10:05', 'AgreeResolution', { resolutionId: r, resolution: 'AcceptAtOldAddress', by: 'Buyer' })
      .gives('ResolutionAgreed')
      .and(changesItFiveTimes)
      .when('01 11:10', 'AmendAddress', { caseId: a, version: 2, address: mianyang, expectedVersion: 7 })
      .isRefused({ type: 'ChangeLimitReached', max: 5, made: 5 })
  })
})
