import { type Chapter, story, there } from './capability.ts'

const first = 'one-address-change-before-shipment'
const lost = 'a-parcel-is-lost'
const damaged = 'goods-arrive-damaged'
const nothing = 'nothing-was-received'

/** C60 to C69: what becomes of the goods. */
export const lostDamagedOrArrived: ReadonlyArray<Chapter> = [
  {
    title: 'Lost or damaged',
    capabilities: [
      there(
        60,
        '丢失',
        'a loss, first suspected, then known',
        '`SuspectLoss` ⇒ `LossSuspected`; `ConfirmLoss` ⇒ `LossConfirmed`',
        story(lost, 'LossConfirmed')
      ),
      there(
        61,
        '损坏',
        'a damage, first reported, then known',
        '`ReportDamage` ⇒ `DamageReported`; `ConfirmDamage` ⇒ `DamageConfirmed`',
        story(damaged, 'DamageConfirmed')
      ),
      there(
        62,
        '根据实际情况与买家协商',
        'what makes it good is negotiated',
        '`ProposeRemedy` ⇒ `RemedyProposed`; `AgreeRemedy` ⇒ `RemedyAgreed`; `DeclineRemedy` ⇒ `RemedyDeclined`',
        story(lost, 'RemedyAgreed')
      ),
      there(
        63,
        '补发商品',
        'sent again: a new parcel, with an address and a number of its own',
        '`ArrangeReshipment` ⇒ `ReshipmentArranged`',
        story(lost, 'ReshipmentArranged')
      ),
      there(
        64,
        '退款等',
        'refund, other remedies, and the claim on the carrier',
        '`RecordRefund` ⇒ `RefundCompleted`; `CompleteRemedy` ⇒ `RemedyCompleted`; `FileCarrierClaim` ⇒ `CarrierClaimFiled`; `RecordClaimResult` ⇒ `CarrierClaimPaid`, `CarrierClaimDenied`',
        story(damaged, 'RefundCompleted')
      )
    ]
  },
  {
    title: 'Has it arrived?',
    capabilities: [
      there(
        65,
        '预计送达的时间前后，主动联系',
        'the buyer is asked about the time when it should arrive',
        '`AskForReceipt` ⇒ `ReceiptEnquirySent`; `askForReceipt`',
        story(first, 'ReceiptEnquirySent')
      ),
      there(
        66,
        '是否已经收到商品',
        'buyer, recipient or platform say that it arrived, or nobody does',
        '`ConfirmReceipt` ⇒ `ReceiptConfirmed`; `ReceiptBasis`; `ReceiptUnanswered`; `fireDeadlines`',
        story(first, 'ReceiptConfirmed')
      ),
      there(
        67,
        '如果买家表示没有收到',
        'nothing arrived, whatever the scan says',
        '`ReportNonReceipt` ⇒ `NonReceiptReported`',
        story(nothing, 'NonReceiptReported')
      ),
      there(
        68,
        '与物流公司核实配送情况',
        'the carrier says how it was delivered',
        '`OpenInvestigation` ⇒ `InvestigationOpened`; `VerifyDeliveryWithCarrier` ⇒ `DeliveryVerifiedWithCarrier`',
        story(nothing, 'DeliveryVerifiedWithCarrier')
      ),
      there(
        69,
        '（查找原因）',
        'what it comes to',
        '`ConcludeInvestigation` ⇒ `InvestigationConcluded`; `InvestigationFinding`',
        story(nothing, 'InvestigationConcluded')
      )
    ]
  }
]
