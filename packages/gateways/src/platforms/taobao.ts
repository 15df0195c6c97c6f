import type { Instant } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as t from 'io-ts'
import { fieldNames } from '../field-names.ts'
import { readJson, readText, withWholeNumbers } from '../payload.ts'
import { malformed, notForUs, type Refusal } from '../refusal.ts'
import { momentOf, momentOfMilliseconds, readTime } from '../spelled-time.ts'
import { shortText } from '../text-within.ts'
import type { Hint } from '../translated.ts'
import type { Webhook } from '../webhook.ts'
import { hintOf, type ReadOrder } from './order-on-platform.ts'

/** What is needed for Taobao's messages. */
export interface TaobaoSettings {
  /** Reads the order that a message names, for it tells no address. */
  readonly readOrder: ReadOrder
}

const changed = 'taobao_trade_TradeLogisticsAddressChanged'

const Message = t.type({ topic: t.string, content: t.string, pubTime: t.union([t.number, t.string]) })
const Content = t.type({ tid: t.string })

/** The names of fields that may be told about a message of Taobao. */
export const taobaoFields = fieldNames(Message, Content)

/**
 * What a message of Taobao says, `taobao_trade_TradeLogisticsAddressChanged`: that the address of an order was changed. To which one, is read. Others are not for us.
 *
 * Messages come over a connection of Taobao's message service, to a client of the shop's own. Hand in as a body what it gives, as JSON of `topic`, `content` and `pubTime`: nothing is signed, for the
 * connection tells who speaks. Do not put it behind an address. Should somebody push there all the same, he has an order that you have read once more, and cannot say anything about it.
 */
export const taobao = (webhook: Webhook, { readOrder }: TaobaoSettings): Either.Either<Refusal, Hint> =>
  pipe(
    readText(webhook.body),
    Either.flatMap(readJson(Message)),
    Either.flatMap(({ topic, content, pubTime }) => {
      if (topic !== changed) return notForUs('topic', `expected ${changed}`)
      const read = readJson(Content)(withWholeNumbers('tid')(content))
      if (Either.isLeft(read)) return malformed('content.tid', 'expected the number of an order')
      const platformOrderNo = shortText(read.right.tid)
      const at = momentIn(pubTime)
      if (platformOrderNo === null) return malformed('content.tid', 'expected the number of an order')
      if (at === null) return malformed('pubTime', 'expected a time of Beijing, or milliseconds')
      return Either.right(
        hintOf({ platform: 'taobao', platformOrderNo, at, receivedAt: webhook.receivedAt }, readOrder)
      )
    })
  )

const momentIn = (time: number | string): Instant | null => {
  if (typeof time === 'number') return momentOfMilliseconds(time)
  const read = readTime(time, '+08:00')
  return read === null ? null : momentOf(read)
}
