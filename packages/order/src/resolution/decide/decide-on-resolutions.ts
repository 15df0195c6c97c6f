import type { InContext } from '../../context.ts'
import type { Decision } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { ResolutionCommand } from '../commands.ts'
import { agreeResolution, completeResolution, declineResolution } from './answer-offer.ts'
import { arrangeReshipment } from './arrange-reshipment.ts'
import { offerResolution } from './offer-resolution.ts'
import { givePickupConsent, recordPickupReady } from './pickup.ts'

/** What a command about ways out comes to. */
export const decideOnResolutions = (command: InContext<ResolutionCommand>, order: PlacedOrder): Decision => {
  switch (command.type) {
    case 'OfferResolution':
      return offerResolution(command, order)
    case 'AgreeResolution':
      return agreeResolution(command, order)
    case 'DeclineResolution':
      return declineResolution(command, order)
    case 'GivePickupConsent':
      return givePickupConsent(command, order)
    case 'RecordPickupReady':
      return recordPickupReady(command, order)
    case 'ArrangeReshipment':
      return arrangeReshipment(command, order)
    case 'CompleteResolution':
      return completeResolution(command, order)
  }
}
