import { describe, test } from 'vitest'
import { a } from './moving-parcel.ts'
import { id, instant } from './order-under-test.ts'
import { buyerZhang, mianyang, warehouse } from './samples.ts'
import { byCarrier, scan } from './steps.ts'
import { bothOnTheirWay } from './two-parcels.ts'

// What is offered, agreed and fetched for one parcel of two.

const [r1, r2] = [id('4e50', 1), id('4e50', 2)]
const by = { actor: warehouse }
const buyer = { actor: buyerZhang }

const offer = (resolutionId: string, parcelId: string, ...options: ReadonlyArray<string>) => ({
  resolutionId,
  caseId: a,
  parcelIds: [parcelId],
  occasion: 'RouteForbidden',
  options: options.map((resolution) => ({ resolution }))
})
const answered = (resolutionId: string, resolution: string) => ({ resolutionId, resolution, by: 'Buyer' })
const asked = () => bothOnTheirWay().asks('03 09:10', a, mianyang).gives('AddressChangeRequested')

describe('of two offers', () => {
  const both = () =>
    asked()
      .when('03 09:20', 'OfferResolution', offer(r1, 'p1', 'ReturnThenReship', 'NoAction'))
      .gives('ResolutionOffered')
      .when('03 09:21', 'OfferResolution', offer(r2, 'p2', 'ReturnThenReship', 'NoAction'))
      .gives('ResolutionOffered')

  test('each is answered by itself', () => {
    both()
      .when('03 09:22', 'OfferResolution', offer(r1, 'p1', 'ReturnThenReship', 'NoAction'))
      .givesNothing()
      .when('03 09:22', 'OfferResolution', offer(r1, 'p2', 'ReturnThenReship', 'NoAction'))
      .isRefused({ type: 'IdReused', kind: 'Resolution', id: r1 })
      .when('03 09:30', 'DeclineResolution', { resolutionId: r1, by: 'Buyer' }, buyer)
      .gives('ResolutionDeclined')
      .when('03 09:31', 'AgreeResolution', answered(r2, 'NoAction'), buyer)
      .gives('ResolutionAgreed')
      .when('03 09:32', 'AgreeResolution', answered(r2, 'ReturnThenReship'), buyer)
      .isRefused({ type: 'OfferClosed', id: r2, status: 'Agreed' })
  })
})

describe('a parcel that has arrived', () => {
  const delivered = () =>
    asked()
      .when('03 12:00', 'RecordTracking', scan('03 12:00', 'Delivered', 'Self'), byCarrier)
      .gives('TrackingUpdated', 'ParcelDelivered')

  test.each([
    'PickupAtCourierPoint',
    'ReturnThenReship',
    'ReturnThenRefund',
    'RedirectAnyway',
    'RefuseAtDoor',
    'CancelAndReorder'
  ])('is offered no %s, which would move it', (way) => {
    delivered()
      .when('03 13:00', 'OfferResolution', offer(r1, 'p1', way))
      .isRefused({ type: 'ParcelFinal', parcelId: 'p1', stage: 'Delivered' })
  })

  test.each(['AcceptAtOldAddress', 'OccupantForwards', 'NoAction'])('may be offered %s', (way) => {
    delivered()
      .when('03 13:00', 'OfferResolution', offer(r1, 'p1', way))
      .gives('ResolutionOffered')
  })
})

describe('goods that came back', () => {
  const again = { fromParcelId: 'p1', newParcelId: 'p3', lines: [{ lineId: 'p1', quantity: 1 }], resolutionId: r1 }
  const back = (way: string) =>
    asked()
      .when('03 09:20', 'OfferResolution', offer(r1, 'p1', way))
      .gives('ResolutionOffered')
      .when('03 09:30', 'AgreeResolution', answered(r1, way), buyer)
      .gives('ResolutionAgreed')
      .when('06 08:00', 'ReceiveReturn', { parcelId: 'p1', condition: 'Good', receivedAt: instant('06 08:00') }, by)
      .gives('ReturnReceived')

  test.each(['ReturnThenReship', 'RefuseAtDoor'])('are sent again where %s was agreed', (way) => {
    back(way).when('06 09:00', 'ArrangeReshipment', again).gives('ReshipmentArranged')
  })

  test.each([
    'PickupAtCourierPoint',
    'ReturnThenRefund',
    'RedirectAnyway',
    'AcceptAtOldAddress',
    'OccupantForwards',
    'CancelAndReorder',
    'NoAction'
  ])('are not sent again where %s was agreed', (way) => {
    back(way)
      .when('06 09:00', 'ArrangeReshipment', again)
      .isRefused({ type: 'ResolutionNotAgreed', parcelId: 'p1', needed: 'ReturnThenReship' })
  })

  test('are not sent again by an offer that nobody made, whatever became of the order', () => {
    back('ReturnThenReship')
      .when('06 09:00', 'ArrangeReshipment', { ...again, resolutionId: r2 })
      .isRefused({ type: 'UnknownReference', kind: 'Resolution', id: r2 })
  })
})
