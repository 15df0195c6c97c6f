import type { RecordRetentionExpired } from '../commands.ts'
import { accept, type ErasureDecision, refuse } from '../decision.ts'
import type { ErasureState } from '../state.ts'

/** That the time is over is told once; a timer that comes early is sent away. */
export const recordRetentionExpired = (
  { erasureId, data: { orderId, dueAt }, occurredAt }: RecordRetentionExpired,
  state: ErasureState
): ErasureDecision => {
  if (state.status === 'Destroyed') return accept()
  if (state.status === 'None' || state.request === null) {
    return refuse({ type: 'UnknownReference', kind: 'ErasureRequest', id: erasureId })
  }
  if (state.request.retentionExpired) return accept()
  return occurredAt < dueAt
    ? refuse({ type: 'DeadlineNotReached', deadline: 'Retention', dueAt })
    : accept({ type: 'RetentionExpired', data: { orderId, dueAt } })
}
