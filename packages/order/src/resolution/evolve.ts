import type { ResolutionId } from '../values/identity.ts'
import { isBefore } from '../values/instant.ts'
import type { ResolutionEvent } from './events.ts'
import type { PickupReady } from './pickup-events.ts'
import { type Offer, type Pickup, pickupOf, type ResolutionState } from './state.ts'

/** What an event changes in what is remembered about ways out. */
export const evolveResolution = (state: ResolutionState, event: ResolutionEvent): ResolutionState => {
  switch (event.type) {
    case 'ResolutionOffered':
      return {
        ...state,
        offers: [
          ...state.offers,
          {
            ...event.data,
            options: event.data.options.map(({ resolution }) => resolution),
            status: 'Offered',
            agreed: null
          }
        ]
      }
    case 'ResolutionAgreed':
      return withOffer(state, event.data.resolutionId, { status: 'Agreed', agreed: event.data.resolution })
    case 'ResolutionDeclined':
      return withOffer(state, event.data.resolutionId, { status: 'Declined' })
    case 'ResolutionExpired':
      return withOffer(state, event.data.resolutionId, { status: 'Expired' })
    case 'ReshipmentArranged':
      return state
    case 'ResolutionCompleted':
      return withOffer(state, event.data.resolutionId, { status: 'Completed' })
    case 'ResolutionFailed':
      return withOffer(state, event.data.resolutionId, { status: 'Failed' })
    case 'PickupConsentGiven':
      return withPickup(state, { ...pickupOf(state, event.data.parcelId), consent: event.data.pointKind })
    case 'PickupReady':
      return ready(state, event)
    case 'PickupDeadlinePassed': {
      const pickup = pickupOf(state, event.data.parcelId)
      return pickup.ready === null ? state : withPickup(state, { ...pickup, ready: { ...pickup.ready, overdue: true } })
    }
  }
}

const withOffer = (state: ResolutionState, resolutionId: ResolutionId, part: Partial<Offer>): ResolutionState => ({
  ...state,
  offers: state.offers.map((one) => (one.resolutionId === resolutionId ? { ...one, ...part } : one))
})

// What was said later counts, whichever was heard first.
const ready = (state: ResolutionState, { data, metadata }: PickupReady): ResolutionState => {
  const pickup = pickupOf(state, data.parcelId)
  return pickup.ready !== null && isBefore(metadata.occurredAt, pickup.ready.since)
    ? state
    : withPickup(state, {
        ...pickup,
        ready: { holdUntil: data.holdUntil, since: metadata.occurredAt, overdue: false }
      })
}

const withPickup = (state: ResolutionState, pickup: Pickup): ResolutionState => ({
  ...state,
  pickups: [...state.pickups.filter(({ parcelId }) => parcelId !== pickup.parcelId), pickup]
})
