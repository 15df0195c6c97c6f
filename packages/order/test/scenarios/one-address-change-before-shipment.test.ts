import { describe, test } from 'vitest'
import { id, instant, orderUnderTest } from '../order-under-test.ts'
import { buyerZhang, carrierSf, chengdu, mianyang, platform, warehouse } from '../samples.ts'

const a = id('ca5e', 1)

const asked = () =>
  orderUnderTest('xiaohongshu')
    .placedAndPaid('01 20:02')
    .asks('01 20:31', a, mianyang, { messageId: id('3e55', 1) })
    .gives([
      'AddressChangeRequested',
      { proposal: 1, changedFields: ['City', 'District', 'Street', 'Detail'], dueAt: instant('01 20:34') }
    ])
    .when('01 20:32', 'AcknowledgeRequest', { caseId: a })
    .gives('RequestAcknowledged')
    .when('01 20:33', 'AssessRisk', { caseId: a, proposal: 1, signals: [] })
    .gives(['RiskAssessed', { band: 'Low', requiredLevel: 'L2' }])

const factors = [
  { factor: 'PlatformSession', result: 'Match' },
  { factor: 'Nickname', stated: '晓晓_2020' },
  { factor: 'OrderNumber', stated: 'P728391' },
  { factor: 'OrderTime', stated: instant('01 20:00') }
]

const verified = () =>
  asked()
    .when('01 20:36', 'VerifyAddressChange', { caseId: a, proposal: 1, factors })
    .gives(['AddressChangeVerified', { level: 'L2', required: 'L2', validUntil: instant('01 21:06') }])

const confirmed = () =>
  verified()
    .when('01 20:38', 'ConfirmNewAddress', { caseId: a, proposal: 1, address: mianyang, by: 'Buyer', method: 'Chat' })
    .gives(
      ['NewAddressConfirmed', { version: 2, recipient: 'buyer' }],
      [
        'AddressChangeRouted',
        {
          plan: [{ target: 'Order', stage: 'AwaitingShipment', route: 'AmendOrder', because: null }],
          requirements: []
        }
      ]
    )

const amendment = { caseId: a, version: 2, address: mianyang, expectedVersion: 1 }

const amended = () =>
  confirmed()
    .when('01 20:39', 'DraftAmendment', { caseId: a, version: 2, address: mianyang })
    .gives(['AmendmentDrafted', { changedFields: ['City', 'District', 'Street', 'Detail'] }])
    .when('01 20:39', 'AmendAddress', amendment)
    .gives(['AddressAmended', { version: 2, previousVersion: 1, write: 'ByHand' }])

const shipped = () =>
  amended()
    .when(
      '01 20:39',
      'RecordPlatformAnswer',
      { caseId: a, version: 2, outcome: 'Acknowledged', reference: 'R-5521' },
      { actor: platform, channel: 'Api' }
    )
    .gives('PlatformAmendmentAcknowledged')
    .when('01 20:40', 'ReadBackAmendment', { caseId: a, version: 2, address: mianyang })
    .gives('AmendmentReadBackConfirmed')
    .when('01 20:40', 'NotifyBuyer', {
      messageId: id('3e55', 2),
      kind: 'ChangeEffective',
      targets: ['PlatformAccount', 'OldContact'],
      caseId: a
    })
    .gives('BuyerNotified')
    .when('01 20:41', 'AddNote', {
      noteId: id('407e', 1),
      text: '买家门牌写错，已核实本人并改为新地址',
      caseId: a,
      version: 2
    })
    .gives('OrderNoteAdded')
    .when('02 10:00', 'PlanParcel', { parcelId: 'p1', lines: [{ lineId: 'l1', quantity: 2 }] }, { actor: warehouse })
    .gives('ParcelPlanned')
    .when(
      '02 10:02',
      'PrintLabel',
      {
        parcelId: 'p1',
        carrier: 'sf',
        account: 'Own',
        trackingNumber: 'SF1234567890',
        expectedVersion: 2,
        platformCheck: { matched: true, checkedAt: instant('02 10:01') }
      },
      { actor: warehouse }
    )
    .gives(['LabelPrinted', { version: 2 }])
    .when(
      '02 10:05',
      'ShipParcel',
      {
        parcelId: 'p1',
        trackingNumber: 'SF1234567890',
        expectedVersion: 2,
        shippedAt: instant('02 10:05'),
        platformCheck: { matched: true, checkedAt: instant('02 10:01') }
      },
      { actor: warehouse }
    )
    .gives(['ParcelShipped', { version: 2, stale: false, basis: 'Commanded' }])

const scan = (status: string, subStatus: string, local: string, place: object) => ({
  trackingNumber: 'SF1234567890',
  carrier: 'sf',
  rawCode: '50',
  status,
  subStatus,
  eventTime: { local, offset: '+08:00' },
  place
})

describe('a change before shipment', () => {
  test('goes from the wish to the closed case', () => {
    shipped()
      .when('02 20:00', 'RecordTracking', scan('InTransit', 'PickedUp', '2026-03-02T19:30:00', chengdu.region), {
        actor: carrierSf,
        channel: 'Api'
      })
      .gives(['TrackingUpdated', { current: true }])
      .when(
        '03 22:00',
        'RecordTracking',
        scan('InTransit', 'ArrivedDestinationCity', '2026-03-04T05:30:00', mianyang.region),
        { actor: carrierSf, channel: 'Api' }
      )
      .gives('TrackingUpdated', ['OnCourseConfirmed', { version: 2 }])
      .when('04 15:20', 'RecordTracking', scan('Delivered', 'Self', '2026-03-04T23:20:00', mianyang.region), {
        actor: carrierSf,
        channel: 'Api'
      })
      .gives('TrackingUpdated', ['ParcelDelivered', { mode: 'ToRecipient', matchesVersion: 2 }])
      .when('04 17:20', 'AskForReceipt', { parcelId: 'p1' })
      .gives('ReceiptEnquirySent')
      .when('04 18:20', 'ConfirmReceipt', { parcelId: 'p1', basis: 'BuyerSaid' }, { actor: buyerZhang })
      .gives('ReceiptConfirmed')
      .when('04 18:22', 'RecordFeedback', { kind: 'Praise', rating: 5, caseId: a }, { actor: buyerZhang })
      .gives('FeedbackReceived')
      .when('04 18:30', 'CloseCase', {
        caseId: a,
        outcome: 'Amended',
        outcomes: [{ parcelId: 'p1', outcome: 'DeliveredAsAmended' }]
      })
      .gives('CaseClosed')
  })

  test('is not saved before it is verified', () => {
    asked()
      .when('01 20:34', 'AmendAddress', amendment)
      .isRefused({ type: 'NotVerified', required: 'L2', reached: 'L0' })
  })
})
