import { expect } from 'vitest'
import { id, instant, type OrderUnderTest, orderUnderTest } from '../order-under-test.ts'
import { buyerZhang, chengdu, mianyang, warehouse } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { byCarrier, bySystem, scan, ships } from '../steps.ts'

export const theCarrierRedirects = scenario({
  number: 'S24',
  english: {
    title: 'The carrier redirects, and nobody told us',
    sentence: 'A scan says that the parcel was redirected; nobody here had asked for it.'
  },
  chinese: { title: '物流公司转寄了，我们却不知情', sentence: '物流轨迹显示包裹已被转寄，而我们没有提出过。' }
})
const { describe, inChinese, test } = theCarrierRedirects

const buyer = { actor: buyerZhang }
const by = { actor: warehouse }
const issue = { issueId: 'UnexpectedRedirect:p1:1' }
const answer = { parcelId: 'p1', by: 'Buyer' }
const back = { interceptId: id('1e7c', 1), parcelId: 'p1', action: 'ReturnToSender', via: 'Phone' }

const redirected = () =>
  orderUnderTest()
    .placedAndPaid('01 09:00')
    .and(ships('01 18:00', 1))
    .when('03 10:00', 'RecordTracking', scan('03 09:00', 'InTransit', 'Redirected', { rawCode: '1003' }), byCarrier)
    .gives('TrackingUpdated', ['UnexpectedRedirectObserved', { issueId: 'UnexpectedRedirect:p1:1', rawCode: '1003' }])
    .when(
      '03 10:01',
      'NotifyBuyer',
      { messageId: id('3e55', 1), kind: 'RedirectQuestion', targets: ['PlatformAccount'], parcelId: 'p1' },
      bySystem
    )
    .gives('BuyerNotified')

const placed = (order: OrderUnderTest) => {
  const state = order.state()
  if (state.status === 'NotPlaced') throw new TypeError('not placed')
  return state
}

const routed = (order: OrderUnderTest) => {
  const [parcel] = placed(order).parcel.parcels
  return parcel !== undefined && 'routed' in parcel ? parcel.routed : null
}

describe('a redirect that nobody had told us of', () => {
  inChinese('（a）是买家要求的：只为这个包裹记下新地址，订单收货地址不变')
  test('(a) that the buyer wished makes a version for this parcel, not for the order', () => {
    const order = redirected()
      .when('03 11:00', 'AnswerRedirectQuestion', { ...answer, confirmed: true, address: mianyang }, buyer)
      .gives(
        ['RedirectConfirmed', { by: 'Buyer', version: 2, recipient: 'buyer' }],
        ['ParcelRerouted', { version: 2, fromVersion: null, basis: 'BuyerConfirmed', interceptId: null }]
      )
    const { versions, ordered, changesMade } = placed(order).addressChange
    expect(routed(order)).toEqual({ version: 2 })
    expect(versions.map(({ status }) => status)).toEqual(['Ordered', 'RoutedOnly'])
    expect({ ordered, changesMade }).toEqual({ ordered: 1, changesMade: 0 })
    order
      .when(
        '04 10:00',
        'RecordTracking',
        scan('04 09:00', 'InTransit', 'ArrivedDestinationCity', { place: mianyang.region }),
        byCarrier
      )
      .gives('TrackingUpdated', ['OnCourseConfirmed', { version: 2 }])
      .when('04 10:01', 'ResolveIssue', { ...issue, how: 'WishedByBuyer' })
      .gives(['IssueResolved', { ...issue, how: 'WishedByBuyer' }])
      .when('04 10:02', 'ResolveIssue', { ...issue, how: 'WishedByBuyer' })
      .givesNothing()
  })

  inChinese('包裹去向不明')
  test('leaves open where the parcel goes', () => {
    expect(routed(redirected())).toBe('Unknown')
  })

  inChinese('（a）是买家要求的：新地址可以过后再补，只补一次')
  test('(a) that the buyer wished may get its address later, and only once', () => {
    redirected()
      .when('03 11:00', 'AnswerRedirectQuestion', { ...answer, confirmed: true }, buyer)
      .gives(['RedirectConfirmed', { version: null, address: null }])
      .when('03 12:00', 'AnswerRedirectQuestion', { ...answer, confirmed: true, address: mianyang }, buyer)
      .gives(['RedirectConfirmed', { version: 2 }], 'ParcelRerouted')
      .when('03 13:00', 'AnswerRedirectQuestion', { ...answer, confirmed: true, address: chengdu }, buyer)
      .givesNothing()
  })

  inChinese('（b）买家不知情，就是欺诈：锁定收货地址，把包裹追回')
  test('(b) that the buyer knows nothing of is fraud: the address is locked, and the parcel is to come back', () => {
    redirected()
      .when('03 10:30', 'NotifyCarrier', back)
      .isRefused({ type: 'ResolutionNotAgreed', parcelId: 'p1', needed: 'ReturnThenReship' })
      .when('03 11:00', 'AnswerRedirectQuestion', { ...answer, confirmed: false }, buyer)
      .gives(['RedirectDenied', { parcelId: 'p1', by: 'Buyer' }])
      .when('03 11:01', 'ReportSuspectedFraud', { indicators: ['UnknownRedirect'], reportedTo: 'Platform' }, bySystem)
      .gives('SuspectedFraudReported')
      .when('03 11:01', 'LockAddress', { ground: 'UnknownRedirect' }, bySystem)
      .gives('AddressLocked')
      .when('03 11:02', 'NotifyCarrier', back, bySystem)
      .gives(['CarrierNotified', { action: 'ReturnToSender', toVersion: null }])
      .when('03 11:03', 'AnswerRedirectQuestion', { ...answer, confirmed: true, address: mianyang }, buyer)
      .isRefused({ type: 'NotRequested', kind: 'RedirectAnswer' })
      .when('06 10:00', 'ReceiveReturn', { parcelId: 'p1', condition: 'Good', receivedAt: instant('06 10:00') }, by)
      .gives('ReturnReceived')
      .when('06 10:01', 'ResolveIssue', { ...issue, how: 'BroughtBack' })
      .gives('IssueResolved')
  })

  inChinese('没有意外转寄，就没有可问的')
  test('is not asked about where we had told the carrier', () => {
    orderUnderTest()
      .placedAndPaid('01 09:00')
      .and(ships('01 18:00', 1))
      .when('03 11:00', 'AnswerRedirectQuestion', { ...answer, confirmed: false }, buyer)
      .isRefused({ type: 'NotRequested', kind: 'RedirectAnswer' })
      .when('03 11:01', 'ResolveIssue', { ...issue, how: 'WishedByBuyer' })
      .isRefused({ type: 'IssueNotOpen', ...issue, parcelId: null })
  })

  inChinese('不接受打了码的地址')
  test('does not get an address of which parts are masked', () => {
    redirected()
      .when(
        '03 11:00',
        'AnswerRedirectQuestion',
        { ...answer, confirmed: true, address: { ...mianyang, phone: '138****1234' } },
        buyer
      )
      .isRefused({ type: 'MaskedText', fields: ['Phone'] })
  })
})
