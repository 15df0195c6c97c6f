// These names are the form of a stored view: a change of them is a new version of the projection.
import { DataSubject, type OrderEvent, OrderId, type Personal, type Phone, sameSource } from '@readdress/order'
import { type EventRegistry, type Projection, projection } from '@readdress/projections'
import * as t from 'io-ts'
import { Fingerprint, type Fingerprints, fingerprintsUnder } from './fingerprint.ts'
import { HalfYear, halfYearOf } from './half-year.ts'
import type { EventOf } from './kept-events.ts'
import { fingerprintOf, maskedNickname } from './one-way.ts'
import { orderIdOf } from './order-id-of.ts'
import type { SearchKeys } from './search-keys.ts'

/**
 * By what an order is found: its numbers in the clear, nickname and telephones by their fingerprints. The buyer is masked, `null` where nothing is
 * to be shown of him. What is kept of persons who are `restricted` finds nothing.
 */
export const OrderKeys = t.readonly(
  t.strict({
    orderId: OrderId,
    platform: t.string,
    platformOrderNo: t.string,
    /** When it was placed, which says under which key its fingerprints are. */
    halfYear: t.union([t.null, HalfYear]),
    trackingNumbers: t.readonlyArray(t.string),
    buyer: t.union([t.null, t.string]),
    fingerprints: t.readonlyArray(Fingerprint),
    restricted: t.readonlyArray(DataSubject)
  }),
  'OrderKeys'
)
export interface OrderKeys extends t.TypeOf<typeof OrderKeys> {}

const events = [
  'OrderPlaced',
  'NewAddressConfirmed',
  'PlatformAddressChangeObserved',
  'VirtualNumberAssigned',
  'RedirectConfirmed',
  'LabelPrinted',
  'TrackingNumberReplaced',
  'ErrorDeclared',
  'PersonalDataRestricted',
  'PersonalDataReleased',
  'PersonalDataErased'
] as const

/** An event that says by what an order is found. */
export type OrderSearchEvent = EventOf<(typeof events)[number]>

/**
 * The projection behind the search: one document for each order, under its id. The index `number` finds it by its id or the platform's number,
 * `tracking` by a number of a parcel, `fingerprint` by nickname or telephone, `half-year` by when it was placed.
 */
export const orderSearchProjection = (
  registry: EventRegistry<OrderEvent>,
  searchKeys: SearchKeys
): Projection<OrderSearchEvent, OrderKeys> =>
  projection(registry, {
    name: 'order-search',
    version: 4,
    eventTypes: events,
    streamPrefix: 'order-',
    keys: (_event, recorded) => [orderIdOf(recorded)],
    evolve: (document, event, recorded) => evolve(searchKeys, document ?? nothingYet(orderIdOf(recorded)), event),
    indexes: {
      number: ({ orderId, platformOrderNo }) => [...new Set([orderId, platformOrderNo])],
      tracking: ({ trackingNumbers }) => trackingNumbers,
      fingerprint: ({ fingerprints, restricted }) => [
        ...new Set(fingerprints.flatMap(({ value, subject }) => (restricted.includes(subject) ? [] : [value])))
      ],
      'half-year': ({ halfYear }) => (halfYear === null ? [] : [halfYear])
    },
    document: OrderKeys
  })

const nothingYet = (orderId: OrderId): OrderKeys => ({
  orderId,
  platform: '',
  platformOrderNo: '',
  halfYear: null,
  trackingNumbers: [],
  buyer: null,
  fingerprints: [],
  restricted: []
})

const evolve = (searchKeys: SearchKeys, keys: OrderKeys, event: OrderSearchEvent): OrderKeys => {
  switch (event.type) {
    case 'OrderPlaced': {
      const { buyer, platform, platformOrderNo, orderedAt, address } = event.data
      const halfYear = halfYearOf(orderedAt)
      const placed = { ...keys, platform, platformOrderNo, halfYear, buyer: maskedNickname(buyer.nickname) }
      const named = withKeys(searchKeys, placed, event, buyer.nickname, ({ ofNickname }) => ofNickname)
      return withKeys(searchKeys, named, event, address.phone, phones)
    }
    case 'NewAddressConfirmed':
    case 'PlatformAddressChangeObserved':
    case 'RedirectConfirmed':
      return withKeys(searchKeys, keys, event, event.data.address?.phone ?? null, phones)
    case 'VirtualNumberAssigned':
      return withKeys<Phone>(searchKeys, keys, event, event.data.phone, phones)
    case 'LabelPrinted':
      return { ...keys, trackingNumbers: [...keys.trackingNumbers, event.data.trackingNumber] }
    case 'TrackingNumberReplaced':
      return { ...keys, trackingNumbers: [...keys.trackingNumbers, event.data.newNumber] }
    case 'ErrorDeclared':
      return without(keys, ({ source }) => source !== null && event.data.sources.some(sameSource(source)))
    case 'PersonalDataRestricted':
      return { ...keys, restricted: [...new Set([...keys.restricted, event.data.subject])] }
    case 'PersonalDataReleased':
      return { ...keys, restricted: keys.restricted.filter((subject) => subject !== event.data.subject) }
    case 'PersonalDataErased': {
      const { subject } = event.data
      return { ...without(keys, (one) => one.subject === subject), buyer: subject === 'buyer' ? null : keys.buyer }
    }
  }
}

const phones = ({ ofPhone }: Fingerprints) => ofPhone

const withKeys = <A>(
  searchKeys: SearchKeys,
  keys: OrderKeys,
  { metadata }: OrderEvent,
  leaf: Personal<A> | null,
  of: (under: Fingerprints) => (value: A) => string
): OrderKeys => {
  const key = leaf === null || keys.halfYear === null ? null : searchKeys.of(keys.halfYear)
  // Once the key of the half-year is destroyed, nothing is to be found by it.
  if (leaf === null || key === null) return keys
  const { subject } = leaf
  const source = metadata.source ?? null
  const value = fingerprintOf(leaf, of(fingerprintsUnder(key)))
  return value === null ? keys : { ...keys, fingerprints: [...keys.fingerprints, { value, subject, source }] }
}

const without = (keys: OrderKeys, isGone: (one: Fingerprint) => boolean): OrderKeys => ({
  ...keys,
  fingerprints: keys.fingerprints.filter((one) => !isGone(one))
})
