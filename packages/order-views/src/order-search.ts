import type { OrderId } from '@readdress/order'
import type { View, ViewFailure } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { fingerprintsUnder, possibleFingerprints } from './fingerprint.ts'
import type { OrderKeys } from './order-keys.ts'
import type { SearchKeys } from './search-keys.ts'

/** An order that a search found: its number at the platform, and its buyer masked (`null` where nothing is to be shown of him). */
export interface OrderHit {
  readonly orderId: OrderId
  readonly platformOrderNo: string
  readonly buyer: string | null
}

/** What a search comes to. Nothing is done on a guess: of several, somebody says which one is meant. `more` says that there are others than these. */
export type OrdersFound =
  | { readonly type: 'None' }
  | { readonly type: 'One'; readonly hit: OrderHit }
  | { readonly type: 'Many'; readonly hits: ReadonlyArray<OrderHit>; readonly more: boolean }

/** Finds orders by a text that somebody types: a number of the order or of a parcel, a nickname, or a telephone in whatever spelling. */
export const searchOrders =
  (view: View<OrderKeys>, searchKeys: SearchKeys) =>
  (text: string): TaskEither<ViewFailure, OrdersFound> =>
  async () => {
    const typed = text.normalize('NFKC').trim()
    const hits = new Map<OrderId, OrderHit>()
    const keys = searchKeys.living()
    if (Either.isLeft(keys)) return keys
    const asked: ReadonlyArray<readonly [index: string, value: string]> = [
      ['number', typed],
      ['tracking', typed],
      ...keys.right
        .flatMap((key) => possibleFingerprints(fingerprintsUnder(key), text))
        .map((value) => ['fingerprint', value] as const)
    ]
    for (const [index, value] of asked) {
      const found = await view.find(index, value, { limit: mostHits + 1 })()
      if (Either.isLeft(found)) return found
      for (const [, order] of found.right) hits.set(order.orderId, hitOf(order))
    }
    return Either.right(answerOf([...hits.values()]))
  }

const mostHits = 20

const hitOf = ({ orderId, platformOrderNo, buyer, restricted }: OrderKeys): OrderHit => ({
  orderId,
  platformOrderNo,
  buyer: restricted.includes('buyer') ? null : buyer
})

const answerOf = (hits: ReadonlyArray<OrderHit>): OrdersFound => {
  const [hit] = hits
  if (hit === undefined) return { type: 'None' }
  return hits.length === 1
    ? { type: 'One', hit }
    : { type: 'Many', hits: hits.slice(0, mostHits), more: hits.length > mostHits }
}
