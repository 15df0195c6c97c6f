import { describe, expect, test } from 'vitest'
import { stripeFileFields, stripeTextFields } from '../src/venues/stripe-fields.ts'
import {
  address,
  amended,
  asked,
  confirmed,
  delivered,
  evidenceOf,
  type Happening,
  paid,
  placed,
  shipped,
  story,
  whyEmpty
} from './a-disputed-order.ts'

const place = '张三, 天府大道, 538号, 武侯区, 成都市, 四川省, CN'
const sent = [placed, paid, asked, confirmed, amended]
const afterLoss = (type: string): ReadonlyArray<Happening> => [
  ...sent,
  ...shipped('p1', 'SF100', '02', 'sf', 1),
  [type, { parcelId: 'p1' }],
  ...shipped('p2', 'SF200', '05')
]

describe('a field of Stripe', () => {
  test.each([
    ['customer_name', story, '张三'],
    ['customer_email_address', story, 'zhang@example.org'],
    ['customer_purchase_ip', story, '203.0.113.7'],
    ['shipping_address', story, place],
    ['shipping_carrier', story, 'sf'],
    ['shipping_tracking_number', story, 'SF100'],
    ['shipping_date', story, '2026-03-02'],
    ['service_date', story, '2026-03-06'],
    ['product_description', story, '2 × Tea set (TEA)\n1 × Cup (CUP)'],
    [
      'shipping_tracking_number',
      [...sent, ...shipped('p1', 'SF100', '04'), ...shipped('p2', 'YT200', '03', 'yto')],
      'SF100, YT200'
    ],
    ['shipping_carrier', [...sent, ...shipped('p1', 'SF100', '04'), ...shipped('p2', 'YT200', '03', 'yto')], 'sf, yto'],
    ['shipping_carrier', [...sent, ...shipped('p1', 'SF100', '04'), ...shipped('p2', 'SF200', '03')], 'sf'],
    ['shipping_date', [...sent, ...shipped('p1', 'SF100', '04'), ...shipped('p2', 'YT200', '03', 'yto')], '2026-03-03'],
    ['shipping_address', [...sent, ...shipped('p1', 'SF100', '04', 'sf', 1)], place.replace('538', '530')],
    [
      'shipping_address',
      [
        ...sent,
        ...shipped('p1', 'SF100', '04', 'sf', 1),
        ['ParcelRerouted', { parcelId: 'p1', version: 2 }],
        delivered('p1', '06')
      ],
      place
    ],
    [
      'shipping_address',
      [...sent, ...shipped('p1', 'SF100', '04', 'sf', 1), ...shipped('p2', 'SF200', '04')],
      place.replace('538', '530')
    ],
    [
      'shipping_address',
      [...sent, ...shipped('p1', 'SF100', '04', 'sf', 1), ...shipped('p2', 'SF200', '04'), delivered('p2', '06')],
      place
    ],
    ...['ReturnReceived', 'LossConfirmed', 'ParcelCancelled'].flatMap((type) => [
      ['shipping_tracking_number', afterLoss(type), 'SF200'] as const,
      ['shipping_date', afterLoss(type), '2026-03-05'] as const,
      ['shipping_address', afterLoss(type), place] as const
    ]),
    ['shipping_tracking_number', [...story, ['ReturnReceived', { parcelId: 'p1' }]], 'SF100'],
    [
      'shipping_tracking_number',
      [
        ...sent,
        ...shipped('p1', 'SF100', '04'),
        ['LossConfirmed', { parcelId: 'p1' }],
        ['ParcelFound', { parcelId: 'p1' }]
      ],
      'SF100'
    ],
    ['service_date', [...story, delivered('p1', '09')], '2026-03-09'],
    ['service_date', [...story, ...shipped('p2', 'SF200', '03'), delivered('p2', '08')], '2026-03-08'],
    [
      'shipping_tracking_number',
      [...story, ['TrackingNumberReplaced', { parcelId: 'p1', oldNumber: 'SF100', newNumber: 'DHL9', carrier: 'dhl' }]],
      'SF100, DHL9'
    ],
    [
      'cancellation_rebuttal',
      [...story, ['OrderCancelled', { reason: 'Other', replacementOrderId: 'A-2' }]],
      expect.stringMatching(/ Order cancelled: replaced by order A-2 \(no\. 9, [0-9a-f]{8}\)$/)
    ],
    [
      'duplicate_charge_explanation',
      [...story, ['OrderLinked', { otherOrderId: 'A-2', relation: 'ReplacedBy' }]],
      expect.stringMatching(/ Linked with another order: A-2, Replaced by \(no\. 9, [0-9a-f]{8}\)$/)
    ]
  ] satisfies ReadonlyArray<readonly [string, ReadonlyArray<Happening>, unknown]>)(
    '%s has what the events say',
    async (name, happenings, text) => {
      expect((await evidenceOf(happenings)).fields[name]).toEqual(text)
    }
  )

  test.each([
    ['customer_name', [paid], 'not-recorded'],
    ['customer_purchase_ip', [placed], 'not-recorded'],
    ['billing_address', story, 'not-held'],
    ['shipping_address', [placed, paid], 'not-recorded'],
    [
      'shipping_address',
      [...sent, ['ParcelShipped', { parcelId: 'p1', trackingNumber: 'SF100', address: address('1号') }]],
      'not-recorded'
    ],
    [
      'shipping_tracking_number',
      [...sent, ...shipped('p1', 'SF100', '02'), ['LossConfirmed', { parcelId: 'p1' }]],
      'not-recorded'
    ],
    ['shipping_tracking_number', [placed], 'not-recorded'],
    ['service_date', [...sent, ...shipped('p1', 'SF100', '04')], 'not-recorded'],
    ['cancellation_rebuttal', story, 'not-needed'],
    ['duplicate_charge_id', story, 'not-needed'],
    ['duplicate_charge_id', [...story, ['OrderLinked', { otherOrderId: 'A-2', relation: 'ReplacedBy' }]], 'not-held'],
    ['prior_undisputed_transactions', story, 'not-in-bundle'],
    ['customer_device_fingerprint', story, 'too-short'],
    ['refund_policy', story, 'not-held'],
    ['refund_refusal_explanation', [...story, ['RemedyDeclined', { remedyId: 'r', by: 'Buyer' }]], 'not-held'],
    ['receipt', story, 'not-in-bundle'],
    ['customer_signature', story, 'not-recorded']
  ] satisfies ReadonlyArray<readonly [string, ReadonlyArray<Happening>, string]>)(
    '%s is empty, and says why',
    async (name, happenings, why) => {
      const evidence = await evidenceOf(happenings)
      expect([whyEmpty(evidence, name), evidence.fields[name]]).toEqual([why, undefined])
    }
  )

  test('is filled or listed as empty, each of the 27', async () => {
    const evidence = await evidenceOf()
    const named = [
      ...Object.keys(evidence.fields),
      ...Object.keys(evidence.files),
      ...evidence.empty.map(({ field }) => field)
    ]
    const own = named.filter((field) => !field.startsWith('enhanced_evidence'))
    expect([...own].sort()).toEqual([...stripeTextFields, ...stripeFileFields].sort())
    expect(own).toHaveLength(27)
  })
})

describe('what is not disclosed', () => {
  const canaries = [
    '张三',
    '晓晓',
    'acc-77',
    'zhang@example.org',
    '203.0.113.7',
    'device-01',
    '天府大道',
    '530号',
    '538号',
    '武侯区',
    '13812341234',
    '李四'
  ]

  test('is nowhere in the fields', async () => {
    const text = JSON.stringify(await evidenceOf(story, () => false))
    expect(canaries.filter((canary) => text.includes(canary))).toEqual([])
    expect(JSON.stringify(await evidenceOf())).toContain('zhang@example.org')
  })

  test.each([
    ['customer_name', /recipientName|nickname/],
    ['customer_email_address', /email/],
    ['customer_purchase_ip', /ip$/],
    ['shipping_address', /detail/],
    ['shipping_address', /street/],
    ['shipping_address', /district/]
  ])('leaves %s empty, and the others are there', async (name, pointer) => {
    const evidence = await evidenceOf(story, (one) => !pointer.test(one))
    expect([evidence.fields[name], whyEmpty(evidence, name)]).toEqual([undefined, 'masked'])
    expect(Object.keys(evidence.fields)).toContain('shipping_carrier')
  })

  test('of a name alone leaves the address, and the name of the account', async () => {
    const evidence = await evidenceOf(story, (pointer) => !pointer.endsWith('recipientName'))
    expect(evidence.fields['shipping_address']).toBe(place.replace('张三, ', ''))
    expect(evidence.fields['customer_name']).toBe('晓晓')
  })
})
