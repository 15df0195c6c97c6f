import type { Context } from '../../context.ts'
import type { OrderError } from '../../order-error.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { CaseFile } from '../case-file.ts'
import { riskOf } from '../risk.ts'

/** The refusal where nobody has proven yet that the initiator is the buyer: how sure one must be, and how far the check has come. */
export const notVerified = (order: PlacedOrder, context: Context, one: CaseFile): OrderError => ({
  type: 'NotVerified',
  required: riskOf(order, context, one).requiredLevel,
  reached: one.reached
})
