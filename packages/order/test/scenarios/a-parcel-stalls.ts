import { id, instant, orderUnderTest } from '../order-under-test.ts'
import { agentLi, mianyang } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { byCarrier, bySystem, scan, ships } from '../steps.ts'

export const aParcelStalls = scenario({
  number: 'S11',
  english: {
    title: 'A parcel stalls',
    sentence: 'The last scan, in the same province, was on day 3 at 08:00.'
  },
  chinese: { title: '物流长时间未更新', sentence: '最后一条物流轨迹在第 3 天 08:00，同省之内。' }
})
const { describe, inChinese, test } = aParcelStalls

const e = id('e0c1', 1)
const issueId = 'Stall:p1:1'
const silent = { deadline: 'NextScan', ref: 'p1', dueAt: instant('05 08:00') }

const stalled = () =>
  orderUnderTest()
    .placedAndPaid('01 09:00')
    .and(ships('02 09:00', 1))
    .when(
      '03 08:00',
      'RecordTracking',
      scan('03 08:00', 'InTransit', 'Departure', { place: mianyang.region }),
      byCarrier
    )
    .gives('TrackingUpdated')
    .when('05 07:00', 'RecordDeadlinePassed', silent, bySystem)
    .isRefused({ type: 'DeadlineNotReached', deadline: 'NextScan', ref: 'p1', dueAt: instant('05 08:00') })
    .when('05 08:00', 'RecordDeadlinePassed', silent, bySystem)
    .gives(['TrackingStalled', { issueId, lastScanAt: instant('03 08:00'), threshold: 'PT48H' }])

const asked = () =>
  stalled()
    .when(
      '05 08:05',
      'OpenCarrierEnquiry',
      { enquiryId: e, parcelId: 'p1', issueId, question: 'WhereIsIt', via: 'CarrierApi' },
      bySystem
    )
    .gives(['CarrierEnquiryOpened', { issueId, rung: 'CarrierService', dueAt: instant('06 08:05') }])
    .when(
      '05 08:05',
      'AssignIssue',
      { issueId, owner: agentLi.id, nextAction: 'AskAgain', dueAt: instant('06 09:00') },
      bySystem
    )
    .gives(['IssueAssigned', { issueId, owner: agentLi.id }])
    .when(
      '05 08:06',
      'NotifyBuyer',
      { messageId: id('3e55', 1), kind: 'DelayNews', targets: ['PlatformAccount'], parcelId: 'p1' },
      bySystem
    )
    .gives(['BuyerNotified', { kind: 'DelayNews' }])

const escalated = () =>
  asked()
    .when(
      '06 08:05',
      'RecordDeadlinePassed',
      { deadline: 'EnquiryAnswer', ref: e, dueAt: instant('06 08:05') },
      bySystem
    )
    .gives(['CarrierEnquiryOverdue', { dueAt: instant('06 08:05') }])
    .when('06 09:00', 'EscalateEnquiry', { enquiryId: e, rung: 'PostalRegulator' })
    .isRefused({ type: 'EscalationTooEarly', rung: 'PostalRegulator', earliest: instant('12 08:05') })
    .when('06 09:01', 'EscalateEnquiry', { enquiryId: e, rung: 'PlatformSupport' })
    .gives(['CarrierEnquiryEscalated', { rung: 'PlatformSupport', dueAt: instant('07 09:01') }])

const answer = { enquiryId: e, cause: 'Missorted', answer: '分拣到了别的城市，王师傅已找到' }

describe('a parcel that nobody scans any more', () => {
  inChinese('停滞的包裹：有人跟进、向物流公司查件、逐级投诉，直到恢复运输')
  test('is asked about, complained about and looked after until it moves again', () => {
    escalated()
      .when('06 15:00', 'AnswerCarrierEnquiry', answer, byCarrier)
      .gives(['CarrierEnquiryAnswered', { cause: 'Missorted' }])
      .when('06 20:00', 'RecordTracking', scan('06 20:00', 'InTransit', 'Departure'), byCarrier)
      .gives(['TrackingUpdated', { current: true }])
      .when('06 20:05', 'ResolveIssue', { issueId, how: 'OnItsWay' })
      .gives('IssueResolved')
      .when('06 20:06', 'AssignIssue', { issueId, owner: 'a-2', nextAction: 'AskAgain', dueAt: instant('07 09:00') })
      .isRefused({ type: 'IssueNotOpen', issueId, parcelId: null })
  })

  inChinese('停滞只记一次，有了新的轨迹才重新计时')
  test('has stalled once, until the next scan begins another wait', () => {
    stalled()
      .when('05 09:00', 'RecordDeadlinePassed', silent, bySystem)
      .givesNothing()
      .when('05 12:00', 'RecordTracking', scan('05 12:00', 'InTransit', 'Departure'), byCarrier)
      .gives('TrackingUpdated')
      .when('08 11:59', 'RecordDeadlinePassed', silent, bySystem)
      .isRefused({ type: 'DeadlineNotReached', deadline: 'NextScan', ref: 'p1', dueAt: instant('08 12:00') })
      .when('08 12:00', 'RecordDeadlinePassed', silent, bySystem)
      .gives(['TrackingStalled', { issueId: 'Stall:p1:2', threshold: 'PT72H' }])
  })

  inChinese('物流公司的答复不能让人接受，可以继续投诉；问题解决了就不再投诉')
  test('is complained about further where the answer is not accepted, and no more once it is', () => {
    asked()
      .when('05 20:00', 'AnswerCarrierEnquiry', { ...answer, cause: 'NoTrace' }, byCarrier)
      .gives(['CarrierEnquiryAnswered', { cause: 'NoTrace' }])
      .when('05 21:00', 'EscalateEnquiry', { enquiryId: e, rung: 'PlatformSupport' })
      .gives('CarrierEnquiryEscalated')
      .when('06 15:00', 'AnswerCarrierEnquiry', answer, byCarrier)
      .gives('CarrierEnquiryAnswered')
      .when('06 20:05', 'ResolveIssue', { issueId, how: 'OnItsWay' })
      .gives('IssueResolved')
      .when('20 09:00', 'EscalateEnquiry', { enquiryId: e, rung: 'PostalRegulator' })
      .isRefused({ type: 'IssueNotOpen', issueId, parcelId: null })
  })
})
