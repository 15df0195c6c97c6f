import { type CaseId, type ParcelId, type PlacedOrder, ResolutionId } from '@readdress/order'
import { type GivenCommand, processPolicy } from '../process-policy.ts'

type Occasion = Extract<GivenCommand, { type: 'OfferResolution' }>['data']['occasion']

/** P10: where the carrier will not or cannot bring a parcel to the new address, the buyer is offered what else can be done. */
export const offerWaysOut = processPolicy(
  'P10',
  ['ParcelNearOldAddress', 'InterceptRefused', 'InterceptFailed', 'InterceptTimedOut', 'PickupDeadlinePassed'],
  ({ event }, order, newId) => {
    switch (event.type) {
      case 'ParcelNearOldAddress':
        return offers(order, event.data.parcelId, 'NearOldAddress', newId(ResolutionId, 'offer'))
      case 'PickupDeadlinePassed':
        return offers(order, event.data.parcelId, 'PickupNotCollected', newId(ResolutionId, 'offer'))
      case 'InterceptRefused':
      case 'InterceptFailed':
      case 'InterceptTimedOut': {
        const asked = order.carrierIntercept.intercepts.find((one) => one.interceptId === event.data.interceptId)
        return asked === undefined ? [] : offers(order, asked.parcelId, event.type, newId(ResolutionId, 'offer'))
      }
    }
  }
)

const offers = (order: PlacedOrder, parcelId: ParcelId, occasion: Occasion, resolutionId: ResolutionId) => {
  const caseId = openCase(order)
  const parcel = order.parcel.parcels.find((one) => one.parcelId === parcelId)
  // What the buyer is being asked already, or has agreed to, is not asked again.
  const isOffered = order.resolution.offers.some(
    (offer) => offer.parcelIds.includes(parcelId) && (offer.status === 'Offered' || offer.status === 'Agreed')
  )
  if (caseId === null || parcel?.status !== 'Shipped' || isOffered) return []
  const options = [
    { resolution: 'PickupAtCourierPoint' },
    { resolution: 'ReturnThenReship' },
    { resolution: 'ReturnThenRefund' },
    { resolution: 'AcceptAtOldAddress' }
  ] as const
  const data = { resolutionId, caseId, parcelIds: [parcelId], occasion, options }
  return [{ type: 'Give', key: 'Offer', command: { type: 'OfferResolution', data } }] as const
}

const openCase = ({ addressChange }: PlacedOrder): CaseId | null =>
  addressChange.cases.findLast(({ status }) => status === 'Confirmed' || status === 'FollowUp')?.caseId ?? null
