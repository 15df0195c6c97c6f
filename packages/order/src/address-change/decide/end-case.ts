import { isAtWork } from '../../carrier-intercept/at-work.ts'
import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { OrderError } from '../../order-error.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { CaseId } from '../../values/identity.ts'
import type {
  InvalidateAddressChange,
  RejectAddressChange,
  SupersedeAddressChange,
  WithdrawAddressChange
} from '../case-commands.ts'
import { type AddressChangeCase, type CaseStatus, caseOf, isOpen } from '../state.ts'
import { caseForbids } from './case-forbids.ts'

/** A wish can be taken back until it has an effect. */
export const withdrawAddressChange = ({ data }: InContext<WithdrawAddressChange>, order: PlacedOrder): Decision =>
  ended(order, data.caseId, 'Withdrawn', () =>
    accept({ type: 'AddressChangeWithdrawn', data: { ...data, why: data.why ?? null } })
  )

/** A wish is refused. A buyer does not refuse his own: he takes it back. */
export const rejectAddressChange = (
  { data, actor, type }: InContext<RejectAddressChange>,
  order: PlacedOrder
): Decision =>
  ended(order, data.caseId, 'Rejected', ({ initiator }) =>
    actor.role === 'Buyer' && initiator !== 'Seller'
      ? refuse({ type: 'ActorNotPermitted', role: actor.role, command: type })
      : accept({ type: 'AddressChangeRejected', data: { ...data, platformCode: data.platformCode ?? null } })
  )

/** A wish gives way to another one that can still come to something. */
export const supersedeAddressChange = ({ data }: InContext<SupersedeAddressChange>, order: PlacedOrder): Decision => {
  const other = caseOf(order.addressChange, data.byCaseId)
  if (other === undefined || data.byCaseId === data.caseId) return unknownReference('Case', data.byCaseId)
  return ended(order, data.caseId, 'Superseded', () =>
    isOpen(other) || other.status === 'FollowUp'
      ? accept({ type: 'AddressChangeSuperseded', data: { ...data, cause: 'Operator' } })
      : refuse(caseForbids(other))
  )
}

/** A wish that the course of the order has overtaken. */
export const invalidateAddressChange = ({ data }: InContext<InvalidateAddressChange>, order: PlacedOrder): Decision =>
  ended(order, data.caseId, 'Invalidated', () => accept({ type: 'AddressChangeInvalidated', data }))

const ended = (
  order: PlacedOrder,
  caseId: CaseId,
  already: CaseStatus,
  end: (one: AddressChangeCase) => Decision
): Decision => {
  const one = caseOf(order.addressChange, caseId)
  if (one === undefined) return unknownReference('Case', caseId)
  if (one.status === already) return accept()
  switch (one.status) {
    case 'Requested':
    case 'Verified':
    case 'Confirmed': {
      const asked = interceptInProgress(order, caseId)
      return asked === null ? end(one) : refuse(asked)
    }
    case 'FollowUp':
    case 'Closed':
      return refuse({ type: 'CaseAlreadyEffective', caseId, version: one.confirmation.version })
    case 'Withdrawn':
    case 'Rejected':
    case 'Superseded':
    case 'Invalidated':
    case 'Expired':
      return refuse(caseForbids(one))
  }
}

/** The refusal where the carrier was asked something in a case and is at it: that must be cancelled first. */
export const interceptInProgress = (order: PlacedOrder, caseId: CaseId): OrderError | null => {
  const open = order.carrierIntercept.intercepts.filter(isAtWork(order)).find((its) => its.caseId === caseId)
  return open === undefined ? null : { type: 'InterceptInProgress', interceptId: open.interceptId, action: open.action }
}
