import {
  Actor,
  isAfter,
  type ObservePlatformAddress,
  ShortText,
  SourceRef,
  StatedAddress,
  written
} from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as t from 'io-ts'
import { derivedId } from '../derived-id.ts'
import { fieldNames } from '../field-names.ts'
import { maybe, readJson, readText } from '../payload.ts'
import { malformed, notForUs, type Refusal } from '../refusal.ts'
import { checkSignature, hmacSha256 } from '../signature.ts'
import { readMoment } from '../spelled-time.ts'
import { shortText } from '../text-within.ts'
import type { AboutOrder, Translated } from '../translated.ts'
import { headerOf, type Webhook } from '../webhook.ts'
import type { PlatformSettings } from './platform-settings.ts'

const text = maybe(t.string)

const ShippingAddress = t.type({
  name: text,
  company: text,
  phone: text,
  address1: text,
  address2: text,
  city: text,
  zip: text,
  province: text,
  province_code: text,
  country: text,
  country_code: text
})
type ShippingAddress = t.TypeOf<typeof ShippingAddress>

const Order = t.type({
  name: t.string,
  updated_at: t.string,
  customer: maybe(t.type({ first_name: text, last_name: text })),
  shipping_address: maybe(ShippingAddress)
})
type Order = t.TypeOf<typeof Order>

/** The names of fields that may be told about a payload of Shopify. */
export const shopifyFields = fieldNames(Order)

const signatureHeader = 'x-shopify-hmac-sha256'

/**
 * What a webhook of Shopify says, `orders/updated`: the address that the platform shows now. Other topics, and orders without an address, are not for us.
 *
 * It is signed in the header `X-Shopify-Hmac-Sha256`: HMAC with SHA-256 of the body under the client secret of the app, in base64. Whoever is not
 * allowed protected customer data gets addresses without a name or street, which say nothing. Who changed it, Shopify does not tell.
 */
export const shopify = (webhook: Webhook, { key }: PlatformSettings): Either.Either<Refusal, Translated<AboutOrder>> =>
  pipe(
    checkSignature(
      {
        place: signatureHeader,
        given: headerOf(webhook, signatureHeader),
        right: hmacSha256(key, webhook.body, 'base64')
      },
      key
    ),
    Either.flatMap(() => onTopic(webhook)),
    Either.flatMap(() => readText(webhook.body)),
    Either.flatMap(readJson(Order)),
    Either.flatMap((order) => translatedOrder(order, webhook))
  )

const onTopic = (webhook: Webhook): Either.Either<Refusal, undefined> =>
  headerOf(webhook, 'x-shopify-topic') === 'orders/updated'
    ? Either.right(undefined)
    : notForUs('x-shopify-topic', 'expected orders/updated')

const translatedOrder = (order: Order, webhook: Webhook): Either.Either<Refusal, Translated<AboutOrder>> => {
  const { shipping_address: shown, customer } = order
  if (!shown?.name || !shown.address1) return notForUs('shipping_address', 'expected a name and a street')
  const platformOrderNo = shortText(order.name)
  const changedAt = readMoment(order.updated_at)
  const address = addressOf(shown)
  if (platformOrderNo === null) return malformed('name', 'expected the number of an order')
  if (changedAt === null) return malformed('updated_at', 'expected a time with its offset')
  if (address === null) return malformed('shipping_address', 'expected a country and a name of at most 64 signs')
  const data: ObservePlatformAddress['data'] = {
    address,
    recipientIsBuyer: isCustomer(shown.name, customer),
    changedBy: 'Unknown',
    changedAt
  }
  // The same message keeps its id when it is sent again; two changes may share a second.
  const message = headerOf(webhook, 'x-shopify-webhook-id') ?? ''
  return Either.right({
    about: { type: 'Order', platform: written(ShortText, 'shopify'), platformOrderNo },
    facts: [
      {
        type: 'ObservePlatformAddress',
        actor: written(Actor, { role: 'Platform', id: 'shopify' }),
        channel: 'Api',
        occurredAt: isAfter(changedAt, webhook.receivedAt) ? webhook.receivedAt : changedAt,
        source: written(SourceRef, { system: 'shopify', eventId: derivedId(platformOrderNo, changedAt, message) }),
        data
      }
    ]
  })
}

// Where a second line is given, the first is the road.
const addressOf = (shown: ShippingAddress): StatedAddress | null => {
  const [first, second] = [shortText(shown.address1), shortText(shown.address2)]
  const address: unknown = {
    region: {
      country: { code: shown.country_code, name: shown.country ?? shown.country_code },
      ...division('province', shown.province, shown.province_code),
      ...division('city', shown.city, null)
    },
    recipientName: shown.name?.trim(),
    ...(second === null ? {} : { street: first }),
    detail: second ?? first,
    ...stated('phone', shown.phone),
    ...stated('postcode', shown.zip),
    ...stated('organization', shown.company)
  }
  return StatedAddress.is(address) ? address : null
}

const stated = (field: string, text: string | null | undefined): object => {
  const short = shortText(text)
  return short === null ? {} : { [field]: short }
}

const division = (field: string, text: string | null | undefined, code: string | null | undefined): object => {
  const name = shortText(text)
  return name === null ? {} : { [field]: { code: /^[A-Z0-9]{1,3}$/.test(code ?? '') ? code : null, name } }
}

const isCustomer = (name: string, customer: Order['customer']): boolean => {
  const buyer = [customer?.first_name, customer?.last_name].filter((part) => part).join(' ')
  return buyer === '' || spelled(buyer) === spelled(name)
}

const spelled = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase()
