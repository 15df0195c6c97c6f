import type { KeyId } from '../key-id.ts'
import type { DestructionOrder } from '../key-store.ts'
import type { ErasureState } from './state.ts'

/**
 * The order to a key store that follows from a request, by whoever carries it out; null where nobody asks for the erasure.
 *
 * Ask `erasure.decide` about `DestroyKeys` first: a key store knows of holds and approvals, and not how long an order must be kept.
 */
export const destructionOrder = (
  state: ErasureState,
  keyIds: ReadonlyArray<KeyId>,
  executor: string
): DestructionOrder | null => {
  if (state.status !== 'Living' || state.request === null) return null
  const { ground, requestedBy, requestedAt, approvals } = state.request
  return { keyIds, ground, requestedBy, requestedAt, approvals: approvals.map(({ by, at }) => ({ by, at })), executor }
}
