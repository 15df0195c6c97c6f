import { type ParcelId, type PlacedOrder, RemedyId } from '@readdress/order'
import { type GivenCommand, processPolicy } from '../process-policy.ts'

type Options = Extract<GivenCommand, { type: 'ProposeRemedy' }>['data']['options']

/** P16: where goods are lost, damaged or went to the wrong place through no fault of the buyer, he is offered what makes it good. The carrier's claim is filed by a person, who has its form and its number. */
export const makeGoodALoss = processPolicy(
  'P16',
  ['LossConfirmed', 'DamageConfirmed', 'InvestigationConcluded'],
  ({ event }, order, newId) => {
    const offer = (parcelId: ParcelId | undefined, options: Options) =>
      parcelId !== undefined && isToBeOffered(order, parcelId)
        ? ([
            {
              type: 'Give',
              key: 'Propose',
              command: {
                type: 'ProposeRemedy',
                data: { remedyId: newId(RemedyId, 'remedy'), parcelIds: [parcelId], options }
              }
            }
          ] as const)
        : []
    switch (event.type) {
      case 'LossConfirmed':
        return offer(event.data.parcelId, anew(order))
      case 'DamageConfirmed': {
        const { parcelId, extent, fault } = event.data
        if (fault === 'Buyer' || extent === 'None') return []
        return offer(parcelId, extent === 'Total' ? anew(order) : [{ remedy: 'Exchange' }, { remedy: 'RefundPartial' }])
      }
      case 'InvestigationConcluded': {
        const { investigationId, finding, fault } = event.data
        const found = order.care.investigations.find((one) => one.investigationId === investigationId)
        return fault !== 'Buyer' && gone.has(finding) ? offer(found?.parcelId, anew(order)) : []
      }
    }
  }
)

// The findings after which the goods are not with the buyer, nor on their way to him.
const gone: ReadonlySet<string> = new Set(['DeliveredToOldAddress', 'WronglySigned', 'Misdelivered', 'LostConfirmed'])

// The whole price only where it is the price of this parcel.
const anew = ({ parcel }: PlacedOrder): Options => [
  { remedy: 'Reship' },
  { remedy: parcel.parcels.length === 1 ? 'RefundFull' : 'RefundPartial' }
]

const isToBeOffered = ({ parcel, care }: PlacedOrder, parcelId: ParcelId): boolean =>
  parcel.parcels.some((one) => one.parcelId === parcelId && one.issues.some(({ open }) => open)) &&
  !care.remedies.some((one) => one.parcelIds.includes(parcelId) && one.status !== 'Declined')
