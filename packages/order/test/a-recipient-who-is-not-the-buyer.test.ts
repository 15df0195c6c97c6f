import { describe, expect, test } from 'vitest'
import { id, type OrderUnderTest, orderUnderTest, placement } from './order-under-test.ts'
import { buyerZhang, chengdu, guangzhouStranger, mianyang, platform } from './samples.ts'
import { byCarrier, confirms, scan, session, sessionAndCall, ships, verifies } from './steps.ts'

// The gift of scenario S3, as far as the recipient is complete at once.

const [a, b, c] = [id('ca5e', 1), id('ca5e', 2), id('ca5e', 3)]
const gift = { reason: 'Gift', recipientIsBuyer: false }
const notice = { requirement: 'RecipientNotice', kind: null, target: null }

const asked = () =>
  orderUnderTest()
    .placedAndPaid('01 09:00')
    .asks('01 10:00', a, guangzhouStranger, gift)
    .gives(['AddressChangeRequested', { recipient: 'recipient-1', changedFields: expect.arrayContaining(['Name']) }])

const confirmed = () =>
  asked()
    .and(verifies('01 10:02', a, sessionAndCall))
    .when('01 10:03', 'ConfirmNewAddress', {
      caseId: a,
      proposal: 1,
      address: guangzhouStranger,
      by: 'Buyer',
      method: 'Chat'
    })
    .gives(
      ['NewAddressConfirmed', { version: 2, recipient: 'recipient-1' }],
      ['AddressChangeRouted', { requirements: [notice] }]
    )

const save = { caseId: a, version: 2, address: guangzhouStranger, expectedVersion: 1 }

const subjectsIn = (order: OrderUnderTest, version: number) => {
  const state = order.state()
  const address = state.status === 'Placed' ? state.addressChange.versions[version - 1]?.address : undefined
  return [address?.recipientName, address?.phone, address?.street, address?.detail, address?.district].map(
    (leaf) => leaf?.subject
  )
}

describe('a recipient who is not the buyer', () => {
  test('is told before the change takes effect, or it is said why not', () => {
    confirmed()
      .when('01 10:04', 'AmendAddress', save)
      .isRefused({ type: 'RequirementsOpen', open: [notice] })
      .when('01 10:05', 'GiveRecipientNotice', { caseId: a, basis: 'RecipientConsented' })
      .gives(['RecipientNoticeGiven', { basis: 'RecipientConsented' }])
      .when('01 10:06', 'GiveRecipientNotice', { caseId: a, basis: 'BuyerInformed' })
      .givesNothing()
      .when('01 10:06', 'AmendAddress', save)
      .gives(['AddressAmended', { recipient: 'recipient-1' }])
  })

  test('is another person where the buyer names another one', () => {
    const another = { ...guangzhouStranger, recipientName: '钱七', phone: '13955556666' }
    asked()
      .when(
        '01 10:01',
        'ReviseProposal',
        { caseId: a, address: another, recipientIsBuyer: false },
        { actor: buyerZhang }
      )
      .gives(['ProposalRevised', { recipient: 'recipient-2' }])
  })

  test('is a person of his own: his address stands under his name, the old one under the name of the buyer', () => {
    const order = confirmed()
    expect(new Set(subjectsIn(order, 1))).toEqual(new Set(['buyer']))
    expect(new Set(subjectsIn(order, 2))).toEqual(new Set(['recipient-1']))
  })

  test('keeps his number when he is named again, and nobody else gets it', () => {
    confirmed()
      .asks('01 10:10', b, { ...guangzhouStranger, detail: '9号' }, gift)
      .gives(['AddressChangeRequested', { recipient: 'recipient-1' }])
      .asks('01 10:11', c, { ...guangzhouStranger, recipientName: '钱七' }, gift)
      .gives(['AddressChangeRequested', { recipient: 'recipient-2' }])
  })

  test('who has the same name and another phone is somebody else', () => {
    confirmed()
      .asks('01 10:10', b, { ...guangzhouStranger, phone: '13933334444' }, gift)
      .gives(['AddressChangeRequested', { recipient: 'recipient-2' }])
  })

  test('needs no notice where the buyer gets it himself', () => {
    orderUnderTest()
      .placedAndPaid('01 09:00')
      .asks('01 10:00', a, mianyang)
      .gives('AddressChangeRequested')
      .and(verifies('01 10:02', a))
      .and(confirms('01 10:03', a, mianyang, 2))
      .when('01 10:04', 'GiveRecipientNotice', { caseId: a, basis: 'BuyerInformed' })
      .isRefused({ type: 'NotRequested', kind: 'RecipientNotice' })
  })

  test('may be named when the order is placed, and says himself that the goods arrived', () => {
    orderUnderTest()
      .when(
        '01 09:00',
        'PlaceOrder',
        { ...placement('generic', '01 09:00', guangzhouStranger), recipientIsBuyer: false, isGift: true },
        { actor: platform, channel: 'Api' }
      )
      .gives(['OrderPlaced', { recipient: 'recipient-1', isGift: true }])
      .and(ships('01 18:00', 1))
      .when('03 10:00', 'RecordTracking', scan('03 10:00', 'Delivered', 'Self'), byCarrier)
      .gives('TrackingUpdated', 'ParcelDelivered')
      .when('03 12:00', 'ConfirmReceipt', { parcelId: 'p1', basis: 'RecipientSaid' }, { actor: buyerZhang })
      .gives(['ReceiptConfirmed', { basis: 'RecipientSaid' }])
      .when('03 12:01', 'ConfirmReceipt', { parcelId: 'p1', basis: 'PlatformAuto' }, { actor: platform })
      .givesNothing()
  })

  test('who signs for another is a third person', () => {
    orderUnderTest()
      .placedAndPaid('01 09:00', chengdu)
      .and(ships('01 18:00', 1))
      .when('03 10:00', 'RecordTracking', scan('03 10:00', 'Delivered', 'Proxy', { signer: '王女士' }), byCarrier)
      .gives('TrackingUpdated', [
        'ParcelDelivered',
        { mode: 'ToOther', signer: expect.objectContaining({ subject: 'other-1' }) }
      ])
  })

  test('lends no contact for proof before his address was the ordered one', () => {
    confirmed()
      .asks('01 10:10', b, mianyang)
      .gives('AddressChangeRequested')
      .when('01 10:11', 'VerifyAddressChange', {
        caseId: b,
        proposal: 1,
        factors: [...session, { factor: 'CallbackToNumberOnFile', result: 'Match', contactVersion: 2 }]
      })
      .isRefused({ type: 'NewContactNotTrusted', kind: 'CallbackToNumberOnFile', contactVersion: 2 })
  })
})
