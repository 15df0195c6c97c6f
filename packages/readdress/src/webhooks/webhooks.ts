import { boundedMap, type Surroundings, systemSurroundings } from '@readdress/event-store'
import type { Gateway, Webhook } from '@readdress/gateways'
import { instantAt, type OrderId } from '@readdress/order'
import type { UnreadableDocument, ViewStore, ViewStoreError } from '@readdress/projections'
import { pipe } from 'fp-ts/lib/function.js'
import type { Task } from 'fp-ts/lib/Task.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import type { HandleOrder } from '../handle-orders.ts'
import type { Questions } from '../questions/questions.ts'
import type { ShopViews } from '../shop-views.ts'
import type { Stores } from '../stores.ts'
import { ordersAbout } from './orders-about.ts'
import { receiveWebhook } from './receive-webhook.ts'
import type { RefusedWebhook } from './refused-webhook.ts'
import { refusedWebhooksIn } from './refused-webhooks.ts'
import type { WebhookAnswer } from './webhook-answer.ts'

/** What trackers and platforms send by themselves. */
export interface Webhooks {
  /**
   * Takes in what came over HTTP for a gateway, and says what to answer; it never throws. Give headers, bytes, path and query as they came, for the signature is of these.
   *
   * What is refused is kept without any value of it, and so is what nobody here has an order for: a tracker repeats the whole history with each news, and an
   * import reads the address that the platform has then. With 404 a sender would try in vain for days, and some end the subscription.
   */
  readonly receive: (
    gateway: Gateway,
    arrived: Omit<Webhook, 'receivedAt'>,
    signal?: AbortSignal
  ) => Task<WebhookAnswer>
  /** The webhooks that were not taken, the newest first: of those with a right signature the last 900, of the others the last 100. */
  readonly refused: () => TaskEither.TaskEither<ViewStoreError | UnreadableDocument, ReadonlyArray<RefusedWebhook>>
}

// Some megabytes, and the histories of some ten thousand parcels on their way.
const mostRemembered = 100_000

/** The webhooks of a shop over its stores. */
export const webhooksOf = (
  { refused }: Pick<Stores, 'refused'>,
  views: Pick<ShopViews, 'orderSearch'>,
  handle: HandleOrder,
  { currentAddress }: Pick<Questions, 'currentAddress'>,
  surroundings: Surroundings = systemSurroundings
): Webhooks => {
  const receiving = {
    ordersAbout: ordersAbout(views, surroundings.now),
    handle,
    orderedVersion: (orderId: OrderId) =>
      pipe(
        currentAddress(orderId),
        TaskEither.map((answer) => answer?.ordered.version ?? 1)
      ),
    taken: boundedMap<string, true>(mostRemembered),
    keep: (one: RefusedWebhook) =>
      pipe(
        refused.store,
        TaskEither.flatMap((store) => refusedWebhooksIn(store).keep(one))
      )
  }
  return {
    receive: (gateway, arrived, signal) => () =>
      receiveWebhook(receiving, gateway, { ...arrived, receivedAt: instantAt(surroundings.now()) }, signal),
    refused: () =>
      pipe(
        refused.ifThere,
        TaskEither.flatMap((store: ViewStore | null) =>
          store === null ? TaskEither.right([]) : refusedWebhooksIn(store).all()
        )
      )
  }
}
