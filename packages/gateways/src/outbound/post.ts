import type { PartnerFailure } from '@readdress/reactions'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { refused, unavailable } from './failure.ts'
import { retryAfter } from './retry-after.ts'

/** What is sent in one request, and what is wanted of its answer. */
export interface Message {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** How long the whole of it may take, in milliseconds. */
  readonly deadline: number
  /** Of an answer of which nothing is wanted nothing is read. */
  readonly wanted: 'text' | 'nothing'
}

/** How long a partner is waited for, if not said: less than the half minute that reactions wait for an adapter. */
export const usualDeadline = 20_000

/** An answer is a few lines: what is longer is none. */
const mostBytes = 65_536

/**
 * Sends one request, and gives the text of the answer where it went well.
 *
 * `PartnerUnavailable`: `NotReached`; `NoAnswer` before the deadline; `AnswerCut`; `AnswerTooLong`, more than 64 KiB; `Http429` and the like, `Http500` and above. In
 * most of these cases nobody knows whether it was done: it is asked again under the same key. `PartnerRefused`: `Redirected`, which is not followed, for a key that
 * travels on is no secret; every other status, `Http404`.
 */
export const post =
  (message: Message, signal: AbortSignal): TaskEither<PartnerFailure, string> =>
  async () => {
    const { url, headers, body, deadline, wanted } = message
    const ended = AbortSignal.any([signal, AbortSignal.timeout(deadline)])
    let isAnswered = false
    try {
      // A connection that is kept may be half closed when the next message goes out, minutes later.
      const sent = { method: 'POST', headers: { ...headers, connection: 'close' }, body }
      const response = await fetch(url, { ...sent, redirect: 'manual', signal: ended })
      isAnswered = true
      if (response.ok && wanted === 'text') return await textOf(response)
      await response.body?.cancel().catch(() => {})
      return response.ok ? Either.right('') : failureOf(response)
    } catch {
      if (ended.aborted) return unavailable('NoAnswer')
      return unavailable(isAnswered ? 'AnswerCut' : 'NotReached')
    }
  }

// Leaving the loop lets go of the connection.
const textOf = async ({ body }: Response): Promise<Either.Either<PartnerFailure, string>> => {
  const chunks: Array<Uint8Array> = []
  let bytes = 0
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength
    if (bytes > mostBytes) return unavailable('AnswerTooLong')
    chunks.push(chunk)
  }
  return Either.right(Buffer.concat(chunks).toString('utf8'))
}

// Timeout, too early, too many: what these say of 4xx does not hold for ever.
const passing: ReadonlySet<number> = new Set([408, 425, 429])

const failureOf = ({ status, headers }: Response): Either.Either<PartnerFailure, never> => {
  if (status >= 500 || passing.has(status)) return unavailable(`Http${status}`, retryAfter(headers.get('retry-after')))
  return refused(status < 400 ? 'Redirected' : `Http${status}`)
}
