import type { ResolutionId } from '../values/identity.ts'
import type { ResolutionEvent } from './events.ts'
import type { Offer, ResolutionState } from './state.ts'

/** What an event changes in what is remembered about ways out. */
export const evolveResolution = (state: ResolutionState, event: ResolutionEvent): ResolutionState => {
  switch (event.type) {
    case 'ResolutionOffered':
      return {
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
    case 'ResolutionExpired':
      return withOffer(state, event.data.resolutionId, { status: 'Expired' })
    case 'ReshipmentArranged':
      return state
    case 'ResolutionCompleted':
      return withOffer(state, event.data.resolutionId, { status: 'Completed' })
    case 'ResolutionFailed':
      return withOffer(state, event.data.resolutionId, { status: 'Failed' })
  }
}

const withOffer = (state: ResolutionState, resolutionId: ResolutionId, part: Partial<Offer>): ResolutionState => ({
  offers: state.offers.map((one) => (one.resolutionId === resolutionId ? { ...one, ...part } : one))
})
