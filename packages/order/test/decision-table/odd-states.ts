import { forgotten } from '../forgotten.ts'
import { a } from '../moving-parcel.ts'
import { id, instant, type OrderUnderTest, orderUnderTest } from '../order-under-test.ts'
import { agentLi, chengdu, guangzhouStranger, mianyang } from '../samples.ts'
import {
  amends,
  byCarrier,
  changesItFiveTimes,
  confirms,
  labels,
  plans,
  scan,
  sessionAndCall,
  ships,
  verifies
} from '../steps.ts'
import type { Situation } from './situation.ts'

const placed = (platform = 'shopify', address: object = chengdu) =>
  orderUnderTest(platform).placedAndPaid('01 09:00', address)

const confirmed = (
  order: OrderUnderTest,
  address: object,
  more: object = {},
  by?: { readonly actor: typeof agentLi }
) =>
  order
    .asks('01 10:00', a, address, more, by)
    .gives('AddressChangeRequested')
    .and(verifies('01 10:02', a, sessionAndCall))

// A change that a way out was agreed for is not superseded, and may still be saved.
const inFollowUp = (order: OrderUnderTest) =>
  confirmed(order, mianyang)
    .and(confirms('01 10:03', a, mianyang, 2))
    .when('01 10:04', 'OfferResolution', {
      resolutionId: id('4e50', 1),
      caseId: a,
      parcelIds: [],
      occasion: 'RouteForbidden',
      options: [{ resolution: 'AcceptAtOldAddress' }]
    })
    .gives('ResolutionOffered')
    .when('01 10:05', 'AgreeResolution', {
      resolutionId: id('4e50', 1),
      resolution: 'AcceptAtOldAddress',
      by: 'Buyer'
    })
    .gives('ResolutionAgreed')

/** An address in another country. */
export const abroad = {
  region: { country: { code: 'NO', name: 'Norge' }, city: { code: null, name: 'Oslo' } },
  recipientName: 'Kari Nordmann',
  phone: '+4722334455',
  detail: 'Storgata 1'
}

const plannedOn = (platform: string) => placed(platform).and(plans('01 09:30'))

const withIssue = () =>
  confirmed(placed(), mianyang)
    .and(confirms('01 10:03', a, mianyang, 2))
    .and(amends('01 10:04', a, mianyang, 2, 1))
    .and(ships('01 18:00', 2))
    .when('03 09:00', 'RecordTracking', scan('03 09:00', 'DeliveryFailure', 'NoBody'), byCarrier)
    .gives('TrackingUpdated', 'DeliveryExceptionRaised')

/** States that only some commands have a row for: where a policy, a carrier, a label or a person is of a special kind. */
export const oddStates = {
  'fifth change on WeChat': () => ({ at: '01 12:00', order: changesItFiveTimes(placed('wechat')) }),
  'fifth change on WeChat, another wish in effect': () => ({
    at: '01 12:10',
    order: changesItFiveTimes(inFollowUp(placed('wechat')))
  }),
  'abroad, confirmed': () => ({
    at: '01 10:05',
    order: confirmed(placed(), abroad).and(confirms('01 10:03', a, abroad, 2))
  }),
  'asked by the operator himself, confirmed': () => ({
    at: '01 10:05',
    order: confirmed(placed(), mianyang, { initiator: 'Seller' }, { actor: agentLi }).and(
      confirms('01 10:03', a, mianyang, 2)
    )
  }),
  'incomplete, verified': () => ({
    at: '01 10:05',
    order: confirmed(placed(), { ...mianyang, phone: undefined })
  }),
  'for another person, confirmed': () => ({
    at: '01 10:05',
    order: confirmed(placed(), guangzhouStranger, { recipientIsBuyer: false, reason: 'Gift' }).and(
      confirms('01 10:03', a, guangzhouStranger, 2)
    )
  }),
  'of high value, requested': () => ({
    at: '01 10:05',
    order: orderUnderTest('shopify')
      .placedAndPaid('01 09:00', chengdu, { total: { minor: '680000', currency: 'CNY' } })
      .asks('01 10:00', a, mianyang)
      .gives('AddressChangeRequested')
  }),
  'erased, planned': () => ({
    at: '01 10:00',
    order: forgotten(plannedOn('shopify'), 'shopify', 'buyer', 'Restricted')
  }),
  'virtual number ended, planned': () => ({
    at: '01 10:00',
    order: placed('shopify', {
      ...chengdu,
      phone: { number: '13812341234转8001', kind: 'Virtual', validUntil: instant('01 09:59') }
    }).and(plans('01 09:30'))
  }),
  'Xiaohongshu, planned': () => ({ at: '01 10:00', order: plannedOn('xiaohongshu') }),
  'Xiaohongshu, amended': () => ({
    at: '01 10:05',
    order: confirmed(placed('xiaohongshu').and(plans('01 09:30')), mianyang)
      .and(confirms('01 10:03', a, mianyang, 2))
      .and(amends('01 10:04', a, mianyang, 2, 1))
  }),
  'shipped, redirect barred': () => ({
    at: '02 10:00',
    order: placed()
      .and(labels('01 09:30', 1, { options: { redirectBarred: true, signature: false, insured: false } }))
      .when('01 10:00', 'RecordTracking', scan('01 10:00', 'InTransit', 'PickedUp'), byCarrier)
      .gives('TrackingUpdated', 'ParcelShipped')
  }),
  'shipped on the account of the platform': () => ({
    at: '02 10:00',
    order: placed()
      .and(labels('01 09:30', 1, { account: 'Platform', carrier: 'jumdata' }))
      .when('01 10:00', 'RecordTracking', scan('01 10:00', 'InTransit', 'PickedUp'), byCarrier)
      .gives('TrackingUpdated', 'ParcelShipped')
  }),
  'at the pickup point': () => ({
    at: '03 10:00',
    order: placed()
      .and(labels('01 09:30', 1, { carrier: 'yto' }))
      .when('03 09:00', 'RecordTracking', scan('03 09:00', 'AvailableForPickup', 'Other'), byCarrier)
      .gives('TrackingUpdated', 'ParcelShipped')
  }),
  'amended, an issue open': () => ({ at: '03 10:00', order: withIssue() }),
  'amended, the issue resolved': () => ({
    at: '04 10:00',
    order: withIssue()
      .when('04 09:00', 'ResolveIssue', { issueId: 'DeliveryException:p1:1', how: 'DeliveredNextDay' })
      .gives('IssueResolved')
  }),
  'amended, one of two issues resolved': () => ({
    at: '04 12:00',
    order: withIssue()
      .when('04 09:00', 'RecordTracking', scan('04 09:00', 'DeliveryFailure', 'NoBody'), byCarrier)
      .gives('TrackingUpdated', 'DeliveryExceptionRaised')
      .when('04 10:00', 'ResolveIssue', { issueId: 'DeliveryException:p1:1', how: 'TriedAgain' })
      .gives('IssueResolved')
  }),
  'an enquiry open': () => ({
    at: '03 10:00',
    order: placed()
      .and(ships('01 18:00', 1))
      .when('03 09:00', 'OpenCarrierEnquiry', {
        enquiryId: id('e0c1', 1),
        parcelId: 'p1',
        question: 'WhereIsIt',
        via: 'Phone'
      })
      .gives('CarrierEnquiryOpened')
  })
} satisfies Record<string, () => Situation>
