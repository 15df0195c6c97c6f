import { describe, expect, test } from 'vitest'
import type { VenueName } from '../src/venues/venue.ts'
import { venueAnswer } from '../src/venues/venue-answer.ts'
import {
  address,
  amended,
  asked,
  confirmed,
  delivered,
  disputed,
  type Happening,
  paid,
  placed,
  shipped,
  story
} from './a-disputed-order.ts'
import { right } from './chained-store.ts'

const warningsOf = async (
  venue: VenueName,
  happenings: ReadonlyArray<Happening>,
  isShown?: (pointer: string) => boolean
) => right(venueAnswer(venue, await disputed(happenings, isShown))).check.warnings

const sent = [placed, paid, asked, confirmed, amended]
const toOld = [...sent, ...shipped('p1', 'SF100', '02', 'sf', 1)]
const rerouted: Happening = ['ParcelRerouted', { parcelId: 'p1', version: 2 }]
const waived: Happening = ['ProtectionWaived', { caseId: 'c-1', scheme: 'PayPalSellerProtection', by: 'Seller' }]
const elsewhere = { type: 'NotToAddressOfPayment', version: 2, paidVersion: 1 }
const nobody = [{ type: 'NobodyAgreed', version: 2 }]
const confirmedBy = (by: string): Happening => [confirmed[0], { ...confirmed[1], by }]
const changedBy = (by: string): Happening => [
  'PlatformAddressChangeObserved',
  { version: 2, previousVersion: 1, address: address('538号'), changedBy: by }
]
const arrived = [...shipped('p1', 'SF100', '02'), delivered('p1', '06')]
const older = { type: 'SentToOlderVersion', version: 1, agreedVersion: 2, events: ['7'] }
const looked = (matchesVersion: number | null): ReadonlyArray<Happening> => [
  ['InvestigationOpened', { investigationId: 'n-1', parcelId: 'p1', issueId: 'n-1' }],
  ['DeliveryVerifiedWithCarrier', { investigationId: 'n-1', mode: 'ToOther', matchesVersion, signer: null, proof: [] }]
]

describe('what PayPal decides on', () => {
  test.each([
    [[...toOld, delivered('p1', '06')], []],
    [story, [elsewhere]],
    [
      [...toOld, rerouted, delivered('p1', '06')],
      [elsewhere, { type: 'RedirectedLater', events: ['8'] }]
    ],
    [
      [waived, ...story],
      [elsewhere, { type: 'ProtectionWaived', events: ['1'] }]
    ]
  ] satisfies ReadonlyArray<readonly [ReadonlyArray<Happening>, unknown]>)('is told', async (happenings, warnings) => {
    expect(await warningsOf('paypal', happenings)).toEqual(warnings)
  })
})

describe('the address that was agreed', () => {
  test.each([
    ['the buyer', [placed, paid, asked, confirmed, amended, ...arrived], []],
    ['the recipient', [placed, paid, asked, confirmedBy('Recipient'), amended, ...arrived], []],
    ['the seller alone', [placed, paid, asked, confirmedBy('Seller'), amended, ...arrived], nobody],
    ['the buyer on the platform', [placed, paid, changedBy('Buyer'), ...arrived], []],
    ['nobody knows whom', [placed, paid, changedBy('Unknown'), ...arrived], nobody],
    ['nobody', [placed, paid, asked, amended, ...arrived], nobody],
    ['the order', [placed, ...shipped('p1', 'SF100', '02', 'sf', 1), delivered('p1', '06', null, [], 1)], []]
  ] satisfies ReadonlyArray<readonly [string, ReadonlyArray<Happening>, unknown]>)(
    'is agreed by %s',
    async (_, happenings, warnings) => {
      expect(await warningsOf('mastercard', happenings)).toEqual(warnings)
    }
  )

  test.each([
    ['an old label', [...toOld, delivered('p1', '06')], [older]],
    ['an old label, and a redirect to the new address', [...toOld, rerouted, delivered('p1', '06')], []],
    [
      'a label from before the confirmation',
      [placed, paid, ...shipped('p1', 'SF100', '02', 'sf', 1), asked, confirmed, delivered('p1', '06', null, [], null)],
      [{ ...older, events: ['4'] }]
    ],
    [
      'a confirmation that came to nothing',
      [
        ...[placed, paid, asked, confirmed],
        ['AddressChangeWithdrawn', { caseId: 'c-1' }],
        ...shipped('p1', 'SF100', '02', 'sf', 1),
        delivered('p1', '06', null, [], 1)
      ],
      []
    ],
    [
      'a change that the platform did not save',
      [
        ...sent,
        ['AmendmentFailed', { caseId: 'c-1', version: 2, orderedVersion: 1 }],
        ...shipped('p1', 'SF100', '02', 'sf', 1),
        delivered('p1', '06', null, [], 1)
      ],
      []
    ],
    [
      'a delivery at the old one',
      [...sent, ...shipped('p1', 'SF100', '02'), delivered('p1', '06', null, [], 1)],
      [{ type: 'DeliveredElsewhere', version: 1, agreedVersion: 2, events: ['8'] }]
    ],
    [
      'what the carrier explained of it',
      [...story, ...looked(1)],
      [{ type: 'DeliveredElsewhere', version: 1, agreedVersion: 2, events: ['10'] }]
    ],
    [
      'a scan that the carrier corrected',
      [...sent, ...shipped('p1', 'SF100', '02'), delivered('p1', '06', null, [], 1), ...looked(2)],
      []
    ],
    ['a place that the carrier cannot tell', [...story, ...looked(null)], []],
    ['no delivery', [...sent, ...shipped('p1', 'SF100', '02')], [{ type: 'NoDelivery', events: ['7'] }]],
    [
      'a parcel that came back',
      [...sent, ...shipped('p1', 'SF100', '02'), ['ReturnReceived', { parcelId: 'p1' }]],
      [{ type: 'NoDelivery', events: [] }]
    ],
    [
      'two addresses',
      [...story, ...shipped('p2', 'SF200', '03', 'sf', 1), delivered('p2', '07', null, [], 2)],
      [
        { ...older, events: ['10'] },
        { type: 'SeveralAddresses', versions: [2, 1] }
      ]
    ]
  ] satisfies ReadonlyArray<readonly [string, ReadonlyArray<Happening>, unknown]>)(
    'is held against %s',
    async (_, happenings, warnings) => {
      expect(await warningsOf('mastercard', happenings)).toEqual(warnings)
    }
  )

  test('of a label that only says that it is old', async () => {
    const shippedStale = { parcelId: 'p1', trackingNumber: 'SF100', version: 1, stale: true }
    const stale: Happening = ['ParcelShipped', shippedStale]
    expect(await warningsOf('mastercard', [stale, delivered('p1', '06', null, [], 1)])).toContainEqual({
      type: 'SentToOlderVersion',
      version: 1,
      agreedVersion: null,
      events: ['1']
    })
  })

  test('is not answered by what is not shown', async () => {
    expect(await warningsOf('visa', story)).toEqual([])
    expect(await warningsOf('visa', story, () => false)).toEqual([
      { type: 'AgreedAddressNotShown', version: 2, why: 'masked' },
      { type: 'NotInClear', field: 'ip', why: 'masked' },
      { type: 'NotInClear', field: 'deviceId', why: 'masked' }
    ])
    expect(
      await warningsOf(
        'visa',
        story.filter(([type]) => type !== 'PaymentRecorded')
      )
    ).toEqual([
      { type: 'NotInClear', field: 'ip', why: 'not-recorded' },
      { type: 'NotInClear', field: 'deviceId', why: 'not-recorded' }
    ])
    expect(await warningsOf('wechat', story)).toEqual([])
  })
})
