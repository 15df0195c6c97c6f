// These names are the form of a stored view: a change of them is a new version of the projection.
import {
  DataSubject,
  type OrderEvent,
  OrderId,
  type Personal,
  type Phone,
  SourceRef,
  sameSource
} from '@readdress/order'
import { type EventRegistry, type Projection, projection } from '@readdress/projections'
import * as t from 'io-ts'
import { type Fingerprints, fingerprintsUnder } from './fingerprint.ts'
import type { EventOf } from './kept-events.ts'
import { fingerprintOf, maskedNickname } from './one-way.ts'
import { orderIdOf } from './order-id-of.ts'

const Fingerprint = t.readonly(
  t.strict({ value: t.string, subject: DataSubject, source: t.union([t.null, SourceRef]) }),
  'Fingerprint'
)
interface Fingerprint extends t.TypeOf<typeof Fingerprint> {}

/**
 * By what an order is found: its numbers in the clear, nickname and telephones by their fingerprints. The buyer is masked, `null` where nothing is
 * to be shown of him. What is kept of persons who are `restricted` finds nothing.
 */
export const OrderKeys = t.readonly(
  t.strict({
    orderId: OrderId,
    platformOrderNo: t.string,
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
 * `tracking` by a number of a parcel, `fingerprint` by nickname or telephone.
 */
export const orderSearchProjection = (
  registry: EventRegistry<OrderEvent>,
  key: Uint8Array
): Projection<OrderSearchEvent, OrderKeys> => {
  const under = fingerprintsUnder(key)
  return projection(registry, {
    name: 'order-search',
    version: 2,
    eventTypes: events,
    streamPrefix: 'order-',
    keys: (_event, recorded) => [orderIdOf(recorded)],
    evolve: (document, event, recorded) => evolve(under, document ?? nothingYet(orderIdOf(recorded)), event),
    indexes: {
      number: ({ orderId, platformOrderNo }) => [...new Set([orderId, platformOrderNo])],
      tracking: ({ trackingNumbers }) => trackingNumbers,
      fingerprint: ({ fingerprints, restricted }) => [
        ...new Set(fingerprints.flatMap(({ value, subject }) => (restricted.includes(subject) ? [] : [value])))
      ]
    },
    document: OrderKeys
  })
}

const nothingYet = (orderId: OrderId): OrderKeys => ({
  orderId,
  platformOrderNo: '',
  trackingNumbers: [],
  buyer: null,
  fingerprints: [],
  restricted: []
})

const evolve = (under: Fingerprints, keys: OrderKeys, event: OrderSearchEvent): OrderKeys => {
  switch (event.type) {
    case 'OrderPlaced': {
      const { nickname } = event.data.buyer
      const placed = { ...keys, platformOrderNo: event.data.platformOrderNo, buyer: maskedNickname(nickname) }
      return withKeys(
        withKeys(placed, event, nickname, under.ofNickname),
        event,
        event.data.address.phone,
        under.ofPhone
      )
    }
    case 'NewAddressConfirmed':
    case 'PlatformAddressChangeObserved':
      return withKeys(keys, event, event.data.address.phone, under.ofPhone)
    case 'RedirectConfirmed':
      return withKeys(keys, event, event.data.address?.phone ?? null, under.ofPhone)
    case 'VirtualNumberAssigned':
      return withKeys<Phone>(keys, event, event.data.phone, under.ofPhone)
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

const withKeys = <A>(
  keys: OrderKeys,
  { metadata }: OrderEvent,
  leaf: Personal<A> | null,
  fingerprint: (value: A) => string
): OrderKeys => {
  if (leaf === null) return keys
  const { subject } = leaf
  const source = metadata.source ?? null
  const value = fingerprintOf(leaf, fingerprint)
  return value === null ? keys : { ...keys, fingerprints: [...keys.fingerprints, { value, subject, source }] }
}

const without = (keys: OrderKeys, isGone: (one: Fingerprint) => boolean): OrderKeys => ({
  ...keys,
  fingerprints: keys.fingerprints.filter((one) => !isGone(one))
})
