import { type ErasureDecision, refuse, type UnderErasurePolicy } from '../decision.ts'
import type { ErasureState } from '../state.ts'
import { notifyRecipients, recordErasureEffective } from './after-destruction.ts'
import { approveErasure } from './approval.ts'
import { destroyKeys } from './destruction.ts'
import { refuseErasure, withdrawErasure } from './end-of-request.ts'
import { requestErasure } from './request.ts'
import { liftRestriction, restrictProcessing } from './restriction.ts'
import { recordRetentionExpired } from './retention-expired.ts'

/** What a command about an erasure comes to, before its events get their metadata. */
export const decideOnErasure = (command: UnderErasurePolicy, state: ErasureState): ErasureDecision => {
  if (command.type === 'RequestErasure') return requestErasure(command, state)
  return whoElse(command, state) ?? decideOnKnown(command, state)
}

// A stream is about one person in one order, and whoever names another is mistaken.
const whoElse = (
  { data }: Exclude<UnderErasurePolicy, { readonly type: 'RequestErasure' }>,
  state: ErasureState
): ErasureDecision | null => {
  if (state.status === 'None') return null
  if (data.orderId !== state.orderId) return refuse({ type: 'UnknownReference', kind: 'Order', id: data.orderId })
  return 'subject' in data && data.subject !== state.subject
    ? refuse({ type: 'UnknownReference', kind: 'DataSubject', id: data.subject })
    : null
}

const decideOnKnown = (
  command: Exclude<UnderErasurePolicy, { readonly type: 'RequestErasure' }>,
  state: ErasureState
): ErasureDecision => {
  switch (command.type) {
    case 'RefuseErasure':
      return refuseErasure(command, state)
    case 'WithdrawErasure':
      return withdrawErasure(command, state)
    case 'RestrictProcessing':
      return restrictProcessing(command, state)
    case 'LiftRestriction':
      return liftRestriction(command, state)
    case 'RecordRetentionExpired':
      return recordRetentionExpired(command, state)
    case 'ApproveErasure':
      return approveErasure(command, state)
    case 'DestroyKeys':
      return destroyKeys(command, state)
    case 'NotifyRecipients':
      return notifyRecipients(command, state)
    case 'RecordErasureEffective':
      return recordErasureEffective(command, state)
  }
}
