import { createHash, createHmac } from 'node:crypto'
import { decodeCommand, Instant, type ObservePlatformAddress, OrderId, type RecordTracking } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { commandsFor, type FactCommand, type Refusal, type Translated, type Webhook } from '../src/index.ts'

export const key = 'a key that both sides know'

export const instant = (text: string): Instant => {
  if (Instant.is(text)) return text
  throw new Error(`${text} is no instant`)
}

const orderNamed = (text: string): OrderId => {
  if (OrderId.is(text)) return text
  throw new Error(`${text} is no id of an order`)
}

export const receivedAt = instant('2026-03-05T00:00:00.000Z')
export const orderId = orderNamed('order-1')

/** A webhook of this text, with these headers. */
export const webhook = (body: string, headers: Webhook['headers'] = {}): Webhook => ({
  headers,
  body: new TextEncoder().encode(body),
  receivedAt
})

export const by17track = (payload: unknown): Webhook => {
  const body = JSON.stringify(payload)
  return webhook(body, { Sign: createHash('sha256').update(`${body}/${key}`).digest('hex') })
}

export const byAftership = (payload: unknown): Webhook => {
  const body = JSON.stringify(payload)
  return webhook(body, { 'aftership-hmac-sha256': createHmac('sha256', key).update(body).digest('base64') })
}

export const byEasypost = (payload: unknown): Webhook => {
  const body = JSON.stringify(payload)
  return webhook(body, {
    'X-Hmac-Signature': `hmac-sha256-hex=${createHmac('sha256', key).update(body).digest('hex')}`
  })
}

export const byKuaidi100 = (payload: unknown): Webhook => {
  const param = JSON.stringify(payload)
  const sign = createHash('md5').update(`${param}${key}`).digest('hex').toUpperCase()
  return webhook(String(new URLSearchParams({ param, sign })))
}

export const byShopify = (payload: unknown, headers: Webhook['headers'] = {}): Webhook => {
  const body = JSON.stringify(payload)
  const hmac = createHmac('sha256', key).update(body).digest('base64')
  return webhook(body, { 'X-Shopify-Topic': 'orders/updated', 'X-Shopify-Hmac-Sha256': hmac, ...headers })
}

export const appKey = '7000000000000000000'

export const byDouyin = (payload: unknown): Webhook => {
  const body = JSON.stringify(payload)
  return webhook(body, { 'Event-Sign': createHash('md5').update(`${appKey}${body}${key}`).digest('hex') })
}

/** What each of them sends, signed as it signs. */
export const signed = {
  seventeenTrack: by17track,
  aftership: byAftership,
  easypost: byEasypost,
  kuaidi100: byKuaidi100,
  shopify: byShopify
}

// The commands of a webhook that is understood, each one that an order takes.
const allOf = (translated: Either.Either<Refusal, Translated>): ReadonlyArray<FactCommand> => {
  if (Either.isLeft(translated)) throw new Error(`refused: ${JSON.stringify(translated.left)}`)
  const commands = commandsFor(translated.right, orderId)
  for (const command of commands) {
    const decoded = decodeCommand(JSON.parse(JSON.stringify(command)))
    if (Either.isLeft(decoded)) throw new Error(`no command: ${JSON.stringify(decoded.left)}`)
  }
  return commands
}

/** The scans that a webhook reports. */
export const commandsOf = (translated: Either.Either<Refusal, Translated>): ReadonlyArray<RecordTracking> =>
  allOf(translated).flatMap((command) => (command.type === 'RecordTracking' ? [command] : []))

/** The addresses that a webhook shows. */
export const addressesOf = (translated: Either.Either<Refusal, Translated>): ReadonlyArray<ObservePlatformAddress> =>
  allOf(translated).flatMap((command) => (command.type === 'ObservePlatformAddress' ? [command] : []))

/** What the one scan of a webhook was taken for, `Delivered_Other`. */
export const meaningIn = (translated: Either.Either<Refusal, Translated>): string =>
  commandsOf(translated)
    .map(({ data: { status, subStatus } }) => `${status}_${subStatus}`)
    .join(' ')
