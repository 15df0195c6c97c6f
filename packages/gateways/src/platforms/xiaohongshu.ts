import { createHash } from 'node:crypto'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as t from 'io-ts'
import { fieldNames } from '../field-names.ts'
import { maybe, readJson, readText } from '../payload.ts'
import { malformed, notForUs, type Refusal } from '../refusal.ts'
import { checkSignature } from '../signature.ts'
import { momentOfMilliseconds } from '../spelled-time.ts'
import { shortText } from '../text-within.ts'
import type { CarrierNames } from '../trackers/carrier-named.ts'
import type { Hint } from '../translated.ts'
import { headerOf, queryOf, type Webhook } from '../webhook.ts'
import { hintOf, type ReadOrder } from './order-on-platform.ts'
import type { PlatformSettings } from './platform-settings.ts'
import type { AskXiaohongshu } from './xiaohongshu-answer.ts'
import { afterSaleHint, statusHint } from './xiaohongshu-hints.ts'

/** What a shop has agreed with Xiaohongshu: `key` is the secret of its app, beside it stands the app's key. */
export interface XiaohongshuSettings extends PlatformSettings {
  readonly appKey: string
  /** Reads the order that a push names, for it tells no address. */
  readonly readOrder: ReadOrder
  /** Asks how the order stands, where its parcels are, and what its buyer wants after the sale. Without it, only what is said of addresses is for us. */
  readonly ask?: AskXiaohongshu
  /** What the carriers are called in the shop's profiles that Xiaohongshu names otherwise: `{ yuantong: 'yto' }`. */
  readonly carriers?: CarrierNames
}

const Push = t.array(t.type({ msgTag: t.string, data: t.string }, 'a message'))

// Older apps are told the number of the order as that of its package.
const Told = t.type({
  orderId: maybe(t.string),
  packageId: maybe(t.string),
  updateTime: t.number,
  orderStatus: maybe(t.number)
})

/** The names of fields that may be told about a payload of Xiaohongshu. */
export const xiaohongshuFields = fieldNames(Push, Told)

/**
 * What a push of Xiaohongshu says: `msg_fulfillment_receiver_change`, that the receiver of an order was changed, by the buyer, the shop or the platform; `msg_fulfillment_status_change`, that the
 * order was paid, held, let go, shipped, completed or cancelled; `msg_after_sale_…`, that its buyer wants something after the sale. To whom, where parcels are and what is wanted, is read. Others
 * are not for us: an order that was only placed is taken in by whoever knows its lines.
 *
 * It is signed in the header `sign`: MD5 over path, parameters, app key, time and secret †, as one public source shows it. The body is not signed. So whoever has seen a push can write
 * another, and by it have an order read once more, but not say anything about it. It wants the body `{"success":true,"error_code":0,"error_msg":""}`, the reply that its gateway names.
 */
export const xiaohongshu = (
  webhook: Webhook,
  settings: XiaohongshuSettings
): Either.Either<Refusal, ReadonlyArray<Hint>> =>
  pipe(
    checkSignature(
      {
        place: 'sign',
        given: headerOf(webhook, 'sign')?.toLowerCase(),
        right: signature(webhook, settings.appKey, settings.key)
      },
      settings.key
    ),
    Either.flatMap(() => readText(webhook.body)),
    Either.flatMap(readJson(Push)),
    Either.flatMap((messages) => {
      const ours = messages.flatMap(({ msgTag, data }, place) => {
        const subject = subjectOf(msgTag)
        return subject === null || (subject !== 'Address' && !settings.ask) ? [] : [{ subject, data, place }]
      })
      return ours.length === 0
        ? notForUs(
            'msgTag',
            `expected ${settings.ask ? 'an order or an after-sale' : 'msg_fulfillment_receiver_change'}`
          )
        : Either.traverseArray((one: Message) => hinted(one, webhook, settings))(ours)
    })
  )

const signature = ({ url = '', ...webhook }: Webhook, appKey: string, key: string): string => {
  const parameters = queryOf(url)
  parameters.set('app-key', appKey)
  parameters.set('timestamp', headerOf(webhook, 'timestamp') ?? '')
  parameters.sort()
  const spelled = [...parameters].map(([name, value]) => `${name}=${value}`).join('&')
  return createHash('md5')
    .update(`${url.split('?', 1)[0]}?${spelled}${key}`)
    .digest('hex')
}

type Subject = 'Address' | 'Status' | 'AfterSale'

const subjectOf = (msgTag: string): Subject | null => {
  if (msgTag === 'msg_fulfillment_receiver_change') return 'Address'
  if (msgTag === 'msg_fulfillment_status_change') return 'Status'
  return msgTag.startsWith('msg_after_sale_') ? 'AfterSale' : null
}

interface Message {
  readonly subject: Subject
  readonly data: string
  readonly place: number
}

const hinted = (
  { subject, data, place }: Message,
  { receivedAt }: Webhook,
  { readOrder, ask, carriers = {} }: XiaohongshuSettings
): Either.Either<Refusal, Hint> => {
  const read = readJson(Told)(data)
  if (Either.isLeft(read)) return malformed(`${place}.data`, 'expected the number of an order and a time')
  const { orderId, packageId, updateTime, orderStatus = null } = read.right
  const platformOrderNo = shortText(orderId) ?? shortText(packageId)
  const at = momentOfMilliseconds(updateTime)
  if (platformOrderNo === null) return malformed(`${place}.data.orderId`, 'expected the number of an order')
  if (at === null) return malformed(`${place}.data.updateTime`, 'expected a time in milliseconds')
  if (subject === 'Address' || ask === undefined)
    return Either.right(hintOf({ platform: 'xiaohongshu', platformOrderNo, at, receivedAt }, readOrder))
  const told = { platformOrderNo, orderStatus, receivedAt }
  return Either.right(subject === 'Status' ? statusHint(told, ask, carriers) : afterSaleHint(told, ask))
}
