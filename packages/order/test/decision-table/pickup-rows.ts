import { id, instant } from '../order-under-test.ts'
import { buyerZhang } from '../samples.ts'
import { byCarrier, bySystem } from '../steps.ts'
import type { Row } from './rows.ts'
import { everyOrder, withoutParcel } from './state-groups.ts'

const r = id('4e50', 1)
const buyer = { actor: buyerZhang }
const consent = { parcelId: 'p1', by: 'Buyer', pointKind: 'Station', place: '小区北门驿站' }
const waiting = {
  parcelId: 'p1',
  pointKind: 'Locker',
  place: '3号柜',
  code: '7-4-1024',
  holdUntil: instant('09 18:00')
}
const offered = new Set<string>(['offer open', 'way out agreed'])
const final = ['delivered', 'redirected, delivered', 'closed'] as const
const isFinal = new Set<string>([...final, ...withoutParcel])
const noParcel = new Set<string>(withoutParcel)
const other = { interceptId: id('1e7c', 2), parcelId: 'p1', via: 'Phone', action: 'HoldForPickup' }
const passed = { deadline: 'PickupHold', ref: 'p1', dueAt: instant('06 18:00') }

export const pickupRows: ReadonlyArray<Row> = [
  {
    command: 'DeclineResolution',
    data: { resolutionId: r, by: 'Buyer' },
    by: buyer,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...everyOrder.filter((state) => !offered.has(state))],
      [['ResolutionDeclined'], 'offer open'],
      ['OfferClosed', 'way out agreed']
    ]
  },
  {
    command: 'DeclineResolution',
    how: 'after the answer',
    data: { resolutionId: r, by: 'Buyer' },
    by: buyer,
    comesTo: [
      ['OfferClosed', 'offer expired'],
      ['nothing', 'offer declined']
    ]
  },
  {
    command: 'AgreeResolution',
    how: 'after the answer',
    data: { resolutionId: r, resolution: 'ReturnThenRefund', by: 'Buyer' },
    by: buyer,
    comesTo: [['OfferClosed', 'offer declined', 'offer expired']]
  },
  {
    command: 'GivePickupConsent',
    data: consent,
    by: buyer,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutParcel],
      [['PickupConsentGiven'], ...everyOrder.filter((state) => !isFinal.has(state))],
      ['ParcelFinal', ...final]
    ]
  },
  {
    command: 'GivePickupConsent',
    how: 'to another kind of point',
    data: { ...consent, pointKind: 'Locker' },
    by: buyer,
    comesTo: [[['PickupConsentGiven'], 'pickup agreed to']]
  },
  {
    command: 'GivePickupConsent',
    how: 'once more, or too late',
    data: consent,
    by: buyer,
    comesTo: [
      ['ParcelFinal', 'back, to be sent again', 'given up'],
      ['nothing', 'pickup agreed to', 'fetched']
    ]
  },
  {
    command: 'RecordPickupReady',
    data: waiting,
    by: byCarrier,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutParcel],
      [['PickupReady'], ...everyOrder.filter((state) => !noParcel.has(state))]
    ]
  },
  {
    command: 'RecordPickupReady',
    how: 'once more',
    data: waiting,
    by: byCarrier,
    comesTo: [[['PickupReady'], 'waiting to be fetched', 'fetched']]
  },
  {
    command: 'NotifyCarrier',
    how: 'to hold the parcel for pickup, as was agreed to',
    data: other,
    comesTo: [[['CarrierNotified'], 'pickup agreed to', 'pickup agreed to, no change wished']]
  },
  {
    command: 'RecordDeadlinePassed',
    how: 'of the pickup',
    data: passed,
    by: bySystem,
    comesTo: [
      ['UnknownReference', 'placed'],
      [['PickupDeadlinePassed'], 'waiting too long to be fetched', 'not fetched, kept longer'],
      ['DeadlineNotReached', 'waiting to be fetched'],
      ['nothing', 'shipped', 'pickup agreed to', 'not fetched', 'fetched']
    ]
  }
]
