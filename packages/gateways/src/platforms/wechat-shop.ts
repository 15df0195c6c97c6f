import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as t from 'io-ts'
import { fieldNames } from '../field-names.ts'
import { maybe, readJson, readText, withWholeNumbers } from '../payload.ts'
import { malformed, notForUs, type Refusal } from '../refusal.ts'
import { checkSignature } from '../signature.ts'
import { momentOfSeconds } from '../spelled-time.ts'
import { shortText } from '../text-within.ts'
import type { Hint } from '../translated.ts'
import { queryOf, type Webhook } from '../webhook.ts'
import { hintOf, type ReadOrder } from './order-on-platform.ts'
import type { PlatformSettings } from './platform-settings.ts'
import { openWechatMessage, wechatSignature } from './wechat-cipher.ts'

/** What a shop has agreed with WeChat Shop: `key` is the Token, beside it stand the EncodingAESKey of 43 signs and the id of the shop's app. */
export interface WechatShopSettings extends PlatformSettings {
  readonly encodingAesKey: string
  readonly appId: string
  /** Reads the order that a push names, for it says nothing else. */
  readonly readOrder: ReadOrder
}

const Sealed = t.type({ Encrypt: t.string })

const Pushed = t.type({
  Event: t.string,
  CreateTime: t.number,
  order_info: maybe(t.type({ order_id: t.string, type: t.number }))
})
type Pushed = t.TypeOf<typeof Pushed>

/** The names of fields that may be told about a payload of WeChat Shop. */
export const wechatShopFields = fieldNames(Sealed, Pushed)

const changed = 'channels_ec_order_ext_info_update'

// 2: the address was changed. 4: the buyer applies for another one.
const aboutAddresses: ReadonlySet<number> = new Set([2, 4])

/**
 * What a push of WeChat Shop says, `channels_ec_order_ext_info_update` of the types 2 and 4: that the address of an order was changed, or that its buyer applies for another one. It does not
 * tell which, so the order is read. Others are not for us.
 *
 * It comes in the safe mode, the only one that a shop may choose: encrypted, and signed by `msg_signature` in the query, SHA-1 over token, time, nonce and what is encrypted. It is sent
 * again until it is answered with the body `success`, the reply that its gateway names. Before it pushes, WeChat asks whether the address is right: {@link wechatShopEcho} answers.
 */
export const wechatShop = (
  webhook: Webhook,
  { key, encodingAesKey, appId, readOrder }: WechatShopSettings
): Either.Either<Refusal, Hint> =>
  pipe(
    readText(webhook.body),
    Either.flatMap(readJson(Sealed)),
    Either.tap(({ Encrypt }) => {
      const query = queryOf(webhook.url)
      const texts = [key, query.get('timestamp') ?? '', query.get('nonce') ?? '', Encrypt]
      const signature = { place: 'msg_signature', given: query.get('msg_signature'), right: wechatSignature(texts) }
      return checkSignature(signature, key)
    }),
    Either.flatMap(({ Encrypt }) => {
      const opened = openWechatMessage(encodingAesKey, appId, Encrypt)
      return opened === null
        ? malformed('Encrypt', 'expected what the EncodingAESKey opens, for this app')
        : readText(opened)
    }),
    Either.map(withWholeNumbers('order_id')),
    Either.flatMap(readJson(Pushed)),
    Either.flatMap((pushed) => hinted(pushed, webhook, readOrder))
  )

const hinted = (
  { Event, CreateTime, order_info: about }: Pushed,
  { receivedAt }: Webhook,
  readOrder: ReadOrder
): Either.Either<Refusal, Hint> => {
  if (Event !== changed) return notForUs('Event', `expected ${changed}`)
  if (!about || !aboutAddresses.has(about.type)) return notForUs('order_info.type', 'expected 2 or 4')
  const platformOrderNo = shortText(about.order_id)
  const at = momentOfSeconds(CreateTime)
  if (platformOrderNo === null) return malformed('order_info.order_id', 'expected the number of an order')
  if (at === null) return malformed('CreateTime', 'expected a time in seconds')
  return Either.right(hintOf({ platform: 'wechat', platformOrderNo, at, receivedAt }, readOrder))
}

/** What to answer when WeChat asks by GET whether it has the right address: the text that it sent along, as a body; null where it is not WeChat that asks. */
export const wechatShopEcho = (url: string, { key }: Pick<WechatShopSettings, 'key'>): string | null => {
  const query = queryOf(url)
  const right = wechatSignature([key, query.get('timestamp') ?? '', query.get('nonce') ?? ''])
  const checked = checkSignature({ place: 'signature', given: query.get('signature'), right }, key)
  return Either.isRight(checked) ? query.get('echostr') : null
}
