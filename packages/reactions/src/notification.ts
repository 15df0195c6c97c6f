import type { Channel, NoticeKind, NoticeTarget, OrderId } from '@readdress/order'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { NoticeLanguage } from './notice-text.ts'
import type { PartnerFailure } from './partner-failure.ts'

/** A notice on its way to one contact of the buyer. It holds no personal value: an adapter that needs a telephone number asks for it, by the order and the target. */
export interface NoticeToSend {
  /** The same at each try: a partner who honours it delivers once. */
  readonly idempotencyKey: string
  readonly orderId: OrderId
  readonly platform: string
  readonly platformOrderNo: string
  readonly kind: NoticeKind
  readonly target: NoticeTarget
  readonly language: NoticeLanguage
  readonly text: string
}

/** The port to whatever carries notices to the buyer: the chat of a platform, text messages, e-mail. */
export interface Notification {
  /** The way that notices go, as it stands on record: the chat of the platform, if not said. */
  readonly channel?: Channel
  readonly send: (notice: NoticeToSend, signal: AbortSignal) => TaskEither<PartnerFailure, void>
  /**
   * Whether this contact is to be told such news: false where the buyer has opted out. It is asked before each try, of news only: what is asked of the buyer, what came
   * of his wish, and what protects him he is told all the same. Without it all news go out.
   */
  readonly wanted?: (notice: NoticeToSend, signal: AbortSignal) => TaskEither<PartnerFailure, boolean>
}
