import type { InContext } from '../../context.ts'
import type { RecordDeadlinePassed } from '../../deadline.ts'
import { accept, type Decision, refuse } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { stageOf } from '../../parcel/stage-of.ts'
import { parcelOf } from '../../parcel/state.ts'
import { isBefore } from '../../values/instant.ts'
import type { CancelIntercept } from '../commands.ts'
import { interceptOf } from '../state.ts'

/** The carrier is asked to drop an instruction that it may still carry out. */
export const cancelIntercept = ({ data }: InContext<CancelIntercept>, order: PlacedOrder): Decision => {
  const one = interceptOf(order.carrierIntercept, data.interceptId)
  const parcel = one === undefined ? undefined : parcelOf(order.parcel, one.parcelId)
  if (one === undefined || parcel === undefined)
    return refuse({ type: 'UnknownReference', kind: 'Intercept', id: data.interceptId })
  switch (one.status) {
    case 'Asked':
    case 'Accepted':
    case 'InProgress':
      return parcel.status === 'Delivered' || parcel.status === 'Returned' || parcel.status === 'Lost'
        ? refuse({ type: 'ParcelFinal', parcelId: parcel.parcelId, stage: stageOf(order, parcel) })
        : accept({ type: 'InterceptCancelRequested', data })
    case 'Cancelling':
    case 'Cancelled':
      return accept()
    case 'NotReached':
    case 'Silent':
    case 'Succeeded':
    case 'Failed':
    case 'Refused':
      return refuse({ type: 'NotRequested', kind: 'InterceptCancelled' })
  }
}

/** The carrier did not answer in time. */
export const carrierAnswerOverdue = (command: InContext<RecordDeadlinePassed>, order: PlacedOrder): Decision => {
  const { data, occurredAt } = command
  const ref: string = data.ref
  const one = order.carrierIntercept.intercepts.find(({ interceptId }) => interceptId === ref)
  if (one === undefined) return refuse({ type: 'UnknownReference', kind: 'Intercept', id: ref })
  if (one.status !== 'Asked') return accept()
  return isBefore(occurredAt, one.dueAt)
    ? refuse({ type: 'DeadlineNotReached', deadline: data.deadline, ref, dueAt: one.dueAt })
    : accept({ type: 'InterceptTimedOut', data: { interceptId: one.interceptId, dueAt: one.dueAt } })
}
