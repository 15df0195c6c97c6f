import * as Either from 'fp-ts/lib/Either.js'
import type { OrderError } from '../../order-error.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { CaseId } from '../../values/identity.ts'
import { type ChangeToPlan, changeToPlan } from '../change-plan.ts'
import type { Confirmation } from '../settled.ts'
import { type AddressChangeCase, type AddressVersion, caseOf, versionOf } from '../state.ts'
import { caseForbids } from './case-forbids.ts'

/** A case whose new address the buyer has confirmed, with that version. */
export interface ConfirmedChange {
  readonly one: AddressChangeCase
  readonly confirmation: Confirmation
  readonly version: AddressVersion
  readonly toPlan: ChangeToPlan
}

/** The confirmed change of a case, or the reason why there is none: not confirmed, or ended. */
export const confirmedChange = (order: PlacedOrder, caseId: CaseId): Either.Either<OrderError, ConfirmedChange> => {
  const one = caseOf(order.addressChange, caseId)
  if (one === undefined) return Either.left({ type: 'UnknownReference', kind: 'Case', id: caseId })
  switch (one.status) {
    case 'Requested':
    case 'Verified':
      return Either.left({ type: 'NotConfirmed', caseId, proposal: one.proposal.number })
    case 'Confirmed':
    case 'FollowUp': {
      const { confirmation } = one
      const version = versionOf(order.addressChange, confirmation.version)
      return version === undefined
        ? Either.left({ type: 'UnknownReference', kind: 'Version', id: String(confirmation.version) })
        : Either.right({
            one,
            confirmation,
            version,
            toPlan: changeToPlan(one, version, confirmation.required, confirmation)
          })
    }
    case 'Closed':
    case 'Rejected':
    case 'Withdrawn':
    case 'Superseded':
    case 'Invalidated':
    case 'Expired':
      return Either.left(caseForbids(one))
  }
}
