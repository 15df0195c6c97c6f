import type { About } from '@readdress/gateways'
import type { OrderId } from '@readdress/order'
import { foundIn, type OrderKeys } from '@readdress/order-views'
import type { View, ViewFailure } from '@readdress/projections'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import type { Answer } from '../questions/not-answered.ts'
import type { ShopViews } from '../shop-views.ts'

/** The orders that a webhook is about: those with a label of that number, for goods of several may lie in one parcel, or the one with that number on its platform. */
export const ordersAbout =
  ({ orderSearch }: Pick<ShopViews, 'orderSearch'>) =>
  (about: About): Answer<ReadonlyArray<OrderId>> =>
    orderSearch.ask((view) =>
      pipe(
        foundBy(view, about),
        TaskEither.map((orders) => orders.map(({ orderId }) => orderId))
      )
    )

const foundBy = (view: View<OrderKeys>, about: About): TaskEither.TaskEither<ViewFailure, ReadonlyArray<OrderKeys>> => {
  switch (about.type) {
    case 'Parcel':
      return foundIn(view, 'tracking', about.trackingNumber)
    case 'Order':
      return pipe(
        foundIn(view, 'number', about.platformOrderNo),
        // Two platforms may give the same number, and a number may be the id that another order has here.
        TaskEither.map((orders) =>
          orders.filter(
            ({ platform, platformOrderNo }) => platform === about.platform && platformOrderNo === about.platformOrderNo
          )
        )
      )
  }
}
