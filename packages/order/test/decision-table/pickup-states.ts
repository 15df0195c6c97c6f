import { id, instant, type OrderUnderTest } from '../order-under-test.ts'
import { buyerZhang } from '../samples.ts'
import { byCarrier, bySystem, scan } from '../steps.ts'
import { everyState } from './every-state.ts'
import type { Situation } from './situation.ts'

const consented = (order = everyState['carrier refused']().order) =>
  order
    .when('03 10:00', 'GivePickupConsent', { parcelId: 'p1', by: 'Buyer', pointKind: 'Station' }, { actor: buyerZhang })
    .gives('PickupConsentGiven')

const ready = (order: OrderUnderTest) =>
  order
    .when(
      '03 18:00',
      'RecordPickupReady',
      { parcelId: 'p1', pointKind: 'Station', holdUntil: instant('06 18:00') },
      byCarrier
    )
    .gives('PickupReady')

const overdue = { deadline: 'PickupHold', ref: 'p1', dueAt: instant('06 18:00') }

/** States that only some commands have a row for: a parcel is to be fetched, or an offer was declined. */
export const pickupStates = {
  'pickup agreed to': () => ({ at: '03 10:10', order: consented() }),
  'pickup agreed to, no change wished': () => ({ at: '02 12:00', order: consented(everyState.shipped().order) }),
  'waiting to be fetched': () => ({ at: '04 09:00', order: ready(consented()) }),
  'waiting too long to be fetched': () => ({ at: '06 18:00', order: ready(consented()) }),
  'not fetched': () => ({
    at: '06 19:00',
    order: ready(consented()).when('06 18:00', 'RecordDeadlinePassed', overdue, bySystem).gives('PickupDeadlinePassed')
  }),
  'not fetched, kept longer': () => ({
    at: '07 09:00',
    order: ready(consented())
      .when('06 18:00', 'RecordDeadlinePassed', overdue, bySystem)
      .gives('PickupDeadlinePassed')
      .when(
        '06 19:00',
        'RecordPickupReady',
        { parcelId: 'p1', pointKind: 'Station', holdUntil: instant('07 09:00') },
        byCarrier
      )
      .gives('PickupReady')
      .when(
        '03 12:00',
        'RecordPickupReady',
        { parcelId: 'p1', pointKind: 'Station', holdUntil: instant('05 09:00') },
        byCarrier
      )
      .gives('PickupReady')
  }),
  fetched: () => ({
    at: '06 18:00',
    order: ready(consented())
      .when('05 10:00', 'RecordTracking', scan('05 10:00', 'Delivered', 'Collected'), byCarrier)
      .gives('TrackingUpdated', ['ParcelDelivered', { mode: 'CollectedFromPoint' }])
  }),
  'offer expired': () => ({
    at: '03 12:00',
    order: everyState['offer open']()
      .order.when(
        '03 11:50',
        'RecordDeadlinePassed',
        { deadline: 'ResolutionAnswer', ref: id('4e50', 1), dueAt: instant('03 11:50') },
        bySystem
      )
      .gives('ResolutionExpired')
  }),
  'offer declined': () => ({
    at: '03 10:10',
    order: everyState['offer open']()
      .order.when('03 10:00', 'DeclineResolution', { resolutionId: id('4e50', 1), by: 'Buyer' }, { actor: buyerZhang })
      .gives('ResolutionDeclined')
  })
} satisfies Record<string, () => Situation>
