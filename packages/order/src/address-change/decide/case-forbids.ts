import type { OrderError } from '../../order-error.ts'
import type { AddressChangeCase } from '../state.ts'

/** The refusal for a case that is not, or no longer, in a status that allows what was asked. */
export const caseForbids = (one: AddressChangeCase): OrderError => ({
  type: 'CaseStatusForbids',
  caseId: one.caseId,
  status: one.status,
  byCaseId: one.status === 'Superseded' ? one.byCaseId : null
})
