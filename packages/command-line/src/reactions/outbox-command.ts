import * as Either from 'fp-ts/lib/Either.js'
import type { Intent } from 'readdress'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStore } from '../questions/ask-store.ts'
import type { NamedStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { outboxFailureText } from './outbox-failure-text.ts'

/** What `outbox list` is given. */
export interface ListRequest extends NamedStore {
  readonly json: boolean
  /** Only what is left to people. */
  readonly parked: boolean
}

/** Tells what is to be done by itself and is not done yet; what is left to people first. */
export const listCommand = ({ json, parked, ...named }: ListRequest, surroundings: Surroundings): Promise<ExitCode> =>
  askStore(named, surroundings, async ({ outbox }) => {
    const { out, err } = surroundings
    const listed = await outbox.list()()
    if (Either.isLeft(listed)) {
      err.write(`${outboxFailureText(listed.left)}\n`)
      return exitCode.storeUnusable
    }
    const intents = listed.right
      .filter(({ status }) => !parked || status === 'Parked')
      .toSorted((one, other) => order(one) - order(other) || (one.dueAt < other.dueAt ? -1 : 1))
    if (json) out.write(`${JSON.stringify(intents, null, 2)}\n`)
    else out.write(intents.length === 0 ? 'Nothing is left to do.\n' : intents.map(intentText).join(''))
    return exitCode.done
  })

const order = ({ status }: Intent): number => (status === 'Parked' ? 0 : 1)

const intentText = ({ intentId, orderId, policy, key, status, dueAt, attempts, trouble }: Intent): string => {
  const when = status === 'Parked' ? 'left to people' : `waits until ${dueAt}`
  const tried = attempts === 0 ? '' : `, tried ${attempts} times`
  return `${intentId}  ${policy} ${key} of order ${orderId}: ${when}${tried}${trouble === null ? '' : `, ${trouble.because} at ${trouble.at}`}\n`
}

/** What `outbox retry` and `outbox discard` are given. */
export interface IntentRequest extends NamedStore {
  readonly intentId: string
}

/** Lets an intent be tried again by the next round, or takes it out without doing it. */
export const settleCommand = (
  what: 'retry' | 'discard',
  { intentId, ...named }: IntentRequest,
  surroundings: Surroundings
): Promise<ExitCode> =>
  askStore(named, surroundings, async ({ outbox }) => {
    const { out, err } = surroundings
    const settled = await outbox[what](intentId)()
    if (Either.isRight(settled)) {
      const { policy, key, orderId } = settled.right
      out.write(
        `${policy} ${key} of order ${orderId} ${what === 'retry' ? 'is tried again by the next round of readdress run' : 'is discarded'}.\n`
      )
      return exitCode.done
    }
    err.write(`${outboxFailureText(settled.left)}\n`)
    return settled.left.type === 'IntentUnknown' ? exitCode.refused : exitCode.storeUnusable
  })
