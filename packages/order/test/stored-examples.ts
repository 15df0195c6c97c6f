import { type OrderEvent, OrderEvent as OrderEventCodec } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { type State, situation } from './decision-table/states.ts'
import { table } from './decision-table/table.ts'
import { a, answers, carrierAsked, instruction } from './moving-parcel.ts'
import { id, instant, orderUnderTest, placement } from './order-under-test.ts'
import { chengdu, mianyang } from './samples.ts'
import { byCarrier, byPlatform, labels, scan, sessionAndCall } from './steps.ts'

const evidence = [
  {
    subject: 'buyer',
    sha256: 'e3b0c44298fc1c149afbf4c8996fb924',
    mediaType: 'image/png',
    bytes: 18_231,
    storedAs: 'f-1'
  }
]
const full = {
  ...mianyang,
  phone: { number: '0755-83699999转8001', kind: 'Virtual', validUntil: instant('20 00:00') },
  postcode: '621000',
  sortingCode: '816',
  organization: '四川茶行',
  instructions: '请放门卫',
  point: 'Station'
}
const yuan = { minor: '1200', currency: 'CNY' }

// An order on which everything is said that can be said.
const wordy = () =>
  orderUnderTest('shopify')
    .when(
      '01 09:00',
      'PlaceOrder',
      {
        ...placement('shopify', '01 09:00', { ...chengdu, instructions: '周末送' }),
        buyer: { nickname: '晓晓_2020', accountId: 'acc-7731', email: 'xiaoxiao@example.com' },
        isGift: true
      },
      byPlatform
    )
    .gives('OrderPlaced')
    .when(
      '01 09:01',
      'RecordPayment',
      {
        amount: { minor: '19800', currency: 'CNY' },
        method: 'PayPal',
        paidAt: instant('01 09:01'),
        protection: 'PayPalSellerProtection',
        ip: '203.0.113.77',
        deviceId: 'd-4f21',
        deviceFingerprint: 'fp-99ab'
      },
      byPlatform
    )
    .gives('PaymentRecorded')
    .asks('01 10:00', a, full, {
      reason: 'Other',
      reasonText: '搬到新办公室',
      scope: 'AddressBookToo',
      urgent: true,
      messageId: id('3e55', 1)
    })
    .gives('AddressChangeRequested')
    .when('01 10:02', 'VerifyAddressChange', { caseId: a, proposal: 1, factors: sessionAndCall, evidence })
    .gives('AddressChangeVerified')
    .when('01 10:03', 'AddNote', { noteId: id('407e', 1), text: '已致电核实', mark: 'Red', caseId: a, version: 1 })
    .gives('OrderNoteAdded')
    .when('01 10:04', 'RecordFeedback', { kind: 'Praise', rating: 5, text: '回复很快', caseId: a }, byPlatform)
    .gives('FeedbackReceived')

const watched = () =>
  orderUnderTest('shopify')
    .placedAndPaid('01 09:00')
    .and(labels('01 18:00', 1))
    .when(
      '03 10:00',
      'RecordTracking',
      scan('03 09:30', 'Delivered', 'Proxy', {
        text: '快件已由王先生代收，电话 13600001111',
        place: chengdu.region,
        expectedDelivery: instant('04 10:00'),
        signer: '王先生'
      }),
      byCarrier
    )
    .gives('TrackingUpdated', 'ParcelShipped', 'ParcelDelivered', 'OnCourseConfirmed')

const redirectedAgain = () =>
  carrierAsked()
    .when('03 09:45', 'RecordCarrierAnswer', answers('NotReached', { why: 'Timeout' }), byCarrier)
    .gives('CarrierNotReached')
    .when('03 09:50', 'NotifyCarrier', { ...instruction, explanation: '收件人出差，请转寄', feeQuoted: yuan })
    .gives('CarrierNotified')
    .when('03 09:55', 'RecordCarrierAnswer', answers('Accepted', { carrierReference: 'SF-REQ-1' }), byCarrier)
    .gives('InterceptAccepted')

/** The events of orders on which everything is said that can be said. */
export const wordyOrders = (): ReadonlyArray<OrderEvent> =>
  [wordy(), watched(), redirectedAgain()].flatMap((one) => one.events())

const everything = (): ReadonlyArray<OrderEvent> => [
  ...table.flatMap(({ command, data, by, comesTo }) =>
    comesTo.flatMap(([, ...states]) =>
      states.flatMap((state: State) => {
        const { at, order } = situation(state)
        return [
          ...order.events(),
          ...Either.getOrElse((): ReadonlyArray<OrderEvent> => [])(order.decide(at, command, data, by))
        ]
      })
    )
  ),
  ...wordyOrders()
]

const sizeOf = (event: OrderEvent): number => JSON.stringify(OrderEventCodec.encode(event)).length

/** An event of a kind out of the stories: the one that says most. */
export const exampleOf = (type: OrderEvent['type']): OrderEvent => {
  const [most] = everything()
    .filter((event) => event.type === type)
    .toSorted((one, other) => sizeOf(other) - sizeOf(one))
  if (most === undefined) throw new TypeError(`no story tells of ${type}`)
  return most
}
