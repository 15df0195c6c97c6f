import { InterceptId, isAtWork, type ParcelId, type PlacedOrder } from '@readdress/order'
import { type GivenCommand, processPolicy } from '../process-policy.ts'

type Offer = PlacedOrder['resolution']['offers'][number]
type Instruction = Extract<GivenCommand, { type: 'NotifyCarrier' }>['data']

/** P11: what buyer and seller have agreed on is asked of the carrier: to hold the parcel for pickup once the consent is there, to bring it back, or to redirect it all the same. */
export const carryOutWhatIsAgreed = processPolicy(
  'P11',
  ['ResolutionAgreed', 'PickupConsentGiven'],
  ({ event }, order, newId) => {
    const offers = order.resolution.offers.filter(
      (offer) =>
        offer.status === 'Agreed' &&
        (event.type === 'ResolutionAgreed'
          ? offer.resolutionId === event.data.resolutionId
          : offer.parcelIds.includes(event.data.parcelId))
    )
    return offers.flatMap((offer) =>
      offer.parcelIds.flatMap((parcelId) => {
        const action = canBeAsked(order, parcelId) ? instructionFor(order, offer, parcelId) : null
        if (action === null) return []
        const about = {
          interceptId: newId(InterceptId, parcelId),
          parcelId,
          caseId: offer.caseId,
          via: 'CarrierApi'
        } as const
        const data: Instruction = { ...about, ...action }
        return [{ type: 'Give', key: `Notify/${parcelId}`, command: { type: 'NotifyCarrier', data } }] as const
      })
    )
  }
)

const canBeAsked = (order: PlacedOrder, parcelId: ParcelId): boolean =>
  order.parcel.parcels.some((one) => one.parcelId === parcelId && one.status === 'Shipped') &&
  !order.carrierIntercept.intercepts.filter(isAtWork(order)).some((one) => one.parcelId === parcelId)

const instructionFor = (
  { resolution, addressChange }: PlacedOrder,
  { agreed, caseId }: Offer,
  parcelId: ParcelId
): Pick<Instruction, 'action' | 'toVersion'> | null => {
  switch (agreed) {
    case 'PickupAtCourierPoint':
      return resolution.pickups.some((one) => one.parcelId === parcelId && one.consent !== null)
        ? { action: 'HoldForPickup' }
        : null
    case 'ReturnThenReship':
    case 'ReturnThenRefund':
      return { action: 'ReturnToSender' }
    case 'RedirectAnyway': {
      const confirmed = addressChange.versions.findLast((one) => one.caseId === caseId)
      return confirmed === undefined ? null : { action: 'RedirectToAddress', toVersion: confirmed.version }
    }
    case 'AcceptAtOldAddress':
    case 'OccupantForwards':
    case 'RefuseAtDoor':
    case 'CancelAndReorder':
    case 'NoAction':
    case null:
      return null
  }
}
