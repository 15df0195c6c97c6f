import type { InContext } from '../../context.ts'
import type { PassedDeadline } from '../../deadline.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import { onceDue } from '../../once-due.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { stageOf } from '../../parcel/stage-of.ts'
import { parcelOf } from '../../parcel/state.ts'
import type { CancelIntercept } from '../commands.ts'
import { interceptOf } from '../state.ts'

/** The carrier is asked to drop an instruction that it may still carry out. */
export const cancelIntercept = ({ data }: InContext<CancelIntercept>, order: PlacedOrder): Decision => {
  const one = interceptOf(order.carrierIntercept, data.interceptId)
  const parcel = one === undefined ? undefined : parcelOf(order.parcel, one.parcelId)
  if (one === undefined || parcel === undefined) return unknownReference('Intercept', data.interceptId)
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
export const carrierAnswerOverdue = (command: PassedDeadline, order: PlacedOrder): Decision => {
  const { data } = command
  const one = interceptOf(order.carrierIntercept, data.ref)
  if (one === undefined) return unknownReference('Intercept', data.ref)
  if (one.status !== 'Asked') return accept()
  return onceDue(command, one.dueAt, {
    type: 'InterceptTimedOut',
    data: { interceptId: one.interceptId, dueAt: one.dueAt }
  })
}
