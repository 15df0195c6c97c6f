import { ShortText, written } from '@readdress/order'
import type { PartnerFailure } from '@readdress/reactions'
import * as Either from 'fp-ts/lib/Either.js'
import type { CarrierNames } from '../trackers/carrier-named.ts'
import type { Fact, Hint } from '../translated.ts'
import { type AskXiaohongshu, askedOf } from './xiaohongshu-answer.ts'
import {
  AfterSales,
  Detail,
  factsOfAfterSales,
  factsOfDetail,
  isExchanged,
  isOnItsWay,
  type ToldOfOrder
} from './xiaohongshu-order.ts'
import { factsOfTracks, Tracks } from './xiaohongshu-tracks.ts'

/** The hint by which an order is asked how it stands, and if something may be on its way, where. */
export const statusHint = (told: ToldOfOrder, ask: AskXiaohongshu, carriers: CarrierNames): Hint =>
  hintAbout(told, async (signal) => {
    const asked = askedOf(ask, told.platformOrderNo, signal)
    const detail = await asked('order.getOrderDetail', Detail)
    if (Either.isLeft(detail)) return detail
    const tracks = isOnItsWay(detail.right) ? await asked('order.getOrderTracking', Tracks) : none
    if (Either.isLeft(tracks)) return tracks
    const afterSales = isExchanged(detail.right) ? await asked('afterSale.listAfterSaleInfos', AfterSales) : none
    if (Either.isLeft(afterSales)) return afterSales
    return Either.right([
      // Where a parcel was comes before the end of its order.
      ...factsOfTracks(tracks.right, told, carriers),
      ...factsOfAfterSales(afterSales.right, told),
      ...factsOfDetail(detail.right, told)
    ])
  })

/** The hint by which the after-sales of an order are asked for. */
export const afterSaleHint = (told: ToldOfOrder, ask: AskXiaohongshu): Hint =>
  hintAbout(told, async (signal) => {
    const asked = await askedOf(ask, told.platformOrderNo, signal)('afterSale.listAfterSaleInfos', AfterSales)
    return Either.isLeft(asked) ? asked : Either.right(factsOfAfterSales(asked.right, told))
  })

// What was not asked for tells nothing.
const none = Either.right({ orderTrackInfos: null, afterSaleBasicInfos: null })

const hintAbout = (
  { platformOrderNo }: ToldOfOrder,
  read: (signal: AbortSignal) => Promise<Either.Either<PartnerFailure, ReadonlyArray<Fact>>>
): Hint => ({
  about: { type: 'Order', platform: written(ShortText, 'xiaohongshu'), platformOrderNo },
  readFacts: (signal) => () => read(signal)
})
