import { a } from './moving-parcel.ts'
import { id, instant, type OrderUnderTest } from './order-under-test.ts'
import { mianyang, warehouse } from './samples.ts'
import { amends, byCarrier, bySystem, handOver, label, scan } from './steps.ts'

// How scenarios S9 and S10 (b) end: parcel p1 comes back, and its goods are sent again.

export const r = id('4e50', 1)
const by = { actor: warehouse }
/** What came back with parcel `p1`, as parcel `p2`. */
export const again = { fromParcelId: 'p1', newParcelId: 'p2', lines: [{ lineId: 'l1', quantity: 2 }], resolutionId: r }
const second = { parcelId: 'p2', trackingNumber: 'SF0000000002' }

/** The goods are back, and their way is looked at once more. */
export const returned = (order: OrderUnderTest) =>
  order
    .when('07 10:00', 'ReceiveReturn', { parcelId: 'p1', condition: 'Good', receivedAt: instant('07 10:00') }, by)
    .gives(['ReturnReceived', { condition: 'Good' }])
    .when('07 10:05', 'ArrangeReshipment', again)
    .gives(['ReshipmentArranged', again])
    .when('07 10:06', 'RouteAddressChange', { caseId: a }, bySystem)
    .gives(['AddressChangeRouted', { plan: [amending] }])

/** They are sent to the new address, and arrive. */
export const arrives = (order: OrderUnderTest) =>
  order
    .and(amends('07 10:10', a, mianyang, 2, 1))
    .when('07 10:20', 'PrintLabel', label('07 10:20', 2, second), by)
    .gives(['LabelPrinted', { parcelId: 'p2', version: 2 }])
    .when('07 18:00', 'ShipParcel', handOver('07 18:00', 2, second), by)
    .gives(['ParcelShipped', { parcelId: 'p2', stale: false }])
    .when(
      '09 10:00',
      'RecordTracking',
      scan('09 10:00', 'Delivered', 'Self', { trackingNumber: second.trackingNumber, place: mianyang.region }),
      byCarrier
    )
    .gives('TrackingUpdated', ['ParcelDelivered', { parcelId: 'p2', matchesVersion: 2 }], 'OnCourseConfirmed')

/** What was refused at the door comes back, and is sent again to the new address. */
export const comesBack = (order: OrderUnderTest) =>
  order
    .when('04 09:00', 'ArrangeReshipment', again)
    .isRefused({ type: 'ReturnNotReceived', parcelId: 'p1' })
    .and(returned)
    .and(arrives)
    .when('09 18:00', 'CloseCase', closing)
    .isRefused({ type: 'IssuesOpen', issueIds: ['DeliveryException:p1:1'] })
    .when('09 18:01', 'ResolveIssue', { issueId: 'DeliveryException:p1:1', how: 'RefusedAsAgreed' })
    .gives('IssueResolved')
    .when('09 18:02', 'CloseCase', closing)
    .gives(['CaseClosed', { outcome: 'Reshipped' }])

const amending = { target: 'p2', stage: 'AwaitingShipment', route: 'AmendOrder', because: null }
const closing = {
  caseId: a,
  outcome: 'Reshipped',
  outcomes: [
    { parcelId: 'p1', outcome: 'Reshipped' },
    { parcelId: 'p2', outcome: 'DeliveredAsAmended' }
  ]
}
