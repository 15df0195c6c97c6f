import { mianyang } from '../samples.ts'
import { byCarrier, scan } from '../steps.ts'
import { everyState } from './every-state.ts'
import type { Situation } from './situation.ts'

const redirected = () =>
  everyState
    .shipped()
    .order.when('03 10:00', 'RecordTracking', scan('03 09:00', 'InTransit', 'Redirected'), byCarrier)
    .gives('TrackingUpdated', 'UnexpectedRedirectObserved')

const answer = { parcelId: 'p1', by: 'Buyer' }

const known = () =>
  redirected()
    .when('03 11:00', 'AnswerRedirectQuestion', { ...answer, confirmed: true, address: mianyang })
    .gives('RedirectConfirmed', 'ParcelRerouted')

/** States that only some commands have a row for: a carrier redirected a parcel, and nobody had told us. */
export const redirectStates = {
  'redirected unasked': () => ({ at: '03 10:30', order: redirected() }),
  'redirected unasked, back': () => ({
    at: '08 10:00',
    order: redirected()
      .when('07 10:00', 'ReceiveReturn', { parcelId: 'p1', condition: 'Good', receivedAt: '2026-03-07T10:00:00.000Z' })
      .gives('ReturnReceived')
  }),
  'redirect known': () => ({ at: '03 12:00', order: known() }),
  'redirect known, not whereto': () => ({
    at: '03 12:00',
    order: redirected()
      .when('03 11:00', 'AnswerRedirectQuestion', { ...answer, confirmed: true })
      .gives('RedirectConfirmed')
  }),
  'redirect denied': () => ({
    at: '03 12:00',
    order: redirected()
      .when('03 11:00', 'AnswerRedirectQuestion', { ...answer, confirmed: false })
      .gives('RedirectDenied')
  }),
  'redirect known, redirected again': () => ({
    at: '05 10:30',
    order: known()
      .when('05 10:00', 'RecordTracking', scan('05 09:00', 'InTransit', 'Redirected'), byCarrier)
      .gives('TrackingUpdated', 'UnexpectedRedirectObserved')
  })
} satisfies Record<string, () => Situation>
