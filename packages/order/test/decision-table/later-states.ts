import { a, accepted, carrierAsked, confirmed } from '../moving-parcel.ts'
import { id, instant, orderUnderTest } from '../order-under-test.ts'
import { mianyang, warehouse } from '../samples.ts'
import { byCarrier, confirms, labels, number, plans, scan, verifies } from '../steps.ts'
import { everyState } from './every-state.ts'
import type { Situation } from './situation.ts'

const later = (at: string, { order }: Situation): Situation => ({ at, order })

const settled = () =>
  accepted()
    .when('03 09:28', 'WaiveProtection', { caseId: a, scheme: 'PayPalSellerProtection', by: 'Seller' })
    .gives('ProtectionWaived')

const confirmedWithLabel = (platform: string) =>
  orderUnderTest(platform)
    .placedAndPaid('01 09:00')
    .and(labels('01 09:30', 1))
    .asks('01 10:00', a, mianyang)
    .gives('AddressChangeRequested')
    .and(verifies('01 10:02', a))
    .and(confirms('01 10:03', a, mianyang, 2))

const toComeBack = () =>
  everyState['way out agreed']()
    .order.when('03 10:10', 'NotifyCarrier', {
      interceptId: id('1e7c', 2),
      parcelId: 'p1',
      action: 'ReturnToSender',
      via: 'Phone'
    })
    .gives('CarrierNotified')

/** States that only some commands have a row for: one step further than those of every command, or the same much later. */
export const laterStates = {
  'verified, long ago': () => later('01 11:00', everyState.verified()),
  'confirmed, long ago': () => later('16 10:00', everyState.confirmed()),
  'verified, parcel planned': () => ({
    at: '01 10:05',
    order: everyState.verified().order.and(plans('01 10:04'))
  }),
  'confirmed, label printed': () => ({ at: '01 10:05', order: confirmedWithLabel('shopify') }),
  'WeChat, confirmed, label printed': () => ({ at: '01 10:05', order: confirmedWithLabel('wechat') }),
  'label void': () => ({
    at: '01 10:00',
    order: everyState['label printed']()
      .order.when(
        '01 09:50',
        'VoidLabel',
        { parcelId: 'p1', trackingNumber: number, why: 'Torn' },
        { actor: warehouse }
      )
      .gives('LabelVoided')
  }),
  'moving, impact assessed': () => ({
    at: '03 09:21',
    order: confirmed()
      .when('03 09:20', 'AssessImpact', {
        caseId: a,
        parcelId: 'p1',
        delay: 'P2D',
        payer: 'Consignee',
        chance: 'Likely',
        lostGuarantees: []
      })
      .gives('ImpactAssessed')
  }),
  'moving, settled': () => ({ at: '03 09:29', order: settled() }),
  'moving, settled long ago': () => ({ at: '18 10:00', order: settled() }),
  'asked, long ago': () => ({ at: '03 13:30', order: carrierAsked() }),
  'delivered while the carrier was asked': () => ({
    at: '03 16:00',
    order: carrierAsked()
      .when('03 15:00', 'RecordTracking', scan('03 15:00', 'Delivered', 'Self'), byCarrier)
      .gives('TrackingUpdated', 'ParcelDelivered')
  }),
  'offered, long ago': () => later('03 12:00', everyState['offer open']()),
  'way out agreed, carrier asked': () => ({ at: '03 11:00', order: toComeBack() }),
  'way out agreed, carrier asked, back': () => ({
    at: '06 11:00',
    order: toComeBack()
      .when('06 10:00', 'ReceiveReturn', { parcelId: 'p1', condition: 'Good', receivedAt: instant('06 10:00') })
      .gives('ReturnReceived')
  })
} satisfies Record<string, () => Situation>
