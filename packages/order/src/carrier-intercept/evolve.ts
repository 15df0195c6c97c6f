import type { UnexpectedRedirectObserved } from '../parcel/journey-events.ts'
import type { InterceptId } from '../values/identity.ts'
import type { ParcelId } from '../values/local-name.ts'
import type { CarrierInterceptEvent, CarrierNotified } from './events.ts'
import type { RedirectEvent } from './redirect-events.ts'
import type { CarrierInterceptState, Intercept, RedirectQuestion } from './state.ts'

/** The events that change what is remembered about instructions to carriers. */
export type CarrierInterceptConcern = CarrierInterceptEvent | RedirectEvent | UnexpectedRedirectObserved

/** What an event changes in what is remembered about instructions to carriers. */
export const evolveCarrierIntercept = (
  state: CarrierInterceptState,
  event: CarrierInterceptConcern
): CarrierInterceptState => {
  switch (event.type) {
    case 'CarrierNotified':
      return notified(state, event)
    case 'CarrierNotReached':
      return withIntercept(state, event.data.interceptId, () => ({ status: 'NotReached' }))
    case 'InterceptAccepted':
      return withIntercept(state, event.data.interceptId, (one) => furthered(one, 'Accepted'))
    case 'InterceptProgressed':
      return withIntercept(state, event.data.interceptId, (one) => furthered(one, 'InProgress'))
    case 'InterceptRefused':
      return withIntercept(state, event.data.interceptId, () => finished('Refused', event))
    case 'InterceptSucceeded':
      return withIntercept(state, event.data.interceptId, () => finished('Succeeded', event))
    case 'InterceptFailed':
      return withIntercept(state, event.data.interceptId, () => finished('Failed', event))
    case 'InterceptTimedOut':
      return withIntercept(state, event.data.interceptId, () => ({ status: 'Silent' }))
    case 'InterceptCancelRequested':
      return withIntercept(state, event.data.interceptId, (one) => ({
        status: 'Cancelling',
        beforeCancelling: one.status
      }))
    case 'InterceptCancelled':
      return withIntercept(state, event.data.interceptId, () => finished('Cancelled', event))
    case 'InterceptCancelRefused':
      return withIntercept(state, event.data.interceptId, (one) => ({
        status: one.beforeCancelling ?? one.status,
        beforeCancelling: null
      }))
    case 'CarrierFeeBooked':
      return state
    case 'UnexpectedRedirectObserved':
      return withQuestion(state, event.data.parcelId, 'Open')
    case 'RedirectConfirmed':
      return withQuestion(state, event.data.parcelId, 'Confirmed')
    case 'RedirectDenied':
      return withQuestion(state, event.data.parcelId, 'Denied')
  }
}

const notified = (state: CarrierInterceptState, { data }: CarrierNotified): CarrierInterceptState => ({
  ...state,
  intercepts: [
    ...state.intercepts.filter((one) => one.interceptId !== data.interceptId),
    { ...data, status: 'Asked', beforeCancelling: null, finalAt: null }
  ]
})

const finished = (status: Intercept['status'], { metadata }: CarrierInterceptEvent): Partial<Intercept> => ({
  status,
  beforeCancelling: null,
  finalAt: metadata.occurredAt
})

// What is being cancelled stays so until the carrier answers to that; and whoever is at work has accepted, even if that is told later.
const furthered = (one: Intercept, status: 'Accepted' | 'InProgress'): Partial<Intercept> => {
  const reached = one.beforeCancelling === 'InProgress' || one.status === 'InProgress' ? 'InProgress' : status
  return one.status === 'Cancelling' ? { beforeCancelling: reached } : { status: reached }
}

const withIntercept = (
  state: CarrierInterceptState,
  interceptId: InterceptId,
  update: (one: Intercept) => Partial<Intercept>
): CarrierInterceptState => ({
  ...state,
  intercepts: state.intercepts.map((one) => (one.interceptId === interceptId ? { ...one, ...update(one) } : one))
})

const withQuestion = (
  state: CarrierInterceptState,
  parcelId: ParcelId,
  status: RedirectQuestion['status']
): CarrierInterceptState => ({
  ...state,
  redirectQuestions: [...state.redirectQuestions.filter((one) => one.parcelId !== parcelId), { parcelId, status }]
})
