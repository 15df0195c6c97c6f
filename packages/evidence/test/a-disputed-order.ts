import { inMemoryEventStore, type Json, type JsonObject } from '@readdress/event-store'
import { discloseLeaves, sealed } from '@readdress/privacy'
import { expect } from 'vitest'
import { attachmentsIn } from '../src/bundle/attachments.ts'
import type { BundleFiles } from '../src/bundle/bag.ts'
import type { StripeEvidence } from '../src/venues/stripe-form.ts'
import type { VenueLimits } from '../src/venues/venue.ts'
import { venueAnswer } from '../src/venues/venue-answer.ts'
import { bundleOf, keysOf, type said } from './a-bundle.ts'
import { allOf, chainOver, order, right } from './chained-store.ts'
import { loggedStore } from './logged-store.ts'

/** A personal value of a test. */
export const personal = (value: Json, subject = 'buyer'): JsonObject => ({ $personal: { subject, value } })

/** An event of a test: its type, its data, who did it, and through which channel. */
export type Happening = readonly [type: string, data: JsonObject, role?: string, more?: JsonObject]

/** An address with every part of it personal but the region. */
export const address = (detail: string): JsonObject => ({
  region: {
    country: { code: 'CN', name: '中国' },
    province: { code: null, name: '四川省' },
    city: { code: null, name: '成都市' }
  },
  district: personal({ code: null, name: '武侯区' }),
  recipientName: personal('张三'),
  phone: personal({ number: '+8613812341234', extension: null }),
  street: personal('天府大道'),
  detail: personal(detail),
  postcode: null,
  point: 'Door'
})

export const placed: Happening = [
  'OrderPlaced',
  {
    platform: 'shopify',
    recipient: 'buyer',
    version: 1,
    address: address('530号'),
    buyer: { nickname: personal('晓晓'), accountId: personal('acc-77'), email: personal('zhang@example.org') },
    lines: [
      { lineId: 'l1', sku: 'TEA', description: 'Tea set', quantity: 2 },
      { lineId: 'l2', sku: 'CUP', description: 'Cup', quantity: 1 }
    ]
  },
  'Platform'
]
export const paid: Happening = [
  'PaymentRecorded',
  {
    ip: personal('203.0.113.7'),
    deviceId: personal('device-0123456789'),
    deviceFingerprint: personal('too-short'),
    addressVersion: 1
  },
  'Platform'
]
export const asked: Happening = ['AddressChangeRequested', { caseId: 'c-1', initiator: 'Buyer' }, 'Buyer']
export const confirmed: Happening = [
  'NewAddressConfirmed',
  { caseId: 'c-1', version: 2, address: address('538号'), by: 'Buyer' },
  'Buyer'
]
export const amended: Happening = ['AddressAmended', { caseId: 'c-1', version: 2, address: address('538号') }]

/** A parcel that is labelled and leaves on a day of March. */
export const shipped = (
  parcelId: string,
  trackingNumber: string,
  day: string,
  carrier = 'sf',
  version = 2
): ReadonlyArray<Happening> => [
  ['LabelPrinted', { parcelId, trackingNumber, carrier, version }],
  ['ParcelShipped', { parcelId, trackingNumber, version, shippedAt: `2026-03-${day}T09:00:00.000Z` }]
]

/** It arrives, with a signature or without, and with proof of that or without. */
export const delivered = (
  parcelId: string,
  day: string,
  signer: string | null = null,
  proof: ReadonlyArray<JsonObject> = [],
  matchesVersion: number | null = 2
): Happening => [
  'ParcelDelivered',
  {
    parcelId,
    matchesVersion,
    signer: signer === null ? null : personal(signer, 'other-1'),
    proof,
    deliveredAt: { local: `2026-03-${day}T10:00:00`, offset: null }
  }
]

/** An order that was paid, changed, sent in one parcel and delivered. */
export const story: ReadonlyArray<Happening> = [
  placed,
  paid,
  asked,
  confirmed,
  amended,
  ...shipped('p1', 'SF100', '02'),
  delivered('p1', '06', '李四')
]

/** The bundle of an order of which this happened, with the personal values shown whose places are wanted. */
export const disputed = async (
  happenings: ReadonlyArray<Happening> = story,
  isShown: (pointer: string) => boolean = () => true
): Promise<BundleFiles> => {
  const shop = loggedStore({ store: inMemoryEventStore() })
  const keys = keysOf()
  const store = sealed(chainOver(shop.store), { keys, mode: 'open' })
  for (const [place, [type, data, role = 'SellerAgent', more = {}]] of happenings.entries()) {
    const at = `2026-03-01T08:${String(place % 60).padStart(2, '0')}:00.000Z`
    const metadata = { actor: { role, id: 'x-1' }, channel: 'PlatformChat', occurredAt: at, recordedAt: at, ...more }
    const event = { id: crypto.randomUUID(), type, data, metadata }
    right(await store.append(order(), place === 0 ? 'no-stream' : place - 1, [event])())
  }
  const log = await shop.open()
  right(await log.catchUp()())
  right(await log.logHeads())
  const disclosures: Array<{ readonly rev: string; readonly disclosure: string }> = []
  const disclosed: Array<(typeof said.disclosed)[number]> = []
  const withheld: Array<(typeof said.withheld)[number]> = []
  for (const event of await allOf(shop.store.readStream(order()))) {
    const rev = String(event.revision)
    withheld.push(
      ...attachmentsIn(event.data).map(({ pointer }) => ({ pointer, reason: 'out-of-scope' as const, rev }))
    )
    for (const { pointer, held } of await discloseLeaves(keys, event)) {
      if ('disclosure' in held && isShown(pointer)) {
        disclosures.push({ rev, disclosure: held.disclosure })
        disclosed.push({ pointer, rev })
      } else withheld.push({ pointer, reason: 'masked', rev })
    }
  }
  return bundleOf(shop, disclosures, { disclosed, withheld })
}

/** Stripe's fields of a bundle. */
export const stripeEvidence = (files: BundleFiles, limits?: VenueLimits): StripeEvidence =>
  right(venueAnswer('stripe', files, limits)).evidence ?? expect.fail('no fields')

/** A bundle that shows these files too. */
export const attached = (
  files: BundleFiles,
  more: Readonly<Record<string, Uint8Array | string>>
): Map<string, Uint8Array> =>
  new Map<string, Uint8Array>([
    ...files,
    ...Object.entries(more).map(([name, bytes]) => [`data/attachments/${name}`, Buffer.from(bytes)] as const)
  ])

/** Stripe's fields of such an order. */
export const evidenceOf = async (
  happenings?: ReadonlyArray<Happening>,
  isShown?: (pointer: string) => boolean
): Promise<StripeEvidence> => stripeEvidence(await disputed(happenings, isShown))

/** Why a field was left empty, by its own name; undefined where it was not. */
export const whyEmpty = ({ empty }: StripeEvidence, name: string): string | undefined =>
  empty.find(({ field }) => field === name || field.endsWith(`/${name}`))?.why
