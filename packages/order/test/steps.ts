import { carrierTime, instant } from './command-given.ts'
import type { OrderUnderTest } from './order-under-test.ts'
import { carrierSf, chengdu, platform, system, warehouse } from './samples.ts'

// The steps that many stories share, each with what it must come to: `order.and(verifies('01 20:36', a))`.

type Steps = (order: OrderUnderTest) => OrderUnderTest

/** The logged-in account asked: enough for level L2. */
export const session = [{ factor: 'PlatformSession', result: 'Match' }]

/** The logged-in account asked, and the number on file was called: enough for level L3. */
export const sessionAndCall = [...session, { factor: 'CallbackToNumberOnFile', result: 'Match', contactVersion: 1 }]

/** The buyer is verified. */
export const verifies =
  (at: string, caseId: string, factors: ReadonlyArray<object> = session): Steps =>
  (order) =>
    order.when(at, 'VerifyAddressChange', { caseId, proposal: 1, factors }).gives('AddressChangeVerified')

/** The new address is repeated to the buyer, and he says yes: a new version. */
export const confirms =
  (at: string, caseId: string, address: object, version: number): Steps =>
  (order) =>
    order
      .when(at, 'ConfirmNewAddress', { caseId, proposal: 1, address, by: 'Buyer', method: 'Chat' })
      .gives(['NewAddressConfirmed', { version }], ['AddressChangeRouted', { version }])

/** A confirmed version is saved as the ordered address. */
export const amends =
  (at: string, caseId: string, address: object, version: number, expectedVersion: number): Steps =>
  (order) =>
    order
      .when(at, 'AmendAddress', { caseId, version, address, expectedVersion })
      .gives(['AddressAmended', { version, previousVersion: expectedVersion }])

/** The buyer asks for another address at the full hour, `'01 10'`, is checked, says yes, and a minute later it is saved. */
export const changesTo =
  (hour: string, caseId: string, address: object, version: number, before: number): Steps =>
  (order) =>
    order
      .asks(`${hour}:00`, caseId, address, { baseVersion: before })
      .gives('AddressChangeRequested')
      .and(verifies(`${hour}:02`, caseId))
      .and(confirms(`${hour}:03`, caseId, address, version))
      .and(amends(`${hour}:04`, caseId, address, version, before))

/** The number on the label of parcel `p1`. */
export const number = 'SF1234567890'

/** The whole order is put into parcel `p1`. */
export const plans =
  (at: string): Steps =>
  (order) =>
    order
      .when(at, 'PlanParcel', { parcelId: 'p1', lines: [{ lineId: 'l1', quantity: 2 }] }, { actor: warehouse })
      .gives('ParcelPlanned')

/** A label for parcel `p1` as the operator asks for it, the platform's address read again just now. */
export const label = (at: string, version: number, more: object = {}) => ({
  parcelId: 'p1',
  carrier: 'sf',
  account: 'Own',
  trackingNumber: number,
  expectedVersion: version,
  platformCheck: { matched: true, checkedAt: instant(at) },
  ...more
})

/** Parcel `p1` as the warehouse hands it over. */
export const handOver = (at: string, version: number, more: object = {}) => ({
  parcelId: 'p1',
  trackingNumber: number,
  expectedVersion: version,
  shippedAt: instant(at),
  platformCheck: { matched: true, checkedAt: instant(at) },
  ...more
})

/** Parcel `p1` is planned, and a label printed. */
export const labels =
  (at: string, version: number, more: object = {}): Steps =>
  (order) =>
    order
      .and(plans(at))
      .when(at, 'PrintLabel', label(at, version, more), { actor: warehouse })
      .gives(['LabelPrinted', { version }])

/** Parcel `p1` is planned, labelled and handed over. */
export const ships =
  (at: string, version: number): Steps =>
  (order) =>
    order
      .and(labels(at, version))
      .when(at, 'ShipParcel', handOver(at, version), { actor: warehouse })
      .gives(['ParcelShipped', { version, stale: false, basis: 'Commanded' }])

/** A scan of parcel `p1` as the carrier reports it. */
export const scan = (at: string, status: string, subStatus: string, more: object = {}) => ({
  trackingNumber: number,
  carrier: 'sf',
  rawCode: '50',
  status,
  subStatus,
  eventTime: carrierTime(at),
  ...more
})

/** By the carrier's interface. */
export const byCarrier = { actor: carrierSf, channel: 'Api' }

/** By the platform's interface. */
export const byPlatform = { actor: platform, channel: 'Api' }

/** By a process policy. */
export const bySystem = { actor: system, channel: 'Internal' }

/** The buyer changes the address five times on the platform itself. */
export const changesItFiveTimes: Steps = (order) =>
  [1, 2, 3, 4, 5].reduce((changed, n) => {
    const at = `01 11:0${n}`
    const seen = { address: { ...chengdu, detail: `${n}号` }, recipientIsBuyer: true, changedBy: 'Buyer' }
    return changed
      .when(at, 'ObservePlatformAddress', { ...seen, changedAt: instant(at) }, byPlatform)
      .gives('PlatformAddressChangeObserved')
  }, order)

/** That the data of a person were destroyed at a moment. */
export const erasureOf = (subject: string, at: string) => ({
  subject,
  keyIds: ['k-1'],
  ground: 'Withdrawn',
  approvedBy: ['s-0e55', 's-77aa'],
  destroyedAt: instant(at),
  effectiveBy: instant('31 00:00')
})
