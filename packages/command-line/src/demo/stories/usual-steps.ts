import type { Json } from 'readdress'
import { chengdu, ids, nickname, yuan } from '../sample-data.ts'
import { asks, reports, type Step } from '../story.ts'
import type { StoryClock } from '../story-clock.ts'

// The steps that several stories have in common.

type Fields = Step['data']

/** How an order of a story begins, unless said otherwise: a tea set for CNY 198. */
export interface Beginning {
  readonly at: string
  readonly platform: string
  readonly orderNo: string
  readonly total?: string
  readonly method?: string
  readonly protection?: string
}

/** The order is placed, to go to Chengdu, and paid. */
export const placedAndPaid = (clock: StoryClock, beginning: Beginning): ReadonlyArray<Step> => {
  const { at, platform, orderNo, total = '19800', method = 'Platform', protection = 'None' } = beginning
  const line = { lineId: 'l1', sku: 'TEA-04', description: 'tea set', quantity: 1, unitPrice: yuan(total) }
  return [
    asks(at, 'Platform', 'Api', 'PlaceOrder', {
      platform,
      platformOrderNo: orderNo,
      orderedAt: clock.instant(at),
      buyer: { nickname },
      recipientIsBuyer: true,
      address: chengdu,
      lines: [line],
      total: yuan(total)
    }),
    reports(at, 'Platform', 'Api', 'RecordPayment', {
      amount: yuan(total),
      method,
      paidAt: clock.instant(at),
      protection
    })
  ]
}

/** The buyer wishes another address. */
export const wishes = (at: string, caseId: string, address: Fields, reason = 'BuyerError'): Step =>
  asks(at, 'Buyer', 'PlatformChat', 'RequestAddressChange', {
    caseId,
    initiator: 'Buyer',
    reason,
    address,
    recipientIsBuyer: true,
    baseVersion: 1
  })

/** The seller's operator checks who asks, by what was stated or found out. */
export const checks = (at: string, caseId: string, factors: ReadonlyArray<Fields>): Step =>
  asks(at, 'SellerAgent', 'PlatformChat', 'VerifyAddressChange', { caseId, proposal: 1, factors })

/** The logged-in account asked. */
export const session: Fields = { factor: 'PlatformSession', result: 'Match' }

/** The number that was on file before was called, with this result. */
export const call = (result: string): Fields => ({ factor: 'CallbackToNumberOnFile', result, contactVersion: 1 })

/** The new address was repeated to the buyer, and he says that it is right. */
export const confirms = (at: string, caseId: string, address: Fields): Step =>
  asks(at, 'Buyer', 'PlatformChat', 'ConfirmNewAddress', { caseId, proposal: 1, address, by: 'Buyer', method: 'Chat' })

/** The seller's operator saves a confirmed version. */
export const saves = (at: string, caseId: string, version: number, address: Fields): Step =>
  asks(at, 'SellerAgent', 'MerchantWeb', 'AmendAddress', { caseId, version, address, expectedVersion: 1 })

/** The number on the label of parcel `p1`. */
const trackingNumber = 'SF1234567890'

// The platform's page was read again just before.
const label = (clock: StoryClock, at: string, version: number): Fields => ({
  parcelId: 'p1',
  trackingNumber,
  expectedVersion: version,
  platformCheck: { matched: true, checkedAt: clock.instant(at) }
})

/** The warehouse packs parcel `p1`. */
export const packs = (at: string): Step =>
  asks(at, 'Warehouse', 'Internal', 'PlanParcel', { parcelId: 'p1', lines: [{ lineId: 'l1', quantity: 1 }] })

/** It prints the label of parcel `p1` with an address version. */
export const labels = (clock: StoryClock, at: string, version: number): Step =>
  asks(at, 'Warehouse', 'Internal', 'PrintLabel', { ...label(clock, at, version), carrier: 'sf', account: 'Own' })

/** It hands parcel `p1` over to the carrier. */
export const handsOver = (clock: StoryClock, at: string, version: number): Step =>
  asks(at, 'Warehouse', 'Internal', 'ShipParcel', { ...label(clock, at, version), shippedAt: clock.instant(at) })

/** All three at once. */
export const ships = (clock: StoryClock, at: string, version: number): ReadonlyArray<Step> => [
  packs(at),
  labels(clock, at, version),
  handsOver(clock, at, version)
]

/** The carrier scans parcel `p1`, in the city of an address where one is given. */
export const scan = (clock: StoryClock, at: string, status: string, subStatus: string, address?: Fields): Step =>
  reports(at, 'Carrier', 'Api', 'RecordTracking', {
    trackingNumber,
    carrier: 'sf',
    rawCode: '50',
    status,
    subStatus,
    eventTime: clock.carrierTime(at),
    ...(address === undefined ? {} : { place: address['region'] ?? null })
  })

/** The buyer is told how his wish stands. */
export const tells = (at: string, kind: string, targets: ReadonlyArray<Json>, more: Fields = {}): Step =>
  asks(at, 'System', 'PlatformChat', 'NotifyBuyer', { messageId: ids.message, kind, targets, ...more })
