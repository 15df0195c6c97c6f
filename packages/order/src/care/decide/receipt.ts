import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { isHandedOver, stageOf } from '../../parcel/stage-of.ts'
import { nextIssueId, parcelOf } from '../../parcel/state.ts'
import { buyer } from '../../values/data-subject.ts'
import { plus } from '../../values/duration.ts'
import type { ParcelId } from '../../values/local-name.ts'
import { known } from '../../values/personal.ts'
import type { AskForReceipt, ConfirmReceipt, ReportNonReceipt } from '../commands.ts'

/** The buyer is asked once whether the goods of a parcel arrived. */
export const askForReceipt = (command: InContext<AskForReceipt>, order: PlacedOrder): Decision => {
  const { data, context, occurredAt } = command
  const parcel = parcelOf(order.parcel, data.parcelId)
  if (parcel === undefined) return unknownParcel(data.parcelId)
  if (!isHandedOver(parcel))
    return refuse({ type: 'ParcelNotShipped', parcelId: parcel.parcelId, stage: stageOf(order, parcel) })
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
