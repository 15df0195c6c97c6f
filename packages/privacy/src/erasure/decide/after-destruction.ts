import type { NotifyRecipients, RecordErasureEffective } from '../commands.ts'
import { accept, type ErasureDecision, refuse } from '../decision.ts'
import type { ErasureState } from '../state.ts'

/** Whoever was told once need not be told again; where nothing was given to others, there is nobody to tell. */
export const notifyRecipients = ({ erasureId, data }: NotifyRecipients, state: ErasureState): ErasureDecision => {
  if (state.status === 'None') return refuse({ type: 'UnknownReference', kind: 'ErasureRequest', id: erasureId })
  const receivers = [...new Set(data.receivers)].filter((receiver) => !state.notified.includes(receiver))
  return receivers.length === 0
    ? accept()
    : accept({ type: 'RecipientsNotified', data: { orderId: data.orderId, receivers } })
}

/** An erasure counts as done when the last backup of the keys is gone, and every place that holds derived data has none left. */
export const recordErasureEffective = (
  { erasureId, data: { orderId, reports }, occurredAt }: RecordErasureEffective,
  state: ErasureState
): ErasureDecision => {
  switch (state.status) {
    case 'None':
      return refuse({ type: 'UnknownReference', kind: 'ErasureRequest', id: erasureId })
    case 'Living':
      return refuse({ type: 'EvidenceMissing', need: ['KeysDestroyed'] })
    case 'Destroyed': {
      if (state.effectiveAt !== null) return accept()
      if (occurredAt < state.effectiveBy) return refuse({ type: 'GraceNotOver', until: state.effectiveBy })
      const need = reports.filter(({ left }) => left !== 0).map(({ of }) => of)
      if (reports.length === 0 || need.length > 0) {
        return refuse({ type: 'EvidenceMissing', need: reports.length === 0 ? ['PurgeReports'] : need })
      }
      return accept({ type: 'ErasureEffective', data: { orderId, at: occurredAt } })
    }
  }
}
