import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { ShortText, written } from '@readdress/order'
import type { CarrierAnswer, CarrierInstruction, PartnerFailure, Partners } from '@readdress/reactions'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** How the carrier treats an order: he does it, he refuses, he never answers, or he does it and answers only when he is asked again. */
export const moods = ['Obliging', 'Refusing', 'Silent', 'Slow'] as const

/** The mood that the carrier has about an order, `K-1` and so on. */
export const moodOf = (orderId: string): (typeof moods)[number] =>
  moods[(Number(orderId.slice(2)) - 1) % moods.length] ?? 'Obliging'

/** Why nothing comes from a silent carrier. */
export const silence = 'Silent'

const rawCode = written(ShortText, 'X')
const unreachable: Either.Either<PartnerFailure, never> = Either.left({
  type: 'PartnerUnavailable',
  because: 'Unreachable'
})

/** The keys of what the partners of a folder have done, as often as they did it. */
export const doneIn = (folder: string): ReadonlyArray<string> => {
  const file = join(folder, 'done.ndjson')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
}

/** Partners that are not there so often, and forget to answer so often; what they have done they have written down, whoever is killed meanwhile. */
export const partnersOf = (folder: string, failing: number): Partners => {
  const doing =
    <Asked extends { readonly idempotencyKey: string }, Answer>(answerTo: (asked: Asked) => Answer | null) =>
    (asked: Asked): TaskEither<PartnerFailure, Answer> =>
    async () => {
      await setTimeout(Math.random() * 10)
      const answer = answerTo(asked)
      if (answer === null) return Either.left({ type: 'PartnerUnavailable', because: silence })
      if (Math.random() < failing) return unreachable
      const isNew = !doneIn(folder).includes(JSON.stringify(asked.idempotencyKey))
      appendFileSync(join(folder, 'done.ndjson'), `${JSON.stringify(asked.idempotencyKey)}\n`)
      await setTimeout(Math.random() * 10)
      const isSlow = 'interceptId' in asked && 'orderId' in asked && moodOf(String(asked.orderId)) === 'Slow' && isNew
      return isSlow || Math.random() < failing ? unreachable : Either.right(answer)
    }
  const instructed = ({ orderId }: CarrierInstruction): CarrierAnswer | null => {
    switch (moodOf(orderId)) {
      case 'Obliging':
      case 'Slow':
        return { outcome: 'Accepted', rawCode }
      case 'Refusing':
        return { outcome: 'Refused', rawCode, reason: 'Other' }
      case 'Silent':
        return null
    }
  }
  return {
    notification: { send: doing(() => undefined) },
    carrier: {
      instruct: doing(instructed),
      cancel: doing(() => ({ outcome: 'CancelRefused', rawCode }) as const)
    }
  }
}
