import { expect } from 'vitest'
import { a, accepted, answers, asked, carrierAsked, instruction, open, redirected } from '../moving-parcel.ts'
import { id, type OrderUnderTest } from '../order-under-test.ts'
import { buyerZhang, mianyang } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { byCarrier, bySystem, scan } from '../steps.ts'

export const theRedirectSucceeds = scenario({
  number: 'S8',
  english: {
    title: 'Shipped, and the redirect succeeds',
    sentence:
      'A Shopify order paid with PayPal is on its way with SF Express when the buyer leaves on a journey: only the carrier can bring the parcel elsewhere.'
  },
  chinese: {
    title: '已发货，转寄成功',
    sentence: 'Shopify 订单，用 PayPal 付款，由顺丰承运。包裹已在路上，买家却要出门旅行：只有物流公司能把它转寄到别处。'
  }
})
const { describe, inChinese, test } = theRedirectSucceeds

const addressesOf = (order: OrderUnderTest) => {
  const state = order.state()
  const [parcel] = state.status === 'Placed' ? state.parcel.parcels : []
  if (state.status !== 'Placed' || parcel?.status !== 'Shipped') throw new TypeError('no parcel is on its way')
  return { ordered: state.addressChange.ordered, label: parcel.label.version, routed: parcel.routed }
}

describe('a change when the parcel is on its way', () => {
  inChinese('一直到结案')
  test('goes on to the closed case', () => {
    redirected()
      .when(
        '03 22:10',
        'NotifyBuyer',
        {
          messageId: id('3e55', 1),
          kind: 'InterceptResult',
          targets: ['PlatformAccount', 'OldContact', 'NewContact'],
          caseId: a,
          parcelId: 'p1'
        },
        bySystem
      )
      .gives('BuyerNotified')
      .when(
        '05 08:00',
        'RecordTracking',
        scan('05 07:40', 'InTransit', 'ArrivedDestinationCity', { place: mianyang.region }),
        byCarrier
      )
      .gives('TrackingUpdated', ['OnCourseConfirmed', { version: 2 }])
      .when('06 11:00', 'RecordTracking', scan('06 10:50', 'Delivered', 'Self', { place: mianyang.region }), byCarrier)
      .gives('TrackingUpdated', ['ParcelDelivered', { matchesVersion: 2, mode: 'ToRecipient' }])
      .when('06 12:00', 'ConfirmReceipt', { parcelId: 'p1', basis: 'BuyerSaid' }, { actor: buyerZhang })
      .gives('ReceiptConfirmed')
      .when('06 12:05', 'CloseCase', {
        caseId: a,
        outcome: 'Redirected',
        outcomes: [{ parcelId: 'p1', outcome: 'DeliveredByRedirect' }]
      })
      .gives(['CaseClosed', { outcome: 'Redirected' }])
  })

  inChinese('先说明要请物流公司转寄，以及须先办妥什么')
  test('is announced as a matter of the carrier, with what must be settled first', () => {
    asked()
      .when('03 09:18', 'ConfirmNewAddress', { caseId: a, proposal: 1, address: mianyang, by: 'Buyer', method: 'Chat' })
      .gives('NewAddressConfirmed', [
        'AddressChangeRouted',
        {
          plan: [{ target: 'p1', stage: 'HandedOver', route: 'CarrierIntercept', because: null }],
          requirements: [open('ImpactAccepted', 'p1'), open('ProtectionWaived')]
        }
      ])
      .when('03 09:19', 'AmendAddress', { caseId: a, version: 2, address: mianyang, expectedVersion: 1 })
      .isRefused({ type: 'RouteForbidsAmending', routes: ['CarrierIntercept'] })
      .when('03 09:19', 'NotifyCarrier', instruction)
      .isRefused({ type: 'RequirementsOpen', open: [open('ImpactAccepted', 'p1'), open('ProtectionWaived')] })
  })

  inChinese('商家放弃支付保障之前，不能请物流公司转寄')
  test('is not asked of the carrier before the protection is waived', () => {
    accepted()
      .when('03 09:26', 'NotifyCarrier', instruction)
      .isRefused({ type: 'RequirementsOpen', open: [open('ProtectionWaived')] })
  })

  inChinese('只是请求或答应，什么都没有改变')
  test('changes nothing by being asked or accepted', () => {
    const still = { ordered: 1, label: 1, routed: { version: 1 } }
    expect(addressesOf(carrierAsked())).toEqual(still)
    expect(
      addressesOf(
        carrierAsked()
          .when('03 09:45', 'RecordCarrierAnswer', answers('Accepted'), byCarrier)
          .gives('InterceptAccepted')
      )
    ).toEqual(still)
  })

  inChinese('物流公司办成之后，只改变实际流向')
  test('changes the routed address when the carrier has done it, and nothing else', () => {
    expect(addressesOf(redirected())).toEqual({ ordered: 1, label: 1, routed: { version: 2 } })
  })

  inChinese('物流公司办理期间，轨迹里出现转寄不算异常')
  test('is seen in the scans without alarm while the carrier is at it', () => {
    carrierAsked()
      .when('03 09:45', 'RecordCarrierAnswer', answers('Accepted'), byCarrier)
      .gives('InterceptAccepted')
      .when('03 22:00', 'RecordTracking', scan('03 21:55', 'InTransit', 'Redirected', { rawCode: '1003' }), byCarrier)
      .gives(['TrackingUpdated', { subStatus: 'Redirected', current: true }])
      .when('03 22:01', 'RecordCarrierAnswer', answers('InProgress', { carrierReference: 'SF-REQ-1' }), byCarrier)
      .gives(['InterceptProgressed', { carrierReference: 'SF-REQ-1' }])
      .when('03 22:02', 'RecordCarrierAnswer', answers('Succeeded'), byCarrier)
      .gives('InterceptSucceeded', ['ParcelRerouted', { version: 2 }])
  })

  inChinese('商家不愿放弃支付保障，就提出别的协商方案')
  test('ends in an offer of other ways when the seller will not waive', () => {
    accepted()
      .when('03 09:40', 'OfferResolution', {
        resolutionId: id('4e50', 1),
        caseId: a,
        parcelIds: ['p1'],
        occasion: 'RouteForbidden',
        options: [
          { resolution: 'AcceptAtOldAddress' },
          { resolution: 'ReturnThenRefund', delay: 'P5D', cost: { minor: '0', currency: 'CNY' }, payer: 'Shipper' }
        ]
      })
      .gives([
        'ResolutionOffered',
        {
          options: [
            { resolution: 'AcceptAtOldAddress', delay: null, cost: null, payer: null },
            {
              resolution: 'ReturnThenRefund',
              delay: 'P5D',
              cost: { minor: '0', currency: 'CNY' },
              payer: 'Shipper'
            }
          ]
        }
      ])
  })
})
