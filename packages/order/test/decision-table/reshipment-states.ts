import { a } from '../moving-parcel.ts'
import { id, instant, type OrderUnderTest, orderUnderTest } from '../order-under-test.ts'
import { mianyang } from '../samples.ts'
import { confirms, handOver, label, sessionAndCall, verifies } from '../steps.ts'
import { everyState } from './every-state.ts'
import type { Situation } from './situation.ts'

const r = id('4e50', 1)

/** What came back with parcel `p1`, sent again as parcel `p2`. */
export const again = {
  fromParcelId: 'p1',
  newParcelId: 'p2',
  lines: [{ lineId: 'l1', quantity: 2 }],
  resolutionId: r
}

const agrees = (resolution: string) => (order: OrderUnderTest) =>
  order
    .when('03 09:50', 'OfferResolution', {
      resolutionId: r,
      caseId: a,
      parcelIds: ['p1'],
      occasion: 'InterceptRefused',
      options: [{ resolution }]
    })
    .gives('ResolutionOffered')
    .when('03 10:00', 'AgreeResolution', { resolutionId: r, resolution, by: 'Buyer' })
    .gives('ResolutionAgreed')

const agreed = (resolution: string) => everyState['carrier refused']().order.and(agrees(resolution))

const back = (order: OrderUnderTest) =>
  order
    .when('06 10:00', 'ReceiveReturn', { parcelId: 'p1', condition: 'Good', receivedAt: instant('06 10:00') })
    .gives('ReturnReceived')

const sentAgain = () =>
  back(agreed('ReturnThenReship')).when('06 11:00', 'ArrangeReshipment', again).gives('ReshipmentArranged')

const oneOfTwo = [{ lineId: 'l1', quantity: 1 }]

// Of two pieces one was sent and came back; the other was never packed.
const halfBack = () =>
  orderUnderTest('shopify')
    .placedAndPaid('01 09:00')
    .when('01 18:00', 'PlanParcel', { parcelId: 'p1', lines: oneOfTwo })
    .gives('ParcelPlanned')
    .when('01 18:00', 'PrintLabel', label('01 18:00', 1))
    .gives('LabelPrinted')
    .when('01 18:00', 'ShipParcel', handOver('01 18:00', 1))
    .gives('ParcelShipped')
    .asks('03 09:00', a, mianyang)
    .gives('AddressChangeRequested')
    .and(verifies('03 09:05', a, sessionAndCall))
    .and(confirms('03 09:10', a, mianyang, 2))
    .and(agrees('ReturnThenReship'))
    .and(back)

/** States that only some commands have a row for: the goods of a parcel come back, to be sent once more. */
export const reshipmentStates = {
  'return agreed': () => ({ at: '03 10:01', order: agreed('ReturnThenReship') }),
  'back, to be sent again': () => ({ at: '06 11:00', order: back(agreed('ReturnThenReship')) }),
  'back, refused at the door as agreed': () => ({ at: '06 11:00', order: back(agreed('RefuseAtDoor')) }),
  'back, a refund agreed': () => ({ at: '06 11:00', order: back(agreed('ReturnThenRefund')) }),
  'back, agreed and done': () => ({
    at: '06 11:00',
    order: back(agreed('ReturnThenReship'))
      .when('06 10:30', 'CompleteResolution', { resolutionId: r, achieved: true })
      .gives('ResolutionCompleted')
  }),
  'back, agreed in vain': () => ({
    at: '06 11:00',
    order: back(agreed('ReturnThenReship'))
      .when('06 10:30', 'CompleteResolution', { resolutionId: r, achieved: false })
      .gives('ResolutionFailed')
  }),
  'back, cancelled': () => ({
    at: '06 11:00',
    order: back(agreed('ReturnThenReship'))
      .when('06 10:30', 'CancelOrder', { reason: 'BuyerAsked' })
      .gives('OrderCancelled')
  }),
  'sent again': () => ({ at: '06 11:10', order: sentAgain() }),
  'half sent again': () => ({
    at: '06 11:10',
    order: back(agreed('ReturnThenReship'))
      .when('06 11:00', 'ArrangeReshipment', { ...again, lines: [{ lineId: 'l1', quantity: 1 }] })
      .gives('ReshipmentArranged')
  }),
  'one of two sent again': () => ({
    at: '06 11:10',
    order: halfBack()
      .when('06 11:00', 'ArrangeReshipment', { ...again, lines: oneOfTwo })
      .gives('ReshipmentArranged')
  }),
  'sent again, given up': () => ({
    at: '06 11:20',
    order: sentAgain().when('06 11:10', 'CancelParcel', { parcelId: 'p2', why: 'Repack' }).gives('ParcelCancelled')
  })
} satisfies Record<string, () => Situation>
