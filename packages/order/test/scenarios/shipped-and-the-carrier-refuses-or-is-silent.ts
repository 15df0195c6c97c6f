import { describe, test } from 'vitest'
import { a, answers, carrierAsked, i, instruction } from '../moving-parcel.ts'
import { id, instant, type OrderUnderTest } from '../order-under-test.ts'
import { mianyang, warehouse } from '../samples.ts'
import { amends, byCarrier, bySystem, handOver, label, scan } from '../steps.ts'

// Scenario S9: S8 up to the instruction, 09:30.

const r = id('4e50', 1)
const e = id('e0c1', 1)
const by = { actor: warehouse }
const overdue = { deadline: 'CarrierAnswer', ref: i, dueAt: instant('03 13:30') }
const options = ['AcceptAtOldAddress', 'RefuseAtDoor', 'PickupAtCourierPoint', 'ReturnThenRefund']

const offered = () =>
  carrierAsked()
    .when('03 09:55', 'RecordCarrierAnswer', answers('Refused', { reason: 'OutForDelivery' }), byCarrier)
    .gives(['InterceptRefused', { reason: 'OutForDelivery' }])
    .when(
      '03 09:56',
      'NotifyBuyer',
      { messageId: id('3e55', 1), kind: 'InterceptResult', targets: ['PlatformAccount'], caseId: a, parcelId: 'p1' },
      bySystem
    )
    .gives('BuyerNotified')
    .when(
      '03 09:57',
      'OfferResolution',
      {
        resolutionId: r,
        caseId: a,
        parcelIds: ['p1'],
        occasion: 'InterceptRefused',
        options: options.map((resolution) => ({ resolution }))
      },
      bySystem
    )
    .gives(['ResolutionOffered', { occasion: 'InterceptRefused', dueAt: instant('03 11:57') }])

const agreed = () =>
  offered()
    .when('03 10:20', 'AgreeResolution', { resolutionId: r, resolution: 'RefuseAtDoor', by: 'Buyer' })
    .gives(['ResolutionAgreed', { resolution: 'RefuseAtDoor' }])

const again = { fromParcelId: 'p1', newParcelId: 'p2', lines: [{ lineId: 'l1', quantity: 2 }], resolutionId: r }
const second = { parcelId: 'p2', trackingNumber: 'SF0000000002' }

// On as in scenario S10 (b): the goods come back, and are sent again to the new address.
const comesBack = (order: OrderUnderTest) =>
  order
    .when('04 09:00', 'ArrangeReshipment', again)
    .isRefused({ type: 'ReturnNotReceived', parcelId: 'p1' })
    .when('07 10:00', 'ReceiveReturn', { parcelId: 'p1', condition: 'Good', receivedAt: instant('07 10:00') }, by)
    .gives(['ReturnReceived', { condition: 'Good' }])
    .when('07 10:05', 'ArrangeReshipment', again)
    .gives(['ReshipmentArranged', again])
    .when('07 10:06', 'RouteAddressChange', { caseId: a }, bySystem)
    .gives(['AddressChangeRouted', { plan: [amending] }])
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

describe('a carrier that refuses', () => {
  test('leaves the buyer to refuse the parcel at the door, and it comes back', () => {
    agreed()
      .when('03 16:10', 'RecordTracking', scan('03 16:00', 'DeliveryFailure', 'Rejected'), byCarrier)
      .gives(
        ['TrackingUpdated', { status: 'DeliveryFailure', subStatus: 'Rejected' }],
        ['DeliveryExceptionRaised', { kind: 'Rejected', issueId: 'DeliveryException:p1:1' }]
      )
      .when('03 18:10', 'RecordTracking', scan('03 18:00', 'Exception', 'Returning'), byCarrier)
      .gives(['TrackingUpdated', { status: 'Exception', subStatus: 'Returning' }])
      .and(comesBack)
  })

  test.each(['NotOwnAccount', 'AlreadyUsed'])('may have %s for a reason', (reason) => {
    carrierAsked()
      .when('03 09:55', 'RecordCarrierAnswer', answers('Refused', { reason }), byCarrier)
      .gives(['InterceptRefused', { reason }])
  })

  test('is not agreed with in a way that was not offered, nor twice', () => {
    offered()
      .when('03 10:20', 'AgreeResolution', { resolutionId: r, resolution: 'NoAction', by: 'Buyer' })
      .isRefused({ type: 'OptionNotOffered', option: 'NoAction' })
    agreed()
      .when('03 10:25', 'AgreeResolution', { resolutionId: r, resolution: 'AcceptAtOldAddress', by: 'Buyer' })
      .isRefused({ type: 'OfferClosed', id: r, status: 'Agreed' })
  })

  test('leaves the buyer two hours to choose a way out', () => {
    const unanswered = { deadline: 'ResolutionAnswer', ref: r, dueAt: instant('03 11:57') }
    offered()
      .when('03 11:56', 'RecordDeadlinePassed', unanswered, bySystem)
      .isRefused({ type: 'DeadlineNotReached', ...unanswered })
      .when('03 11:57', 'RecordDeadlinePassed', unanswered, bySystem)
      .gives(['ResolutionExpired', { resolutionId: r }])
      .when('03 12:00', 'AgreeResolution', { resolutionId: r, resolution: 'RefuseAtDoor', by: 'Buyer' })
      .isRefused({ type: 'OfferClosed', id: r, status: 'Expired' })
  })

  test('is not asked to bring the parcel back before that was agreed', () => {
    const back = { interceptId: id('1e7c', 2), parcelId: 'p1', action: 'ReturnToSender', via: 'Phone' }
    offered()
      .when('03 10:20', 'NotifyCarrier', back)
      .isRefused({ type: 'ResolutionNotAgreed', parcelId: 'p1', needed: 'ReturnThenReship' })
      .when('03 10:21', 'AgreeResolution', { resolutionId: r, resolution: 'ReturnThenRefund', by: 'Buyer' })
      .gives('ResolutionAgreed')
      .when('03 10:22', 'NotifyCarrier', back)
      .gives(['CarrierNotified', { action: 'ReturnToSender', toVersion: null }])
  })

  test('may think better of it', () => {
    offered()
      .when('03 10:30', 'RecordCarrierAnswer', answers('Succeeded'), byCarrier)
      .gives('InterceptSucceeded', ['ParcelRerouted', { version: 2 }])
  })
})

describe('a carrier that does something else', () => {
  test('has failed, and the parcel goes where it went', () => {
    carrierAsked()
      .when('03 15:00', 'RecordCarrierAnswer', answers('Succeeded', { achieved: 'ReturnToSender' }), byCarrier)
      .gives(['InterceptFailed', { reason: 'DifferentActionDone', achieved: 'ReturnToSender' }])
  })
})

describe('a carrier that is silent', () => {
  const silent = () =>
    carrierAsked().when('03 13:30', 'RecordDeadlinePassed', overdue, bySystem).gives('InterceptTimedOut')

  test('is not called silent too early', () => {
    carrierAsked()
      .when('03 13:29', 'RecordDeadlinePassed', overdue, bySystem)
      .isRefused({ type: 'DeadlineNotReached', deadline: 'CarrierAnswer', ref: i, dueAt: instant('03 13:30') })
  })

  test('is phoned, then complained about; its late success is still taken', () => {
    silent()
      .when('03 13:35', 'OpenCarrierEnquiry', { enquiryId: e, parcelId: 'p1', question: 'NoAnswer', via: 'Phone' })
      .gives(['CarrierEnquiryOpened', { rung: 'CarrierService', via: 'Phone', dueAt: instant('04 13:35') }])
      .when('03 15:00', 'EscalateEnquiry', { enquiryId: e, rung: 'PostalRegulator' })
      .isRefused({ type: 'EscalationTooEarly', rung: 'PostalRegulator', earliest: instant('10 13:35') })
      .when('03 15:00', 'EscalateEnquiry', { enquiryId: e, rung: 'PlatformSupport', reference: 'K-77' })
      .gives(['CarrierEnquiryEscalated', { rung: 'PlatformSupport', reference: 'K-77' }])
      .when('03 17:00', 'RecordCarrierAnswer', answers('Succeeded'), byCarrier)
      .gives('InterceptSucceeded', ['ParcelRerouted', { version: 2 }])
  })

  test('may succeed even after the buyer took the wish back, and the parcel is then on course for it', () => {
    silent()
      .when('03 14:00', 'WithdrawAddressChange', { caseId: a, by: 'Buyer' })
      .gives('AddressChangeWithdrawn')
      .when('03 17:00', 'RecordCarrierAnswer', answers('Succeeded'), byCarrier)
      .gives('InterceptSucceeded', ['ParcelRerouted', { version: 2, fromVersion: 1 }])
      .when('05 10:00', 'RecordTracking', scan('05 09:00', 'Delivered', 'Self', { place: mianyang.region }), byCarrier)
      .gives('TrackingUpdated', ['ParcelDelivered', { matchesVersion: 2 }], ['OnCourseConfirmed', { version: 2 }])
  })
})

describe('a carrier that is not reached', () => {
  test('is asked again, as a second attempt', () => {
    carrierAsked()
      .when('03 09:31', 'RecordCarrierAnswer', answers('NotReached', { why: 'Timeout' }), bySystem)
      .gives(['CarrierNotReached', { attempt: 1, cause: 'Timeout' }])
      .when('03 09:40', 'NotifyCarrier', { ...instruction, parcelId: 'p1', action: 'Expedite' })
      .isRefused({ type: 'IdReused', kind: 'Intercept', id: i })
      .when('03 09:41', 'NotifyCarrier', instruction)
      .gives(['CarrierNotified', { attempt: 2, dueAt: instant('03 13:41') }])
  })
})
