import { daysAfter } from '../../values/days.ts'
import { later } from '../../values/instant.ts'
import type { DestroyKeys } from '../commands.ts'
import { accept, type ErasureDecision, refuse, type UnderErasurePolicy } from '../decision.ts'
import type { ErasureError } from '../errors.ts'
import type { ErasureRequest, ErasureState } from '../state.ts'
import { missingApproval } from './approval.ts'
import { whatForbids } from './what-forbids.ts'

/** Keys are destroyed when nothing forbids it, two other persons said yes, and nobody can change his mind any more. */
export const destroyKeys = (command: UnderErasurePolicy<DestroyKeys>, state: ErasureState): ErasureDecision => {
  const { erasureId, data } = command
  if (state.status === 'Destroyed') return accept()
  if (state.status === 'None' || state.request === null) {
    return refuse({ type: 'UnknownReference', kind: 'ErasureRequest', id: erasureId })
  }
  const forbidden = whyNotDestroyed(command, state.request)
  if (forbidden !== null) return refuse(forbidden)
  const { orderId, subject, keyIds, destroyedAt, effectiveBy } = data
  return effectiveBy < destroyedAt
    ? refuse({ type: 'InvalidValue', field: 'effectiveBy', problem: 'no earlier than destroyedAt' })
    : accept({ type: 'KeysDestroyed', data: { orderId, subject, keyIds, destroyedAt, effectiveBy } })
}

const whyNotDestroyed = (
  { data, occurredAt, actor, policy }: UnderErasurePolicy<DestroyKeys>,
  request: ErasureRequest
): ErasureError | null => {
  const forbidden =
    whatForbids(data, occurredAt) ?? missingApproval(request, policy.approvalsCountFor, occurredAt, actor.id)
  if (forbidden !== null) return forbidden
  const until = daysAfter(later(request.requestedAt, data.retentionUntil ?? request.requestedAt), policy.grace)
  return occurredAt < until ? { type: 'GraceNotOver', until } : null
}
