import { isOpenIntercept } from '../../carrier-intercept/state.ts'
import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { WithdrawAddressChange } from '../commands.ts'
import { caseOf } from '../state.ts'
import { caseForbids } from './case-forbids.ts'

/** A wish can be taken back until it has an effect; what a carrier was asked must be cancelled first. */
export const withdrawAddressChange = ({ data }: InContext<WithdrawAddressChange>, order: PlacedOrder): Decision => {
  const one = caseOf(order.addressChange, data.caseId)
  if (one === undefined) return refuse({ type: 'UnknownReference', kind: 'Case', id: data.caseId })
  switch (one.status) {
    case 'Requested':
    case 'Verified':
    case 'Confirmed': {
      const open = order.carrierIntercept.intercepts.find((its) => its.caseId === one.caseId && isOpenIntercept(its))
      return open === undefined
        ? accept({
            type: 'AddressChangeWithdrawn',
            data: { caseId: one.caseId, by: data.by, why: data.why ?? null }
          })
        : refuse({ type: 'InterceptInProgress', interceptId: open.interceptId, action: open.action })
    }
    case 'FollowUp':
    case 'Closed':
      return refuse({ type: 'CaseAlreadyEffective', caseId: one.caseId, version: one.confirmation.version })
    case 'Withdrawn':
      return accept()
    case 'Rejected':
    case 'Superseded':
    case 'Invalidated':
    case 'Expired':
      return refuse(caseForbids(one))
  }
}
