import { approversNeeded } from '../../approvers-needed.ts'
import { isWithin } from '../../values/days.ts'
import type { ApproveErasure } from '../commands.ts'
import { accept, type ErasureDecision, refuse, type UnderErasurePolicy } from '../decision.ts'
import type { ErasureError } from '../errors.ts'
import type { Approval, ErasureRequest, ErasureState } from '../state.ts'
import { whatForbids } from './what-forbids.ts'

/** A yes counts once for each person, and not from the one who asked. */
export const approveErasure = (
  { erasureId, data, occurredAt, actor, policy }: UnderErasurePolicy<ApproveErasure>,
  state: ErasureState
): ErasureDecision => {
  if (state.status === 'Destroyed') return accept()
  if (state.status === 'None' || state.request === null) {
    return refuse({ type: 'UnknownReference', kind: 'ErasureRequest', id: erasureId })
  }
  const { request } = state
  const forbidden = whatForbids(data, occurredAt)
  if (forbidden !== null) return refuse(forbidden)
  const counting = countingAt(request, policy.approvalsCountFor, occurredAt, request.requestedBy)
  if (actor.id === request.requestedBy || counting.some(({ by }) => by === actor.id)) {
    return refuse(secondApproverNeeded(counting))
  }
  return accept({ type: 'ErasureApproved', data: { orderId: data.orderId, approver: actor.id } })
}

/** Why those who said yes are too few at a moment for somebody to destroy the keys; null where they are enough. */
export const missingApproval = (
  request: ErasureRequest,
  countFor: string,
  at: string,
  executor: string
): ErasureError | null => {
  const counting = countingAt(request, countFor, at, executor)
  return counting.length >= approversNeeded ? null : secondApproverNeeded(counting)
}

/** The newest yes of each person that is not too old and comes neither from the one who asked nor from this one. */
export const countingAt = (
  { approvals, requestedBy }: ErasureRequest,
  countFor: string,
  at: string,
  executor: string
): ReadonlyArray<Approval> => {
  const counting = approvals.filter(
    (one) => one.by !== requestedBy && one.by !== executor && isWithin(countFor, at, one.at)
  )
  return counting.filter(({ by }, place) => counting.findLastIndex((one) => one.by === by) === place)
}

const secondApproverNeeded = (counting: ReadonlyArray<Approval>): ErasureError => ({
  type: 'SecondApproverNeeded',
  approvers: counting.map(({ by }) => by),
  firstApproverRole: counting[0]?.role ?? null
})
