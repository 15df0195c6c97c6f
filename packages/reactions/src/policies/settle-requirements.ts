import { type CaseId, type OrderEvent, type PlacedOrder, ResolutionId } from '@readdress/order'
import { type GivenCommand, processPolicy, type Step } from '../process-policy.ts'

/** P5: what a change needs before it may take effect is asked for: the buyer's consent, approvals, the warehouse to wait. Where there is no way at all, he is offered another. */
export const settleRequirements = processPolicy(
  'P5',
  ['AddressChangeRequested', 'AddressChangeRouted', 'FreightChecked'],
  ({ event }, order, newId, policy) => {
    const { caseId } = event.data
    const one = order.addressChange.cases.find((asked) => asked.caseId === caseId)
    switch (event.type) {
      case 'AddressChangeRequested': {
        const isProposed = one?.status === 'Requested' && one.initiator === 'Seller' && one.consent === null
        return isProposed && policy.sellerEditNeedsConsent.required ? [consent(caseId)] : []
      }
      case 'AddressChangeRouted':
        if (one?.status !== 'Confirmed') return []
        return [
          ...event.data.requirements.flatMap(({ requirement, kind }): ReadonlyArray<Step> => {
            if (requirement === 'Consent') return one.consent === null ? [consent(caseId)] : []
            const isAsked = one.confirmation.approvals.some((asked) => asked.kind === kind)
            return requirement === 'Approval' && kind !== null && !isAsked
              ? [give(`Approval/${kind}`, { type: 'RequestApproval', data: { caseId, kind } })]
              : []
          }),
          ...holds(event, order),
          ...waysOut(event, order, newId(ResolutionId, 'offer'))
        ]
      case 'FreightChecked':
        return one?.status === 'Confirmed' && event.data.outcome === 'NotDeliverable'
          ? [reject(caseId, 'OutOfServiceArea')]
          : []
    }
  }
)

type Routed = Extract<OrderEvent, { type: 'AddressChangeRouted' }>
type Rejected = Extract<GivenCommand, { type: 'RejectAddressChange' }>['data']

const give = (key: string, command: GivenCommand): Step => ({ type: 'Give', key, command })

const consent = (caseId: CaseId): Step => give('Consent', { type: 'RequestConsent', data: { caseId } })

const reject = (caseId: CaseId, reason: Rejected['reason']): Step =>
  give('Reject', { type: 'RejectAddressChange', data: { caseId, reason, by: 'Seller' } })

const holds = ({ data: { caseId, requirements } }: Routed, { parcel }: PlacedOrder): ReadonlyArray<Step> => {
  const wanted = new Set(
    requirements.filter(({ requirement }) => requirement === 'FulfilmentHeld').map((one) => one.target)
  )
  const parcelIds = parcel.parcels
    .filter(({ parcelId, hold, status }) => wanted.has(parcelId) && hold === null && status !== 'Shipped')
    .map(({ parcelId }) => parcelId)
  return parcelIds.length === 0 ? [] : [give('Hold', { type: 'HoldFulfilment', data: { parcelIds, caseId } })]
}

const waysOut = (
  { data: { caseId, plan } }: Routed,
  order: PlacedOrder,
  resolutionId: ResolutionId
): ReadonlyArray<Step> => {
  if (plan.length > 0 && plan.every(({ because }) => because === 'AlreadyDelivered'))
    return [reject(caseId, 'AlreadyDelivered')]
  const isClosed = plan.length > 0 && plan.every(({ route }) => route === 'NotPossible' || route === 'CancelAndReorder')
  const isOffered = order.resolution.offers.some(
    (one) => one.caseId === caseId && (one.status === 'Offered' || one.status === 'Agreed')
  )
  if (!isClosed || isOffered) return []
  const parcelIds = order.parcel.parcels
    .filter(({ parcelId }) => plan.some(({ target }) => target === parcelId))
    .map(({ parcelId }) => parcelId)
  const options = [{ resolution: 'CancelAndReorder' }, { resolution: 'NoAction' }] as const
  return [
    give('Offer', {
      type: 'OfferResolution',
      data: { resolutionId, caseId, parcelIds, occasion: 'RouteForbidden', options }
    })
  ]
}
