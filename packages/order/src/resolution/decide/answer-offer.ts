import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { AgreeResolution, CompleteResolution, DeclineResolution } from '../commands.ts'
import { offerOf } from '../state.ts'

/** The buyer chooses one of the options while the offer is open. */
export const agreeResolution = ({ data }: InContext<AgreeResolution>, order: PlacedOrder): Decision => {
  const offer = offerOf(order.resolution, data.resolutionId)
  if (offer === undefined) return unknownReference('Resolution', data.resolutionId)
  if (offer.status === 'Agreed' && offer.agreed === data.resolution) return accept()
  if (offer.status !== 'Offered') return refuse({ type: 'OfferClosed', id: offer.resolutionId, status: offer.status })
  return offer.options.includes(data.resolution)
    ? accept({ type: 'ResolutionAgreed', data: { ...data, messageId: data.messageId ?? null } })
    : refuse({ type: 'OptionNotOffered', option: data.resolution })
}

/** The buyer wants none of the options, while the offer is open. */
export const declineResolution = ({ data }: InContext<DeclineResolution>, order: PlacedOrder): Decision => {
  const offer = offerOf(order.resolution, data.resolutionId)
  if (offer === undefined) return unknownReference('Resolution', data.resolutionId)
  if (offer.status === 'Declined') return accept()
  return offer.status === 'Offered'
    ? accept({ type: 'ResolutionDeclined', data: { ...data, messageId: data.messageId ?? null } })
    : refuse({ type: 'OfferClosed', id: offer.resolutionId, status: offer.status })
}

/** What was agreed is done, or could not be done. */
export const completeResolution = ({ data }: InContext<CompleteResolution>, order: PlacedOrder): Decision => {
  const offer = offerOf(order.resolution, data.resolutionId)
  if (offer === undefined) return unknownReference('Resolution', data.resolutionId)
  const outcome = data.achieved ? 'Completed' : 'Failed'
  if (offer.status === outcome) return accept()
  return offer.status === 'Agreed'
    ? accept({
        type: data.achieved ? 'ResolutionCompleted' : 'ResolutionFailed',
        data: { resolutionId: offer.resolutionId, why: data.why ?? null }
      })
    : refuse({ type: 'OfferClosed', id: offer.resolutionId, status: offer.status })
}
