import type { ShortText } from '@readdress/order'
import type { PartnerFailure } from '@readdress/reactions'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type * as t from 'io-ts'

/** What is asked of Xiaohongshu about an order: the order itself, where its parcels are, and its after-sales. */
export type XiaohongshuApi = 'order.getOrderDetail' | 'order.getOrderTracking' | 'afterSale.listAfterSaleInfos'

/**
 * Calls an API of Xiaohongshu for one order, and gives the `data` of its answer as it came: a client of the shop's own, for it needs the shop's access.
 *
 * The parameter of all three is `orderId`; the list of after-sales has pages, of which the first hundred are enough.
 */
export type AskXiaohongshu = (
  api: XiaohongshuApi,
  platformOrderNo: ShortText,
  signal: AbortSignal
) => TaskEither<PartnerFailure, unknown>

/** Asks and reads; an answer of another form is left to a person, for asking again would not better it. */
export const askedOf =
  (ask: AskXiaohongshu, platformOrderNo: ShortText, signal: AbortSignal) =>
  async <A>(api: XiaohongshuApi, codec: t.Decoder<unknown, A>): Promise<Either.Either<PartnerFailure, A>> => {
    const answer = await ask(api, platformOrderNo, signal)()
    if (Either.isLeft(answer)) return answer
    const read = codec.decode(answer.right)
    return Either.isRight(read) ? read : Either.left({ type: 'PartnerRefused', because: 'AnswerUnreadable' })
  }
