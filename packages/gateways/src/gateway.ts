import * as Either from 'fp-ts/lib/Either.js'
import type { Refusal } from './refusal.ts'
import type { Hint, Translated } from './translated.ts'
import type { Webhook } from './webhook.ts'

/** A sender of webhooks as a shop has agreed with it. One of your own is such an object too: see docs/how-to/connect-a-platform.md. */
export interface Gateway {
  /** What it is called in answers, and in what is kept of webhooks that were refused. */
  readonly name: string
  /** The names of fields that its documents know: of a refused payload no other name is kept, for it may be personal. */
  readonly fields: ReadonlySet<string>
  /** What a webhook says, of one parcel or order or of several at once, or where to read it. Never throws, whatever comes. */
  readonly translate: (webhook: Webhook) => Either.Either<Refusal, ReadonlyArray<Translated | Hint>>
  /** The body that the sender wants as the answer to whatever he need not send again (200 and 202), and its media type. Where there is none, the status is enough for him. */
  readonly expectedReply?: { readonly type: string; readonly body: string }
  /**
   * For a sender that asks by GET, before it sends, whether the address is right: the body to answer with, from path and query; null where it is not the sender who asks.
   * Where there is none, it never asks.
   */
  readonly echo?: (url: string) => string | null
}

/** A gateway whose webhooks each tell of one parcel or order, complete with what a shop has agreed with its sender. */
export const gatewayFor =
  <Settings>(
    name: string,
    translate: (webhook: Webhook, settings: Settings) => Either.Either<Refusal, Translated | Hint>,
    fields: ReadonlySet<string>
  ) =>
  (settings: Settings): Gateway => ({
    name,
    fields,
    translate: (webhook) => Either.map((translated: Translated | Hint) => [translated])(translate(webhook, settings))
  })
