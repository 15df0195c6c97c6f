import { comesBack, r } from '../coming-back.ts'
import { a, answers, carrierAsked, i, instruction } from '../moving-parcel.ts'
import { id, instant } from '../order-under-test.ts'
import { mianyang } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { byCarrier, bySystem, scan } from '../steps.ts'

export const theCarrierRefusesOrIsSilent = scenario({
  number: 'S9',
  english: {
    title: 'Shipped, and the carrier refuses or is silent',
    sentence: 'As S8 up to the instruction; then the carrier does not do what it was asked.'
  },
  chinese: { title: '已发货，物流公司拒绝或不答复', sentence: '到发出拦截指令为止与 S8 相同；之后物流公司没有照办。' }
})
const { describe, inChinese, test } = theCarrierRefusesOrIsSilent

const e = id('e0c1', 1)
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

describe('a carrier that refuses', () => {
  inChinese('物流公司拒绝：买家上门拒收，包裹退回后重新发货')
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

  inChinese('物流公司也可能因为别的原因拒绝')
  test('may have other reasons', () => {
    for (const reason of ['NotOwnAccount', 'AlreadyUsed'])
      carrierAsked()
        .when('03 09:55', 'RecordCarrierAnswer', answers('Refused', { reason }), byCarrier)
        .gives(['InterceptRefused', { reason }])
  })

  inChinese('不能选没有提出的方案，也不能选两次')
  test('is not agreed with in a way that was not offered, nor twice', () => {
    offered()
      .when('03 10:20', 'AgreeResolution', { resolutionId: r, resolution: 'NoAction', by: 'Buyer' })
      .isRefused({ type: 'OptionNotOffered', option: 'NoAction' })
    agreed()
      .when('03 10:25', 'AgreeResolution', { resolutionId: r, resolution: 'AcceptAtOldAddress', by: 'Buyer' })
      .isRefused({ type: 'OfferClosed', id: r, status: 'Agreed' })
  })

  inChinese('买家有两小时选择方案')
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

  inChinese('没有商定退回之前，不能请物流公司退回')
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

  inChinese('物流公司也可能改变主意，最后办成')
  test('may think better of it', () => {
    offered()
      .when('03 10:30', 'RecordCarrierAnswer', answers('Succeeded'), byCarrier)
      .gives('InterceptSucceeded', ['ParcelRerouted', { version: 2 }])
  })
})

describe('a carrier that does something else', () => {
  inChinese('物流公司做了别的事：算没有办成')
  test('has failed, and the parcel goes where it went', () => {
    carrierAsked()
      .when('03 15:00', 'RecordCarrierAnswer', answers('Succeeded', { achieved: 'ReturnToSender' }), byCarrier)
      .gives(['InterceptFailed', { reason: 'DifferentActionDone', achieved: 'ReturnToSender' }])
  })
})

describe('a carrier that is silent', () => {
  const silent = () =>
    carrierAsked().when('03 13:30', 'RecordDeadlinePassed', overdue, bySystem).gives('InterceptTimedOut')

  inChinese('没到时间，不算不答复')
  test('is not called silent too early', () => {
    carrierAsked()
      .when('03 13:29', 'RecordDeadlinePassed', overdue, bySystem)
      .isRefused({ type: 'DeadlineNotReached', deadline: 'CarrierAnswer', ref: i, dueAt: instant('03 13:30') })
  })

  inChinese('物流公司不答复：先打电话查件，再投诉；迟来的成功仍然算数')
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

  inChinese('买家撤回之后物流公司仍可能办成，包裹就按新地址走')
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
  inChinese('没有联系上物流公司，就再请求一次')
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
