import { picture } from '../decision-table/loss-states.ts'
import { id, instant, orderUnderTest } from '../order-under-test.ts'
import { buyerZhang, chengdu, mianyang } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { byCarrier, byPlatform, bySystem, changesTo, scan, ships } from '../steps.ts'

export const nothingWasReceived = scenario({
  number: 'S19',
  english: {
    title: 'Nothing was received',
    sentence: 'The order goes to version 2, and so says the label; a locker in the old city signs for the parcel.'
  },
  chinese: { title: '未收到货', sentence: '订单和面单都是第 2 版地址，包裹却被原城市的快递柜签收。' }
})
const { describe, inChinese, test } = nothingWasReceived

const a = id('ca5e', 1)
const e = id('e0c1', 1)
const v = id('1417', 1)
const m = id('4e3d', 1)
const buyer = { actor: buyerZhang }
const issueId = 'NonReceipt:p1:1'
const amount = { minor: '19800', currency: 'CNY' }
const locker = scan('05 12:00', 'Delivered', 'LockerOrStation', { place: chengdu.region, rawCode: '311' })

const investigated = () =>
  orderUnderTest()
    .placedAndPaid('01 09:00')
    .and(changesTo('01 10', a, mianyang, 2, 1))
    .and(ships('02 09:00', 2))
    .when('05 12:00', 'RecordTracking', locker, byCarrier)
    .gives('TrackingUpdated', ['ParcelDelivered', { mode: 'IntoLocker', matchesVersion: 1 }], 'OffCourseDetected')
    .when('05 14:00', 'AskForReceipt', { parcelId: 'p1' }, bySystem)
    .gives(['ReceiptEnquirySent', { dueAt: instant('07 14:00') }])
    .when('05 20:00', 'ReportNonReceipt', { parcelId: 'p1', by: 'Buyer', statement: '门口没有包裹' }, buyer)
    .gives(['NonReceiptReported', { issueId }])
    .when('05 20:01', 'OpenInvestigation', { investigationId: v, parcelId: 'p1', issueId }, bySystem)
    .gives(['InvestigationOpened', { issueId }])
    .when(
      '05 20:01',
      'OpenCarrierEnquiry',
      { enquiryId: e, parcelId: 'p1', issueId, question: 'HowDelivered', via: 'CarrierApi' },
      bySystem
    )
    .gives('CarrierEnquiryOpened')

const verified = (more: object = {}) =>
  investigated()
    .when(
      '06 10:00',
      'VerifyDeliveryWithCarrier',
      { investigationId: v, mode: 'IntoLocker', matchesVersion: 1, consentSeen: false, ...more },
      byCarrier
    )
    .gives(['DeliveryVerifiedWithCarrier', { mode: 'IntoLocker', consentSeen: false }])

const conclusion = (finding: string, fault: string) => ({ investigationId: v, finding, fault })

describe('a parcel that the buyer did not receive', () => {
  inChinese('核查派送情况，退款，并向监管部门投诉')
  test('is looked for, refunded and complained about', () => {
    verified()
      .when('06 10:30', 'ConcludeInvestigation', conclusion('DeliveredToOldAddress', 'Carrier'))
      .gives(['InvestigationConcluded', { finding: 'DeliveredToOldAddress', fault: 'Carrier' }])
      .when(
        '06 10:31',
        'ProposeRemedy',
        { remedyId: m, parcelIds: ['p1'], options: [{ remedy: 'RefundFull' }, { remedy: 'Reship' }] },
        bySystem
      )
      .gives('RemedyProposed')
      .when('06 11:00', 'AgreeRemedy', { remedyId: m, remedy: 'RefundFull', by: 'Buyer', amount }, buyer)
      .gives(['RemedyAgreed', { amount }])
      .when('06 11:10', 'RecordRefund', { amount, reference: 'R-19', remedyId: m }, byPlatform)
      .gives('RefundCompleted')
      .when('12 20:00', 'EscalateEnquiry', { enquiryId: e, rung: 'PostalRegulator' })
      .isRefused({ type: 'EscalationTooEarly', rung: 'PostalRegulator', earliest: instant('12 20:01') })
      .when('12 20:01', 'EscalateEnquiry', { enquiryId: e, rung: 'PostalRegulator', reference: '12305-7' })
      .gives(['CarrierEnquiryEscalated', { rung: 'PostalRegulator' }])
  })

  inChinese('也可以重新发货')
  test('may be sent again, since what lies elsewhere is written off', () => {
    verified()
      .when('06 10:31', 'ProposeRemedy', { remedyId: m, parcelIds: ['p1'], options: [{ remedy: 'Reship' }] })
      .gives('RemedyProposed')
      .when('06 11:00', 'AgreeRemedy', { remedyId: m, remedy: 'Reship', by: 'Buyer' }, buyer)
      .gives('RemedyAgreed')
      .when('06 12:00', 'ArrangeReshipment', {
        fromParcelId: 'p1',
        newParcelId: 'p2',
        lines: [{ lineId: 'l1', quantity: 2 }],
        remedyId: m
      })
      .gives('ReshipmentArranged')
  })

  inChinese('买家自己找到了')
  test('may be found by the buyer himself', () => {
    investigated()
      .when('06 09:00', 'ConcludeInvestigation', conclusion('BuyerFoundIt', 'Buyer'))
      .gives('InvestigationConcluded')
      .when('06 09:01', 'ResolveIssue', { issueId, how: 'GoodsAtHome' })
      .gives('IssueResolved')
      .when('06 09:02', 'ConfirmReceipt', { parcelId: 'p1', basis: 'BuyerSaid' }, buyer)
      .gives('ReceiptConfirmed')
  })

  inChinese('可能在邻居家，也可能错投，结论可以更正')
  test('may be with a neighbour, or have gone astray, and what was concluded may be put right', () => {
    investigated()
      .when('06 09:00', 'ConcludeInvestigation', conclusion('Neighbour', 'Carrier'))
      .gives('InvestigationConcluded')
      .when('06 12:00', 'ConcludeInvestigation', conclusion('Misdelivered', 'Carrier'))
      .gives(['InvestigationConcluded', { finding: 'Misdelivered' }])
  })

  inChinese('对买家不利的结论，必须有证明')
  test('is not found to have arrived without proof', () => {
    verified()
      .when('06 11:00', 'ConcludeInvestigation', conclusion('DeliveredToNewAddress', 'Undetermined'))
      .isRefused({ type: 'EvidenceMissing', need: 'ProofOfDelivery' })
      .when('06 11:01', 'ConcludeInvestigation', conclusion('Neighbour', 'Buyer'))
      .isRefused({ type: 'EvidenceMissing', need: 'ProofOfDelivery' })
    verified({ proof: [picture] })
      .when('06 11:00', 'ConcludeInvestigation', conclusion('DeliveredToNewAddress', 'Undetermined'))
      .gives('InvestigationConcluded')
  })

  inChinese('核查发现其实已经丢失')
  test('may turn out to be lost, whatever was scanned', () => {
    verified()
      .when('06 10:59', 'ConfirmLoss', { parcelId: 'p1', by: 'Carrier' })
      .isRefused({ type: 'ParcelFinal', parcelId: 'p1', stage: 'Delivered' })
      .when('06 11:00', 'ConcludeInvestigation', conclusion('LostConfirmed', 'Carrier'))
      .gives('InvestigationConcluded')
      .when('06 11:01', 'ConfirmLoss', { parcelId: 'p1', by: 'Carrier' })
      .gives(['LossConfirmed', { issueId, by: 'Carrier' }])
  })

  inChinese('不是未收到的问题，不作核查')
  test('is looked for only while that is open', () => {
    investigated()
      .when('06 09:00', 'ResolveIssue', { issueId, how: 'GoodsAtHome' })
      .gives('IssueResolved')
      .when('06 09:01', 'OpenInvestigation', { investigationId: id('1417', 2), parcelId: 'p1', issueId })
      .isRefused({ type: 'IssueNotOpen', issueId, parcelId: 'p1' })
  })
})
