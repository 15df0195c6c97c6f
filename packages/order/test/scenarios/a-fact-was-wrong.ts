import { expect } from 'vitest'
import { id, instant, type OrderUnderTest, orderUnderTest } from '../order-under-test.ts'
import { chengdu, mianyang } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { byCarrier, byPlatform, confirms, scan, ships, verifies } from '../steps.ts'

export const aFactWasWrong = scenario({
  number: 'E6',
  english: {
    title: 'A fact was wrong',
    sentence: 'What came from outside was never so: it is taken back with all that it came to.'
  },
  chinese: { title: '外部信息有误', sentence: '外部报来的信息并不属实：连同由它引起的一切一并撤销。' }
})
const { describe, inChinese, test } = aFactWasWrong

const kuaidi100 = (eventId: string) => ({ system: 'kuaidi100', eventId })
const wrong = { sources: [kuaidi100('e2')], reason: 'OtherParcel' }
const isDelivered = scan('02 11:00', 'Delivered', 'Self', { place: mianyang.region })
const told = { ...byCarrier, source: kuaidi100('e2') }

const placedOf = (order: OrderUnderTest) => {
  const state = order.state()
  return state.status === 'Placed' ? state : expect.fail('not placed')
}

describe('a delivery that was of another parcel', () => {
  inChinese('签收轨迹属于别的包裹：撤销之后，包裹仍在途中')
  test('is declared wrong, and the parcel is on its way again until it is delivered', () => {
    const declared = orderUnderTest()
      .placedAndPaid('01 09:00')
      .and(ships('01 18:00', 1))
      .when('02 10:00', 'RecordTracking', scan('02 09:00', 'InTransit', 'Departure'), byCarrier)
      .gives('TrackingUpdated')
      .when('02 12:00', 'RecordTracking', isDelivered, told)
      .gives('TrackingUpdated', 'ParcelDelivered', ['OffCourseDetected', { issueId: 'OffCourse:p1:1' }])
      .when('02 13:00', 'DeclareError', wrong)
      .gives(['ErrorDeclared', { sources: [kuaidi100('e2')], reason: 'OtherParcel', corrections: [] }])
    expect(placedOf(declared).parcel.parcels[0]).toMatchObject({ status: 'Shipped', stage: 'InTransit', issues: [] })
    declared
      .when('02 13:30', 'RecordTracking', isDelivered, told)
      .givesNothing()
      .when('02 13:31', 'DeclareError', wrong)
      .givesNothing()
      .when('02 14:00', 'RecordTracking', scan('02 10:30', 'OutForDelivery', 'Other'), byCarrier)
      .gives(['TrackingUpdated', { current: true }])
      .when('02 16:00', 'RecordTracking', scan('02 15:00', 'Delivered', 'Self', { place: chengdu.region }), byCarrier)
      .gives('TrackingUpdated', ['ParcelDelivered', { matchesVersion: 1 }], 'OnCourseConfirmed')
  })
})

describe('an address that the platform never showed', () => {
  const a = id('ca5e', 1)
  const seen = {
    address: { ...chengdu, detail: '9号' },
    recipientIsBuyer: true,
    changedBy: 'Buyer',
    changedAt: instant('01 10:20')
  }

  inChinese('平台并未显示过的地址从未生效，让位给它的改址继续进行')
  test('was never ordered, and the change that gave way to it goes on', () => {
    const declared = orderUnderTest()
      .placedAndPaid('01 09:00')
      .asks('01 10:00', a, mianyang)
      .gives('AddressChangeRequested')
      .and(verifies('01 10:05', a))
      .when('01 10:20', 'ObservePlatformAddress', seen, { ...byPlatform, source: kuaidi100('e1') })
      .gives(['PlatformAddressChangeObserved', { version: 2 }], ['AddressChangeSuperseded', { caseId: a }])
      .when('01 10:25', 'DeclareError', { sources: [kuaidi100('e1')], reason: 'OtherOrder' })
      .gives('ErrorDeclared')
    const { addressChange } = placedOf(declared)
    expect(addressChange.versions.map(({ version, status }) => [version, status])).toEqual([
      [1, 'Ordered'],
      [2, 'NeverApplied']
    ])
    expect(addressChange).toMatchObject({ ordered: 1, changesMade: 0, cases: [{ caseId: a, status: 'Verified' }] })
    // Its number is not given again.
    declared.and(confirms('01 10:30', a, mianyang, 3))
  })
})
