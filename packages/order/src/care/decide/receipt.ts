import type { InContext } from '../../context.ts'
import type { PassedDeadline } from '../../deadline.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import { onceDue } from '../../once-due.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { nextIssueId } from '../../parcel/issue.ts'
import { isHandedOver, stageOf } from '../../parcel/stage-of.ts'
import { parcelOf } from '../../parcel/state.ts'
import { buyer } from '../../values/data-subject.ts'
import { plus } from '../../values/duration.ts'
import { knownIfStated } from '../../values/personal.ts'
import type { AskForReceipt, ConfirmReceipt, ReportNonReceipt } from '../commands.ts'
import { receiptOf } from '../state.ts'

/** The buyer is asked whether the goods of a parcel arrived, and again only when he did not answer. */
export const askForReceipt = (command: InContext<AskForReceipt>, order: PlacedOrder): Decision => {
  const { data, context, occurredAt } = command
  const parcel = parcelOf(order.parcel, data.parcelId)
  if (parcel === undefined) return unknownReference('Parcel', data.parcelId)
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
  if (parcelOf(order.parcel, data.parcelId) === undefined) return unknownReference('Parcel', data.parcelId)
  return receiptOf(order.care, data.parcelId)?.status === 'Confirmed'
    ? accept()
    : accept({ type: 'ReceiptConfirmed', data })
}

/** The buyer says that nothing arrived; that is a fact, whatever the scan says. */
export const reportNonReceipt = ({ data }: InContext<ReportNonReceipt>, order: PlacedOrder): Decision => {
  const parcel = parcelOf(order.parcel, data.parcelId)
  if (parcel === undefined) return unknownReference('Parcel', data.parcelId)
  return receiptOf(order.care, data.parcelId)?.status === 'NotReceived'
    ? accept()
    : accept({
        type: 'NonReceiptReported',
        data: {
          issueId: nextIssueId(parcel, 'NonReceipt'),
          parcelId: data.parcelId,
          by: data.by,
          statement: knownIfStated(buyer, data.statement),
          trackingStatusThen: 'trackingStatus' in parcel ? parcel.trackingStatus : null
        }
      })
}

/** Nobody answered in time whether the goods arrived. */
export const receiptAnswerOverdue = (command: PassedDeadline, order: PlacedOrder): Decision => {
  const { ref } = command.data
  if (parcelOf(order.parcel, ref) === undefined) return unknownReference('Parcel', ref)
  const receipt = receiptOf(order.care, ref)
  if (receipt?.status !== 'Asked' || receipt.dueAt === null) return accept()
  const { parcelId, dueAt } = receipt
  return onceDue(command, dueAt, { type: 'ReceiptUnanswered', data: { parcelId, dueAt } })
}
