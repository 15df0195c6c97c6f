import { CarrierOutcome, InterceptAction, InterceptReason, ShortText } from '@readdress/order'
import type { Carrier, CarrierInstruction, Notification, PartnerFailure } from '@readdress/reactions'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import * as t from 'io-ts'
import { readAnswer } from './answer.ts'
import { type Message, post, usualDeadline } from './post.ts'
import { addressToAsk, type SettingsUnusable } from './settings-unusable.ts'
import { keyOfSecret, signatureHeaders } from './webhook-signature.ts'

/** Where a webhook goes, and how its receiver knows that it is ours. */
export interface WebhookSettings {
  /** `https`; `http` only on loopback. */
  readonly url: string
  /** `whsec_` and 24 to 64 bytes in base64, as Standard Webhooks has it. */
  readonly secret: string
  /** How long the receiver is waited for, in milliseconds: 20,000, if not said. */
  readonly deadline?: number
}

/** What the receiver answers to an instruction. */
const Answer = t.exact(
  t.intersection([
    t.type({ outcome: CarrierOutcome, rawCode: ShortText }),
    t.partial({ reason: InterceptReason, achieved: InterceptAction, carrierReference: ShortText })
  ])
)

/**
 * A partner who is reached by a signed webhook: the shop's own service, which knows how to tell the carrier, or to write to the buyer.
 *
 * The message is JSON, `{ type, data }`, signed as Standard Webhooks 1.0 says, so that a receiver checks it by a library of his language. `type` is `carrier.instruct`,
 * `carrier.cancel` or `notice.send`; `data` is what the port hands over, without personal values. `webhook-id` is the same at each try: a receiver that has seen it does
 * nothing more. To an instruction it answers `{ outcome, rawCode }` as JSON, with `reason`, `achieved` and `carrierReference` if it likes; to a notice any 2xx.
 */
export const signedWebhook = ({
  url,
  secret,
  deadline = usualDeadline
}: WebhookSettings): Either.Either<SettingsUnusable, Carrier & Notification> =>
  pipe(
    addressToAsk(url),
    Either.bindTo('to'),
    Either.bind('key', () => keyOfSecret(secret)),
    Either.map(({ to, key }) => {
      const send = (
        type: string,
        { idempotencyKey: id, ...data }: { readonly idempotencyKey: string },
        wanted: Message['wanted'],
        signal: AbortSignal
      ): TaskEither.TaskEither<PartnerFailure, string> => {
        const body = JSON.stringify({ type, data })
        const signed = signatureHeaders({ id, timestamp: Math.floor(Date.now() / 1000), body }, key)
        const headers = { 'content-type': 'application/json', ...signed }
        return post({ url: to, headers, body, deadline, wanted }, signal)
      }
      const ask = (type: string) => (instruction: CarrierInstruction, signal: AbortSignal) =>
        pipe(send(type, instruction, 'text', signal), TaskEither.flatMapEither(readAnswer(Answer)))
      return {
        instruct: ask('carrier.instruct'),
        cancel: ask('carrier.cancel'),
        send: (notice, signal) =>
          pipe(
            send('notice.send', notice, 'nothing', signal),
            TaskEither.map(() => undefined)
          )
      }
    })
  )
