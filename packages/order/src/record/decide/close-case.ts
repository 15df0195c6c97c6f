import { caseForbids } from '../../address-change/decide/case-forbids.ts'
import { caseOf } from '../../address-change/state.ts'
import { isAtWork } from '../../carrier-intercept/at-work.ts'
import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { CloseCase } from '../closing-commands.ts'

/** A case is closed when every parcel has an outcome, no issue is open and no carrier is still at it. */
export const closeCase = ({ data }: InContext<CloseCase>, order: PlacedOrder): Decision => {
  const one = caseOf(order.addressChange, data.caseId)
  if (one === undefined) return unknownReference('Case', data.caseId)
  switch (one.status) {
    case 'FollowUp':
      break
    case 'Closed':
      return accept()
    case 'Confirmed':
    case 'Requested':
    case 'Verified':
    case 'Rejected':
    case 'Withdrawn':
    case 'Superseded':
    case 'Invalidated':
    case 'Expired':
      return refuse(caseForbids(one))
  }
  const named = new Set<string>(data.outcomes.map(({ parcelId }) => parcelId))
  const { parcels } = order.parcel
  const unknown = data.outcomes.find(({ parcelId }) => !parcels.some((parcel) => parcel.parcelId === parcelId))
  if (unknown !== undefined) return unknownReference('Parcel', unknown.parcelId)
  const missing = parcels.map(({ parcelId }) => parcelId).filter((parcelId) => !named.has(parcelId))
  if (missing.length > 0) return refuse({ type: 'OutcomeMissing', parcelIds: missing })
  const issueIds = parcels.flatMap(({ issues }) => issues.filter(({ open }) => open).map(({ issueId }) => issueId))
  if (issueIds.length > 0) return refuse({ type: 'IssuesOpen', issueIds })
  const open = order.carrierIntercept.intercepts.find(isAtWork(order))
  return open === undefined
    ? accept({ type: 'CaseClosed', data })
    : refuse({ type: 'InterceptInProgress', interceptId: open.interceptId, action: open.action })
}
