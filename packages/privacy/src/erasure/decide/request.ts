import type { RequestErasure } from '../commands.ts'
import { accept, type ErasureDecision, type ErasureHappened, refuse, type UnderErasurePolicy } from '../decision.ts'
import type { ErasureState } from '../state.ts'
import { deferralAt } from './what-forbids.ts'

/** A wish is taken in whatever the order looks like, and from then on the data may only be kept. */
export const requestErasure = (command: UnderErasurePolicy<RequestErasure>, state: ErasureState): ErasureDecision => {
  const { erasureId, data } = command
  if (state.status !== 'None' && (state.orderId !== data.orderId || state.subject !== data.subject)) {
    return refuse({ type: 'IdReused', kind: 'Erasure', id: erasureId })
  }
  switch (state.status) {
    case 'None':
      return accept(requested(command), restricted(command), ...deferred(command))
    case 'Living':
      if (state.request !== null) return accept()
      return state.restricted === null
        ? accept(requested(command), restricted(command), ...deferred(command))
        : accept(requested(command), ...deferred(command))
    case 'Destroyed':
      return accept()
  }
}

const requested = ({ data: { orderId, subject, ground, channel, requestedBy } }: RequestErasure): ErasureHappened => ({
  type: 'ErasureRequested',
  data: { orderId, subject, ground, channel, requestedBy }
})

const restricted = ({ data: { orderId, subject } }: RequestErasure): ErasureHappened => ({
  type: 'ProcessingRestricted',
  data: { orderId, subject, ground: 'ErasureRequested' }
})

const deferred = ({ data, occurredAt }: RequestErasure): ReadonlyArray<ErasureHappened> => {
  const deferral = deferralAt(data, occurredAt)
  return deferral === null ? [] : [{ type: 'ErasureDeferred', data: { orderId: data.orderId, ...deferral } }]
}
