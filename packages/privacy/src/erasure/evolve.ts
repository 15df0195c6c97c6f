import type { ErasureApproved, ErasureEvent, ErasureRequested, KeysDestroyed } from './events.ts'
import type { ErasureRequest, ErasureState, Living } from './state.ts'

/** What an event changes in what is remembered of an erasure. Total: history is never refused. */
export const evolveErasure = (state: ErasureState, event: ErasureEvent): ErasureState => {
  switch (event.type) {
    case 'ErasureRequested':
      return living(state, event.data, { request: requestOf(event) })
    case 'ProcessingRestricted':
      return living(state, event.data, { restricted: event.data.ground })
    case 'RestrictionLifted':
      return living(state, event.data, { restricted: null })
    case 'ErasureDeferred':
      return withRequest(state, () => ({ deferred: { ground: event.data.ground, until: event.data.until } }))
    case 'RetentionExpired':
      return withRequest(state, () => ({ deferred: null, retentionExpired: true }))
    case 'ErasureApproved':
      return withRequest(state, ({ approvals }) => ({ approvals: [...approvals, approvalIn(event)] }))
    case 'ErasureRefused':
    case 'ErasureWithdrawn':
      return state.status === 'Living' ? { ...state, request: null } : state
    case 'KeysDestroyed':
      return destroyed(state, event)
    case 'RecipientsNotified':
      return state.status === 'None' ? state : { ...state, notified: [...state.notified, ...event.data.receivers] }
    case 'ErasureEffective':
      return state.status === 'Destroyed' ? { ...state, effectiveAt: event.data.at } : state
  }
}

const destroyed = (state: ErasureState, { data, metadata }: KeysDestroyed): ErasureState => {
  const request = state.status === 'Living' ? state.request : null
  return {
    status: 'Destroyed',
    notified: state.status === 'None' ? [] : state.notified,
    ...data,
    ground: request?.ground ?? 'Unknown',
    approvedBy: request === null ? [] : lastTwo(request, metadata.actor.id),
    effectiveAt: null
  }
}

// Two had said yes in time, or the keys would not have been destroyed; so the last two did.
const lastTwo = ({ approvals, requestedBy }: ErasureRequest, executor: string): ReadonlyArray<string> => {
  const approvers = approvals.map(({ by }) => by).filter((by) => by !== requestedBy && by !== executor)
  return approvers.filter((by, place) => approvers.lastIndexOf(by) === place).slice(-2)
}

type Whose = Pick<Living, 'orderId' | 'subject'>

// Nobody comes back from an erasure.
const living = (
  state: ErasureState,
  { orderId, subject }: Whose,
  change: Partial<Pick<Living, 'restricted' | 'request'>>
): ErasureState => {
  switch (state.status) {
    case 'None':
      return { status: 'Living', orderId, subject, notified: [], restricted: null, request: null, ...change }
    case 'Living':
      return { ...state, ...change }
    case 'Destroyed':
      return state
  }
}

const requestOf = ({ data, metadata }: ErasureRequested): ErasureRequest => ({
  ground: data.ground,
  requestedBy: data.requestedBy,
  requestedAt: metadata.occurredAt,
  deferred: null,
  retentionExpired: false,
  approvals: []
})

const approvalIn = ({ data, metadata }: ErasureApproved) => ({
  by: data.approver,
  role: metadata.actor.role,
  at: metadata.occurredAt
})

const withRequest = (
  state: ErasureState,
  change: (request: ErasureRequest) => Partial<ErasureRequest>
): ErasureState =>
  state.status === 'Living' && state.request !== null
    ? { ...state, request: { ...state.request, ...change(state.request) } }
    : state
