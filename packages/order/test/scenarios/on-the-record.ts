import { id, instant, orderUnderTest } from '../order-under-test.ts'
import { mianyang } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { byCarrier, byPlatform, bySystem, changesTo, scan, ships } from '../steps.ts'

export const onTheRecord = scenario({
  number: 'E1',
  english: {
    title: 'What is said, and what is learned',
    sentence: 'An order on which nothing but the address has changed.'
  },
  chinese: { title: '沟通记录与复盘', sentence: '一笔只改过收货地址的订单。' }
})
const { describe, inChinese, test } = onTheRecord

const a = id('ca5e', 1)
const closing = {
  caseId: a,
  outcome: 'Amended',
  outcomes: [{ parcelId: 'p1', outcome: 'DeliveredAsAmended' }]
}

const closed = () =>
  orderUnderTest()
    .placedAndPaid('01 09:00')
    .and(changesTo('01 10', a, mianyang, 2, 1))
    .and(ships('02 09:00', 2))
    .when('04 11:00', 'RecordTracking', scan('04 11:00', 'Delivered', 'Self', { place: mianyang.region }), byCarrier)
    .gives('TrackingUpdated', 'ParcelDelivered', 'OnCourseConfirmed')
    .when('05 09:00', 'CloseCase', closing)
    .gives('CaseClosed')

describe('what is said', () => {
  inChinese('沟通消息和联系不上的情况都登记在案，备注不得写入电话')
  test('is recorded, also that the buyer could not be reached; a note repeats no phone', () => {
    const notice = { messageId: id('3e55', 1), kind: 'DelayNews', targets: ['PlatformAccount', 'OldContact'] }
    const answer = {
      messageId: id('3e55', 2),
      direction: 'In',
      party: 'Buyer',
      channel: 'PlatformChat',
      body: '好的，我等着',
      sentAt: instant('01 11:00'),
      inReplyTo: notice.messageId
    }
    orderUnderTest()
      .placedAndPaid('01 09:00')
      .when('01 10:00', 'NotifyBuyer', notice, bySystem)
      .gives('BuyerNotified')
      .when(
        '01 10:01',
        'RecordBuyerNotReached',
        { messageId: notice.messageId, channel: 'Sms', attempt: 1, why: 'NumberUnreachable' },
        bySystem
      )
      .gives(['BuyerNotReached', { attempt: 1, channel: 'Sms' }])
      .when('01 11:01', 'RecordMessage', answer, byPlatform)
      .gives(['MessageExchanged', { party: 'Buyer', sentAt: instant('01 11:00') }])
      .when('01 11:05', 'AddNote', { noteId: id('407e', 1), text: '买家来电 138 1234 1234' })
      .isRefused({ type: 'PersonalDataInNote', matched: ['Phone'] })
  })
})

describe('a closed case', () => {
  const improvement = {
    actionId: id('ac70', 1),
    action: 'HoldBeforePrinting',
    owner: 's-0e55',
    dueAt: instant('20 09:00')
  }

  inChinese('结单后复盘，商定改进措施并落实')
  test('is reviewed; what is to be done better is agreed, and done', () => {
    closed()
      .when('05 10:00', 'AgreeImprovement', improvement)
      .isRefused({ type: 'UnknownReference', kind: 'ServiceReview', id: 'A-1001' })
      .when('05 10:10', 'RecordReview', {
        caseId: a,
        rootCause: 'LabelPrintedTooEarly',
        stepsSkipped: ['ReadBack'],
        lesson: '先核对平台地址再打单'
      })
      .gives(['ServiceReviewRecorded', { rootCause: 'LabelPrintedTooEarly' }])
      .when('05 10:20', 'AgreeImprovement', improvement)
      .gives(['ImprovementAgreed', improvement])
      .when('19 10:00', 'CompleteImprovement', { actionId: improvement.actionId, result: 'FewerOldLabels' })
      .gives('ImprovementDone')
  })

  inChinese('结单后可以重新跟进，再次结单')
  test('is reopened when the buyer asks again, and closed once more', () => {
    closed()
      .when('06 09:00', 'ReopenCase', { caseId: a, why: 'BuyerAskedAgain' })
      .gives('CaseReopened')
      .when('06 09:05', 'RecordReview', { caseId: a, rootCause: 'AddressUnclear', stepsSkipped: [] })
      .isRefused({ type: 'CaseStatusForbids', caseId: a, status: 'FollowUp', byCaseId: null })
      .when('07 09:00', 'CloseCase', closing)
      .gives('CaseClosed')
      .when('07 09:01', 'WithdrawAddressChange', { caseId: a, by: 'Buyer' })
      .isRefused({ type: 'CaseAlreadyEffective', caseId: a, version: 2 })
  })
})
