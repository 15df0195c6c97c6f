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
import type { Hint } from '../translated.ts'
import { headerOf, queryOf, type Webhook } from '../webhook.ts'
import { hintOf, type ReadOrder } from './order-on-platform.ts'
import type { PlatformSettings } from './platform-settings.ts'

/** What a shop has agreed with Xiaohongshu: `key` is the secret of its app, beside it stands the app's key. */
export interface XiaohongshuSettings extends PlatformSettings {
  readonly appKey: string
  /** Reads the order that a push names, for it tells no address. */
  readonly readOrder: ReadOrder
}

const changed = 'msg_fulfillment_receiver_change'

const Push = t.array(t.type({ msgTag: t.string, data: t.string }, 'a message'))

// Older apps are told the number of the order as that of its package.
const ReceiverChange = t.type({ orderId: maybe(t.string), packageId: maybe(t.string), updateTime: t.number })

/** The names of fields that may be told about a payload of Xiaohongshu. */
export const xiaohongshuFields = fieldNames(Push, ReceiverChange)

/**
 * What a push of Xiaohongshu says, `msg_fulfillment_receiver_change`: that the receiver of an order was changed, by the buyer, the shop or the platform. To whom, is read. Others are not for us.
 *
 * It is signed in the header `sign`: MD5 over path, parameters, app key, time and secret †, as one public source shows it. The body is not signed. So whoever has seen a push can write
 * another, and by it have an order read once more, but not say anything about it. Answer with the body `{"success":true,"error_code":0,"error_msg":""}`.
 */
export const xiaohongshu = (
  webhook: Webhook,
  { key, appKey, readOrder }: XiaohongshuSettings
): Either.Either<Refusal, ReadonlyArray<Hint>> =>
  pipe(
    checkSignature(
      {
        place: 'sign',
        given: headerOf(webhook, 'sign')?.toLowerCase(),
        right: signature(webhook, appKey, key)
      },
      key
    ),
    Either.flatMap(() => readText(webhook.body)),
    Either.flatMap(readJson(Push)),
    Either.flatMap((messages) => {
      const ours = messages.flatMap(({ msgTag, data }, place) => (msgTag === changed ? [{ data, place }] : []))
      return ours.length === 0
        ? notForUs('msgTag', `expected ${changed}`)
        : Either.traverseArray((one: Message) => hinted(one, webhook, readOrder))(ours)
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

interface Message {
  readonly data: string
  readonly place: number
}

const hinted = (
  { data, place }: Message,
  { receivedAt }: Webhook,
  readOrder: ReadOrder
): Either.Either<Refusal, Hint> => {
  const read = readJson(ReceiverChange)(data)
  if (Either.isLeft(read)) return malformed(`${place}.data`, 'expected the number of an order and a time')
  const { orderId, packageId, updateTime } = read.right
  const platformOrderNo = shortText(orderId) ?? shortText(packageId)
  const at = momentOfMilliseconds(updateTime)
  if (platformOrderNo === null) return malformed(`${place}.data.orderId`, 'expected the number of an order')
  if (at === null) return malformed(`${place}.data.updateTime`, 'expected a time in milliseconds')
  return Either.right(hintOf({ platform: 'xiaohongshu', platformOrderNo, at, receivedAt }, readOrder))
}
