import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { shopify, type Webhook } from '../src/index.ts'
import { addressesOf, byShopify, key } from './webhooks.ts'

// The shape is that of the Order of Shopify's REST Admin API and of the webhook topic orders/updated (shopify.dev/docs/api).
const ordered = (shipping_address: object | null, more: object = {}) => ({
  id: 820982911946154500,
  admin_graphql_api_id: 'gid://shopify/Order/820982911946154508',
  name: '#1001',
  created_at: '2026-03-01T10:00:00-05:00',
  updated_at: '2026-03-02T12:31:00-05:00',
  customer: { id: 1, first_name: 'Kari', last_name: 'Nordmann' },
  shipping_address,
  ...more
})
const bergen = {
  first_name: 'Kari',
  last_name: 'Nordmann',
  name: 'Kari Nordmann',
  company: null,
  phone: '+47 55 55 55 55',
  address1: 'Strandgaten 1',
  address2: 'H0203',
  city: 'Bergen',
  zip: '5013',
  province: null,
  province_code: null,
  country: 'Norway',
  country_code: 'NO'
}
const translated = (from: Webhook) => shopify(from, { key })

describe('a webhook of Shopify', () => {
  test('is the address that the platform shows', () => {
    const push = translated(byShopify(ordered(bergen)))
    expect(push).toMatchObject({
      right: { about: { type: 'Order', platform: 'shopify', platformOrderNo: '#1001' } }
    })
    expect(addressesOf(push)).toMatchObject([
      {
        type: 'ObservePlatformAddress',
        actor: { role: 'Platform', id: 'shopify' },
        occurredAt: '2026-03-02T17:31:00.000Z',
        source: { system: 'shopify' },
        data: {
          address: {
            region: { country: { code: 'NO', name: 'Norway' }, city: { code: null, name: 'Bergen' } },
            recipientName: 'Kari Nordmann',
            phone: '+47 55 55 55 55',
            street: 'Strandgaten 1',
            detail: 'H0203',
            postcode: '5013'
          },
          recipientIsBuyer: true,
          changedBy: 'Unknown',
          changedAt: '2026-03-02T17:31:00.000Z'
        }
      }
    ])
  })

  test('has one line as the detail, and a province by its code', () => {
    const houston = {
      ...bergen,
      address2: '',
      province: 'Texas',
      province_code: 'TX',
      country: 'United States',
      country_code: 'US'
    }
    const [command] = addressesOf(translated(byShopify(ordered(houston))))
    expect(command?.data).toMatchObject({
      address: { region: { province: { code: 'TX', name: 'Texas' } }, detail: 'Strandgaten 1' }
    })
    expect(JSON.stringify(command)).not.toContain('"street"')
  })

  test('goes to another than the buyer where the names differ', () => {
    const [gift] = addressesOf(translated(byShopify(ordered({ ...bergen, name: 'Ola Nordmann' }))))
    const [unknown] = addressesOf(translated(byShopify(ordered(bergen, { customer: null }))))
    expect([gift?.data, unknown?.data]).toMatchObject([{ recipientIsBuyer: false }, { recipientIsBuyer: true }])
  })

  test('that comes again is the same fact, and two changes of one second are two', () => {
    const idOf = (webhookId: string) =>
      addressesOf(translated(byShopify(ordered(bergen), { 'X-Shopify-Webhook-Id': webhookId }))).map(
        ({ commandId }) => commandId
      )
    expect(idOf('b1')).toEqual(idOf('b1'))
    expect(idOf('b2')).not.toEqual(idOf('b1'))
  })

  test.each([
    ['without an address', ordered(null), {}, { type: 'NotForUs', field: 'shipping_address' }],
    [
      'whose address is withheld',
      ordered({ ...bergen, name: null, address1: null }),
      {},
      { type: 'NotForUs', field: 'shipping_address' }
    ],
    [
      'of another topic',
      ordered(bergen),
      { 'X-Shopify-Topic': 'orders/paid' },
      { type: 'NotForUs', field: 'x-shopify-topic' }
    ],
    [
      'without a country',
      ordered({ ...bergen, country_code: 'Norway' }),
      {},
      { type: 'MalformedPayload', field: 'shipping_address' }
    ],
    [
      'whose time has no offset',
      ordered(bergen, { updated_at: '2026-03-02T12:31:00' }),
      {},
      { type: 'MalformedPayload', field: 'updated_at' }
    ],
    [
      'with a wrong signature',
      ordered(bergen),
      { 'X-Shopify-Hmac-Sha256': 'AAAA' },
      { type: 'SignatureWrong', place: 'x-shopify-hmac-sha256' }
    ]
  ])('is refused %s', (_, payload, headers, refusal) => {
    expect(translated(byShopify(payload, headers))).toMatchObject(Either.left(refusal))
  })
})
