import type { About } from '@readdress/gateways'
import type { OrderId } from '@readdress/order'
import { foundIn, type OrderKeys } from '@readdress/order-views'
import type { View, ViewFailure } from '@readdress/projections'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import type { Answer } from '../questions/not-answered.ts'
import type { ShopViews } from '../shop-views.ts'

/** Which orders a webhook is about. */
export type OrdersAbout = (about: About) => Answer<ReadonlyArray<OrderId>>

// Hours lie between a label, or the placing of an order, and what is told of it; and hundreds of webhooks come in a second.
const freshFor = 1000

/**
 * The orders that a webhook is about: those with a label of that number, for goods of several may lie in one parcel, or the one with that number on its platform.
 *
 * Who is found in a view that was brought up to date within the last second is found; for everybody else it is brought up to date now.
 */
export const ordersAbout = ({ orderSearch }: Pick<ShopViews, 'orderSearch'>, now: () => Date): OrdersAbout => {
  let lookedAt = Number.NEGATIVE_INFINITY
  const lookAgain = (about: About): ReturnType<OrdersAbout> => {
    const at = now().getTime()
    return pipe(
      orderSearch.ask((view) => foundBy(view, about)),
      TaskEither.tapIO(() => () => {
        lookedAt = at
      })
    )
  }
  return (about) => {
    const age = now().getTime() - lookedAt
    if (age < 0 || age >= freshFor) return lookAgain(about)
    return pipe(
      foundBy(orderSearch.asItStands, about),
      TaskEither.flatMap((orders) => (orders.length === 0 ? lookAgain(about) : TaskEither.right(orders)))
    )
  }
}

const foundBy = (view: View<OrderKeys>, about: About): TaskEither.TaskEither<ViewFailure, ReadonlyArray<OrderId>> => {
  switch (about.type) {
    case 'Parcel':
      return pipe(foundIn(view, 'tracking', about.trackingNumber), TaskEither.map(idsOf))
    case 'Order':
      return pipe(
        foundIn(view, 'number', about.platformOrderNo),
        // Two platforms may give the same number, and a number may be the id that another order has here.
        TaskEither.map((orders) =>
          orders.filter(
            ({ platform, platformOrderNo }) => platform === about.platform && platformOrderNo === about.platformOrderNo
          )
        ),
        TaskEither.map(idsOf)
      )
  }
}

const idsOf = (orders: ReadonlyArray<OrderKeys>): ReadonlyArray<OrderId> => orders.map(({ orderId }) => orderId)
