import { a, asked, verified } from '../before-shipment.ts'
import { id, instant } from '../order-under-test.ts'
import { buyerZhang, chengdu, mianyang, warehouse } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { byCarrier, byPlatform, bySystem, confirms, handOver, label, plans, scan } from '../steps.ts'

export const oneAddressChangeBeforeShipment = scenario({
  number: 'S1',
  english: {
    title: 'One address change before shipment',
    sentence:
      'On Xiaohongshu, half an hour after the order, the buyer sees that the address is wrong. The new address is checked, confirmed and saved before anything is packed.'
  },
  chinese: {
    title: '发货前改一次地址',
    sentence: '小红书订单，下单半小时后买家发现地址写错了。核实身份、再次确认新地址并保存之后才配货。'
  }
})
const { describe, inChinese, test } = oneAddressChangeBeforeShipment

const confirmation = { caseId: a, proposal: 1, address: mianyang, by: 'Buyer', method: 'Chat' }

const confirmed = () =>
  verified()
    .when('01 20:38', 'ConfirmNewAddress', confirmation)
    .gives(
      ['NewAddressConfirmed', { version: 2, recipient: 'buyer', authorisedUntil: instant('15 20:38') }],
      [
        'AddressChangeRouted',
        { plan: [{ target: 'Order', stage: 'AwaitingShipment', route: 'AmendOrder', because: null }], requirements: [] }
      ]
    )

const amendment = { caseId: a, version: 2, address: mianyang, expectedVersion: 1 }

const amended = () =>
  confirmed()
    .when('01 20:39', 'DraftAmendment', { caseId: a, version: 2, address: mianyang })
    .gives(['AmendmentDrafted', { changedFields: ['City', 'District', 'Street', 'Detail'], warnings: [] }])
    .when('01 20:39', 'AmendAddress', amendment)
    .gives(['AddressAmended', { version: 2, previousVersion: 1, write: 'ByHand' }])

const answer = { caseId: a, version: 2 }

const shipped = () =>
  amended()
    .when('01 20:39', 'RecordPlatformAnswer', { ...answer, outcome: 'Acknowledged', reference: 'R-5521' }, byPlatform)
    .gives(['PlatformAmendmentAcknowledged', { reference: 'R-5521' }])
    .when('01 20:40', 'ReadBackAmendment', { ...answer, address: mianyang })
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
    .and(plans('02 10:00'))
    .when('02 10:02', 'PrintLabel', label('02 10:01', 2), { actor: warehouse })
    .gives(['LabelPrinted', { version: 2 }])
    .when('02 10:05', 'ShipParcel', handOver('02 10:01', 2), { actor: warehouse })
    .gives(['ParcelShipped', { version: 2, stale: false, basis: 'Commanded' }])

describe('a change before shipment', () => {
  inChinese('从提出改址到结案')
  test('goes from the wish to the closed case', () => {
    shipped()
      .when(
        '02 12:00',
        'RecordTracking',
        scan('02 11:30', 'InTransit', 'PickedUp', { place: chengdu.region }),
        byCarrier
      )
      .gives(['TrackingUpdated', { current: true }])
      .when(
        '03 22:00',
        'RecordTracking',
        scan('03 21:30', 'InTransit', 'ArrivedDestinationCity', { place: mianyang.region }),
        byCarrier
      )
      .gives('TrackingUpdated', ['OnCourseConfirmed', { version: 2 }])
      .when('04 15:20', 'RecordTracking', scan('04 15:20', 'Delivered', 'Self', { place: mianyang.region }), byCarrier)
      .gives('TrackingUpdated', ['ParcelDelivered', { mode: 'ToRecipient', matchesVersion: 2 }])
      .when('04 17:20', 'AskForReceipt', { parcelId: 'p1' })
      .gives('ReceiptEnquirySent')
      .when('04 18:20', 'ConfirmReceipt', { parcelId: 'p1', basis: 'BuyerSaid' }, { actor: buyerZhang })
      .gives('ReceiptConfirmed')
      .when('04 18:22', 'RecordFeedback', { kind: 'Praise', rating: 5, caseId: a }, { actor: buyerZhang })
      .gives(['FeedbackReceived', { kind: 'Praise', rating: 5 }])
      .when('04 18:30', 'CloseCase', {
        caseId: a,
        outcome: 'Amended',
        outcomes: [{ parcelId: 'p1', outcome: 'DeliveredAsAmended' }]
      })
      .gives(['CaseClosed', { outcome: 'Amended' }])
  })

  inChinese('没有核实身份、没有再次确认，都不能保存')
  test('is not saved before it is verified, nor before it is confirmed', () => {
    asked()
      .when('01 20:34', 'AmendAddress', amendment)
      .isRefused({ type: 'NotVerified', required: 'L2', reached: 'L0' })
    verified().when('01 20:37', 'AmendAddress', amendment).isRefused({ type: 'NotConfirmed', caseId: a, proposal: 1 })
  })

  inChinese('保存的门牌号与买家确认的不同，不予保存')
  test('is not saved with another house number than the buyer confirmed', () => {
    confirmed()
      .when('01 20:39', 'AmendAddress', { ...amendment, address: { ...mianyang, detail: '27号3栋1单元802室' } })
      .isRefused({ type: 'SavedDiffersFromConfirmed', fields: ['Detail'] })
  })

  inChinese('确认的门牌号与请求的不同，不算确认')
  test('is not confirmed with another house number than was asked for', () => {
    verified()
      .when('01 20:38', 'ConfirmNewAddress', { ...confirmation, address: { ...mianyang, detail: '27号' } })
      .isRefused({ type: 'ConfirmedDiffersFromProposal', fields: ['Detail'] })
    confirmed()
      .when('01 20:39', 'ConfirmNewAddress', { ...confirmation, address: { ...mianyang, detail: '27号' } })
      .isRefused({ type: 'ConfirmedDiffersFromProposal', fields: ['Detail'] })
  })

  inChinese('核实过期之后不能再确认')
  test('is not confirmed when the verification has lapsed', () => {
    verified()
      .when('01 21:10', 'ConfirmNewAddress', confirmation)
      .isRefused({ type: 'VerificationLapsed', validUntil: instant('01 21:06') })
      .when(
        '01 21:10',
        'RecordDeadlinePassed',
        { deadline: 'Verification', ref: a, dueAt: instant('01 21:06') },
        bySystem
      )
      .gives('VerificationExpired')
      .when('01 21:11', 'ConfirmNewAddress', confirmation)
      .isRefused({ type: 'NotVerified', required: 'L2', reached: 'L0' })
  })

  inChinese('平台拒绝保存就恢复原地址，可以再次保存')
  test('is undone when the platform refuses the save, and can be saved again', () => {
    amended()
      .when('01 20:40', 'RecordPlatformAnswer', { ...answer, outcome: 'Failed', failure: 'E-1004' }, byPlatform)
      .gives(['AmendmentFailed', { version: 2, failure: 'E-1004', orderedVersion: 1 }])
      .when('01 20:41', 'ReadBackAmendment', { ...answer, address: mianyang })
      .isRefused({ type: 'StaleAddressVersion', expected: 2, current: 1 })
      .when('01 20:42', 'AmendAddress', amendment)
      .gives(['AddressAmended', { version: 2, previousVersion: 1 }])
  })

  inChinese('平台页面显示的不一致时，不打印面单')
  test('is not printed while the page shows something else', () => {
    amended()
      .when('01 20:40', 'ReadBackAmendment', { ...answer, address: chengdu })
      .gives(['AmendmentReadBackMismatch', { differingFields: ['City', 'District', 'Street', 'Detail'] }])
      .and(plans('02 10:00'))
      .when('02 10:02', 'PrintLabel', label('02 10:01', 2), { actor: warehouse })
      .isRefused({ type: 'AmendmentUnconfirmed', version: 2, platformState: 'Mismatch' })
      .when('02 10:03', 'ReadBackAmendment', { ...answer, address: mianyang })
      .gives('AmendmentReadBackConfirmed')
      .when('02 10:04', 'PrintLabel', label('02 10:01', 2), { actor: warehouse })
      .gives('LabelPrinted')
  })

  inChinese('改址没有结束之前，不打印面单')
  test('holds the label back while it is open', () => {
    verified()
      .and(plans('01 20:37'))
      .when('01 20:37', 'PrintLabel', label('01 20:37', 1), { actor: warehouse })
      .isRefused({ type: 'ChangePending', caseId: a, status: 'Verified' })
      .and(confirms('01 20:38', a, mianyang, 2))
      .when('01 20:39', 'PrintLabel', label('01 20:39', 1), { actor: warehouse })
      .isRefused({ type: 'ChangePending', caseId: a, status: 'Confirmed' })
  })
})
