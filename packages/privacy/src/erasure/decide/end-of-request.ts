import type { RefuseErasure, WithdrawErasure } from '../commands.ts'
import { accept, type ErasureDecision, type ErasureHappened, refuse } from '../decision.ts'
import type { ErasureState } from '../state.ts'

/** A request is ended by whoever does not follow it. */
export const refuseErasure = ({ erasureId, data }: RefuseErasure, state: ErasureState): ErasureDecision =>
  ended(erasureId, state, { type: 'ErasureRefused', data })

/** A request is ended by whoever made it. */
export const withdrawErasure = ({ erasureId, data }: WithdrawErasure, state: ErasureState): ErasureDecision =>
  ended(erasureId, state, { type: 'ErasureWithdrawn', data })

const ended = (erasureId: string, state: ErasureState, end: ErasureHappened): ErasureDecision =>
  state.status === 'Living' && state.request !== null
    ? accept(end)
    : refuse({ type: 'UnknownReference', kind: 'ErasureRequest', id: erasureId })
