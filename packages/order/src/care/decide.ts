import type { InContext } from '../context.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { PlacedOrder } from '../order-state.ts'
import { isHandedOver, stageOf } from '../parcel/stage-of.ts'
import { nextIssueId, type Parcel, parcelOf } from '../parcel/state.ts'
import { buyer } from '../values/data-subject.ts'
import { plus } from '../values/duration.ts'
import { isBefore } from '../values/instant.ts'
import type { ParcelId } from '../values/local-name.ts'
import { known } from '../values/personal.ts'
import type {
  AskForReceipt,
  ConfirmReceipt,
  EscalateEnquiry,
  OpenCarrierEnquiry,
  ReportNonReceipt
} from './commands.ts'
import type { Rung } from './events.ts'

/** A carrier is asked about a parcel that it has, or had. */
export const openCarrierEnquiry = (command: InContext<OpenCarrierEnquiry>, order: PlacedOrder): Decision => {
  const { data, context, occurredAt } = command
  const parcel = parcelOf(order.parcel, data.parcelId)
  if (parcel === undefined) return unknownParcel(data.parcelId)
  const before = order.care.enquiries.find(({ enquiryId }) => enquiryId === data.enquiryId)
  if (before !== undefined)
    return before.parcelId === data.parcelId
      ? accept()
      : refuse({ type: 'IdReused', kind: 'Enquiry', id: data.enquiryId })
  return isHandedOver(parcel)
    ? accept({
        type: 'CarrierEnquiryOpened',
        data: {
          ...data,
          issueId: data.issueId ?? null,
          rung: 'CarrierService',
          dueAt: plus(occurredAt, context.policy.deadlines.enquiryAnswerWithin)
        }
      })
    : notShipped(order, parcel)
}

/** A question goes up the complaint ladder; the regulators' rungs only some time after the first complaint. */
export const escalateEnquiry = (command: InContext<EscalateEnquiry>, order: PlacedOrder): Decision => {
  const { data, context, occurredAt } = command
  const enquiry = order.care.enquiries.find(({ enquiryId }) => enquiryId === data.enquiryId)
  if (enquiry === undefined) return refuse({ type: 'UnknownReference', kind: 'Enquiry', id: data.enquiryId })
  if (height(data.rung) <= height(enquiry.rung)) return accept()
  const earliest = plus(enquiry.openedAt, context.policy.deadlines.regulatorAfter)
  return height(data.rung) >= height('PostalRegulator') && isBefore(occurredAt, earliest)
    ? refuse({ type: 'EscalationTooEarly', rung: data.rung, earliest })
    : accept({
        type: 'CarrierEnquiryEscalated',
        data: {
          enquiryId: data.enquiryId,
          rung: data.rung,
          reference: data.reference ?? null,
          dueAt: plus(occurredAt, context.policy.deadlines.enquiryAnswerWithin)
        }
      })
}

const height = (rung: Rung): number => {
  switch (rung) {
    case 'CarrierService':
      return 0
    case 'PlatformSupport':
      return 1
    case 'PostalRegulator':
      return 2
    case 'ConsumerHotline':
      return 3
    case 'SmallClaims':
      return 4
  }
}

/** The buyer is asked once whether the goods of a parcel arrived. */
export const askForReceipt = (command: InContext<AskForReceipt>, order: PlacedOrder): Decision => {
  const { data, context, occurredAt } = command
  const parcel = parcelOf(order.parcel, data.parcelId)
  if (parcel === undefined) return unknownParcel(data.parcelId)
  if (!isHandedOver(parcel)) return notShipped(order, parcel)
  return receiptOf(order, data.parcelId) === undefined
    ? accept({
        type: 'ReceiptEnquirySent',
        data: {
          parcelId: data.parcelId,
          messageId: data.messageId ?? null,
          dueAt: plus(occurredAt, context.policy.deadlines.receiptAnswerWithin)
        }
      })
    : accept()
}

/** Somebody says that the goods arrived; that is a fact, also before anybody asked. */
export const confirmReceipt = ({ data }: InContext<ConfirmReceipt>, order: PlacedOrder): Decision => {
  if (parcelOf(order.parcel, data.parcelId) === undefined) return unknownParcel(data.parcelId)
  return receiptOf(order, data.parcelId)?.status === 'Confirmed' ? accept() : accept({ type: 'ReceiptConfirmed', data })
}

/** The buyer says that nothing arrived; that is a fact, whatever the scan says. */
export const reportNonReceipt = ({ data }: InContext<ReportNonReceipt>, order: PlacedOrder): Decision => {
  const parcel = parcelOf(order.parcel, data.parcelId)
  if (parcel === undefined) return unknownParcel(data.parcelId)
  return receiptOf(order, data.parcelId)?.status === 'NotReceived'
    ? accept()
    : accept({
        type: 'NonReceiptReported',
        data: {
          issueId: nextIssueId(parcel, 'NonReceipt'),
          parcelId: data.parcelId,
          by: data.by,
          statement: data.statement === undefined ? null : known(buyer, data.statement),
          trackingStatusThen: 'trackingStatus' in parcel ? parcel.trackingStatus : null
        }
      })
}

const receiptOf = (order: PlacedOrder, parcelId: ParcelId) =>
  order.care.receipts.find((receipt) => receipt.parcelId === parcelId)

const unknownParcel = (parcelId: ParcelId): Decision =>
  refuse({ type: 'UnknownReference', kind: 'Parcel', id: parcelId })

const notShipped = (order: PlacedOrder, parcel: Parcel): Decision =>
  refuse({ type: 'ParcelNotShipped', parcelId: parcel.parcelId, stage: stageOf(order, parcel) })
