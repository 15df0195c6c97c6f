import type { InContext } from '../../context.ts'
import type { RecordDeadlinePassed } from '../../deadline.ts'
import { accept, type Decision, refuse } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { nextIssueId } from '../../parcel/issue.ts'
import { isHandedOver, stageOf } from '../../parcel/stage-of.ts'
import { parcelOf } from '../../parcel/state.ts'
import { buyer } from '../../values/data-subject.ts'
import { plus } from '../../values/duration.ts'
import { isBefore } from '../../values/instant.ts'
import { known } from '../../values/personal.ts'
import type { AskForReceipt, ConfirmReceipt, ReportNonReceipt } from '../commands.ts'
import { receiptOf } from '../state.ts'

/** The buyer is asked whether the goods of a parcel arrived, and again only when he did not answer. */
export const askForReceipt = (command: InContext<AskForReceipt>, order: PlacedOrder): Decision => {
  const { data, context, occurredAt } = command
  const parcel = parcelOf(order.parcel, data.parcelId)
  if (parcel === undefined) return unknownParcel(data.parcelId)
  if (!isHandedOver(parcel))
    return refuse({ type: 'ParcelNotShipped', parcelId: parcel.parcelId, stage: stageOf(order, parcel) })
  const before = receiptOf(order.care, data.parcelId)
  return before === undefined || before.status === 'Unanswered'
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
  return receiptOf(order.care, data.parcelId)?.status === 'Confirmed'
    ? accept()
    : accept({ type: 'ReceiptConfirmed', data })
}

/** The buyer says that nothing arrived; that is a fact, whatever the scan says. */
export const reportNonReceipt = ({ data }: InContext<ReportNonReceipt>, order: PlacedOrder): Decision => {
  const parcel = parcelOf(order.parcel, data.parcelId)
  if (parcel === undefined) return unknownParcel(data.parcelId)
  return receiptOf(order.care, data.parcelId)?.status === 'NotReceived'
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

/** Nobody answered in time whether the goods arrived. */
export const receiptAnswerOverdue = (command: InContext<RecordDeadlinePassed>, order: PlacedOrder): Decision => {
  const { data, occurredAt } = command
  const ref: string = data.ref
  if (!order.parcel.parcels.some(({ parcelId }) => parcelId === ref)) return unknownParcel(ref)
  const receipt = receiptOf(order.care, ref)
  if (receipt?.status !== 'Asked' || receipt.dueAt === null) return accept()
  const { parcelId, dueAt } = receipt
  return isBefore(occurredAt, dueAt)
    ? refuse({ type: 'DeadlineNotReached', deadline: data.deadline, ref, dueAt })
    : accept({ type: 'ReceiptUnanswered', data: { parcelId, dueAt } })
}

const unknownParcel = (parcelId: string): Decision => refuse({ type: 'UnknownReference', kind: 'Parcel', id: parcelId })
