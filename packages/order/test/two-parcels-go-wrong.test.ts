import { known } from '@readdress/order'
import { describe, expect, test } from 'vitest'
import { id, instant, type OrderUnderTest } from './order-under-test.ts'
import { buyerZhang } from './samples.ts'
import { byCarrier, bySystem, scan } from './steps.ts'
import { bothOnTheirWay, secondNumber } from './two-parcels.ts'

// What becomes of one parcel of two, and what is said about it, is not said of the other one.

const buyer = { actor: buyerZhang }
const [e1, e2, c1, c2] = [id('e0c1', 1), id('e0c1', 2), id('c1a1', 1), id('c1a1', 2)]
const yuan = (minor: string) => ({ minor, currency: 'CNY' })
const enquiry = (enquiryId: string, parcelId: string) => ({ enquiryId, parcelId, question: 'Trace', via: 'CarrierApi' })
const claim = (claimId: string, parcelId: string) => ({ claimId, parcelId, amount: yuan('9900'), insured: false })
const picture = { subject: 'buyer', sha256: 'ab', mediaType: 'image/png', bytes: 9, storedAs: 'p/1' }
const passed = (deadline: string, ref: string, dueAt: string) => ({ deadline, ref, dueAt: instant(dueAt) })
const passes = (order: OrderUnderTest, deadline: string, ref: string, at: string) =>
  order.when(at, 'RecordDeadlinePassed', passed(deadline, ref, at), bySystem)

describe('of two parcels', () => {
  const asked = () =>
    bothOnTheirWay()
      .when('03 08:00', 'OpenCarrierEnquiry', enquiry(e1, 'p1'))
      .gives('CarrierEnquiryOpened')
      .when('03 08:01', 'OpenCarrierEnquiry', enquiry(e2, 'p2'))
      .gives('CarrierEnquiryOpened')

  test('each is asked about by itself, and answered for by itself', () => {
    const order = asked()
      .when('03 08:02', 'OpenCarrierEnquiry', enquiry(e1, 'p1'))
      .givesNothing()
      .when('03 08:02', 'OpenCarrierEnquiry', enquiry(e1, 'p2'))
      .isRefused({ type: 'IdReused', kind: 'Enquiry', id: e1 })
      .when(
        '03 09:00',
        'AnswerCarrierEnquiry',
        { enquiryId: e2, cause: 'Backlog', answer: '李师傅说明天送' },
        byCarrier
      )
      .gives(['CarrierEnquiryAnswered', { answer: known('other-2' as never, '李师傅说明天送') }])
    passes(order, 'EnquiryAnswer', e2, '05 08:01').givesNothing()
    passes(order, 'EnquiryAnswer', e1, '05 08:00').gives(['CarrierEnquiryOverdue', { enquiryId: e1 }])
  })

  test('the carrier’s word about one proves nothing of the other', () => {
    const suspected = asked()
      .when('09 09:00', 'SuspectLoss', { parcelId: 'p1', grounds: 'NoScanForDays' }, bySystem)
      .gives('LossSuspected')
      .when('09 09:01', 'AnswerCarrierEnquiry', { enquiryId: e2, cause: 'Lost' }, byCarrier)
      .gives('CarrierEnquiryAnswered')
      .when('09 09:02', 'ConfirmLoss', { parcelId: 'p1', by: 'Carrier' })
      .isRefused({ type: 'EvidenceMissing', need: 'ProofOfLoss' })
    suspected
      .when('09 09:03', 'ReportDamage', { parcelId: 'p1', by: 'Buyer', extent: 'Partial' }, buyer)
      .gives('DamageReported')
      .when('09 09:04', 'AnswerCarrierEnquiry', { enquiryId: e2, cause: 'Damaged' }, byCarrier)
      .gives('CarrierEnquiryAnswered')
      .when('09 09:05', 'ConfirmDamage', { parcelId: 'p1', extent: 'Partial', fault: 'Carrier' })
      .isRefused({ type: 'EvidenceMissing', need: 'ProofOfDamage' })
      .when('09 09:06', 'AnswerCarrierEnquiry', { enquiryId: e1, cause: 'Backlog' }, byCarrier)
      .gives('CarrierEnquiryAnswered')
      .when('09 09:07', 'ConfirmDamage', { parcelId: 'p1', extent: 'Partial', fault: 'Carrier' })
      .isRefused({ type: 'EvidenceMissing', need: 'ProofOfDamage' })
      .when('09 09:08', 'AnswerCarrierEnquiry', { enquiryId: e1, cause: 'Damaged' }, byCarrier)
      .gives('CarrierEnquiryAnswered')
      .when('09 09:09', 'ConfirmDamage', { parcelId: 'p2', extent: 'Partial', fault: 'Carrier' })
      .isRefused({ type: 'IssueNotOpen', issueId: null, parcelId: 'p2' })
      .when('09 09:10', 'ConfirmDamage', { parcelId: 'p1', extent: 'Partial', fault: 'Carrier' })
      .gives('DamageConfirmed')
  })

  test('one is received, the other one still asked about', () => {
    const received = bothOnTheirWay()
      .when('05 12:00', 'RecordTracking', scan('05 12:00', 'Delivered', 'Self'), byCarrier)
      .gives('TrackingUpdated', 'ParcelDelivered')
      .when(
        '05 12:01',
        'RecordTracking',
        scan('05 12:00', 'Delivered', 'Self', { trackingNumber: secondNumber }),
        byCarrier
      )
      .gives('TrackingUpdated', 'ParcelDelivered')
      .when('05 14:00', 'AskForReceipt', { parcelId: 'p1' }, bySystem)
      .gives('ReceiptEnquirySent')
      .when('05 14:00', 'AskForReceipt', { parcelId: 'p2' }, bySystem)
      .gives('ReceiptEnquirySent')
      .when('05 15:00', 'ConfirmReceipt', { parcelId: 'p2', basis: 'BuyerSaid' }, buyer)
      .gives('ReceiptConfirmed')
    passes(received, 'ReceiptAnswer', 'p2', '07 14:00').givesNothing()
    passes(received, 'ReceiptAnswer', 'p1', '07 14:00').gives(['ReceiptUnanswered', { parcelId: 'p1' }])
  })
})

describe('two parcels that are lost', () => {
  const loses = (parcelId: string, at: string) => (order: OrderUnderTest) =>
    order
      .when(at, 'SuspectLoss', { parcelId, grounds: 'NoScanForDays' }, bySystem)
      .gives('LossSuspected')
      .when(at, 'ConfirmLoss', { parcelId, by: 'Carrier', evidence: [picture] })
      .gives(['LossConfirmed', { parcelId }])
  const bothLost = () => bothOnTheirWay().and(loses('p1', '10 08:00')).and(loses('p2', '10 08:00'))

  test('are two claims, and each is paid or not by itself', () => {
    bothLost()
      .when('11 09:00', 'FileCarrierClaim', claim(c1, 'p1'))
      .gives('CarrierClaimFiled')
      .when('11 09:01', 'FileCarrierClaim', claim(c1, 'p2'))
      .isRefused({ type: 'IdReused', kind: 'Claim', id: c1 })
      .when('11 09:02', 'FileCarrierClaim', claim(c2, 'p2'))
      .gives('CarrierClaimFiled')
      .when('12 09:00', 'RecordClaimResult', { claimId: c1, paid: true }, byCarrier)
      .gives(['CarrierClaimPaid', { claimId: c1 }])
      .when('12 09:01', 'RecordClaimResult', { claimId: c2, paid: true }, byCarrier)
      .gives(['CarrierClaimPaid', { claimId: c2 }])
  })

  test('may each be claimed until its own time is over', () => {
    const oneClaimed = bothLost().when('11 09:00', 'FileCarrierClaim', claim(c1, 'p1')).gives('CarrierClaimFiled')
    passes(oneClaimed, 'ClaimFiling', 'p1', '40 08:00').givesNothing()
    passes(oneClaimed, 'ClaimFiling', 'p2', '40 08:00').gives(['ClaimDeadlineMissed', { parcelId: 'p2' }])
    const missed = passes(bothLost(), 'ClaimFiling', 'p2', '40 08:00').gives('ClaimDeadlineMissed')
    passes(missed, 'ClaimFiling', 'p2', '40 08:01').givesNothing()
    passes(missed, 'ClaimFiling', 'p1', '40 08:00').gives(['ClaimDeadlineMissed', { parcelId: 'p1' }])
  })

  test('of which one turns up, and the other is lost as before', () => {
    const found = bothLost().when('12 09:00', 'RecordParcelFound', { parcelId: 'p2' }, byCarrier).gives('ParcelFound')
    expect(found.state()).toMatchObject({
      care: {
        losses: [
          { parcelId: 'p1', confirmed: true, found: false },
          { parcelId: 'p2', confirmed: true, found: true }
        ]
      }
    })
    found.when('12 09:01', 'FileCarrierClaim', claim(c1, 'p1')).gives('CarrierClaimFiled')
    const back = (parcelId: string) => ({
      interceptId: id('1e7c', 1),
      parcelId,
      action: 'ReturnToSender',
      via: 'Phone'
    })
    bothOnTheirWay()
      .and(loses('p2', '10 08:00'))
      .when('12 09:00', 'RecordParcelFound', { parcelId: 'p2' }, byCarrier)
      .gives('ParcelFound')
      .when('12 09:01', 'NotifyCarrier', back('p1'))
      .isRefused({ type: 'ResolutionNotAgreed', parcelId: 'p1', needed: 'ReturnThenReship' })
      .when('12 09:02', 'NotifyCarrier', back('p2'))
      .gives('CarrierNotified')
    found
      .when('12 09:02', 'FileCarrierClaim', claim(c2, 'p2'))
      .isRefused({ type: 'EvidenceMissing', need: 'LossOrDamageByCarrier' })
  })

  test('are made good by two offers, each answered by itself', () => {
    const [m1, m2] = [id('4e3d', 1), id('4e3d', 2)]
    const offer = (remedyId: string, parcelId: string, ...options: ReadonlyArray<object>) => ({
      remedyId,
      parcelIds: [parcelId],
      options
    })
    const part = { remedy: 'RefundPartial' }
    bothLost()
      .when('10 09:00', 'ProposeRemedy', offer(m1, 'p1', part), bySystem)
      .gives('RemedyProposed')
      .when('10 09:01', 'ProposeRemedy', offer(m1, 'p1', part, { remedy: 'Reship' }), bySystem)
      .isRefused({ type: 'IdReused', kind: 'Remedy', id: m1 })
      .when('10 09:01', 'ProposeRemedy', offer(m1, 'p1'), bySystem)
      .isRefused({ type: 'IdReused', kind: 'Remedy', id: m1 })
      .when('10 09:02', 'ProposeRemedy', offer(m2, 'p2', part), bySystem)
      .gives('RemedyProposed')
      .when('10 09:03', 'DeclineRemedy', { remedyId: m1, by: 'Buyer' }, buyer)
      .gives('RemedyDeclined')
      .when(
        '10 09:04',
        'AgreeRemedy',
        { remedyId: m2, remedy: 'RefundPartial', amount: yuan('19801'), by: 'Buyer' },
        buyer
      )
      .isRefused({ type: 'AmountExceeded', max: yuan('19800') })
      .when(
        '10 09:05',
        'AgreeRemedy',
        { remedyId: m2, remedy: 'RefundPartial', amount: yuan('19800'), by: 'Buyer' },
        buyer
      )
      .gives('RemedyAgreed')
  })
})
