import assert from 'node:assert/strict'
import type { ContractCase } from '@readdress/event-store/testing'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { DestructionOrder, KeyStore } from '../key-store.ts'
import type { KeyWrapper } from '../key-wrapper.ts'
import { type ContractLock, contractLock } from './contract-lock.ts'

/** What a key store is opened with in a case. */
export interface KeyLock {
  readonly tenant: string
  readonly wrapper: KeyWrapper
  readonly now: () => Date
}

/** A key store under test: `again` opens the same data once more, beside it, and `atRest` gives the contents of all its files. */
export interface OpenKeys {
  readonly keys: KeyStore
  readonly close: () => Promise<void>
  readonly again: (lock: KeyLock) => Promise<OpenKeys>
  readonly atRest: () => Promise<ReadonlyArray<Uint8Array>>
}

/** Opens an empty key store for one case. */
export type FreshKeys = (lock: KeyLock) => Promise<OpenKeys>

/** What a case works with. The clock stands still until it is set. */
export interface KeyGround extends OpenKeys {
  readonly lock: ContractLock
  readonly clock: { time: number }
  readonly settings: KeyLock
  /** Opens the same data beside it, as another process or another tenant; closed with the case. */
  readonly beside: (settings?: Partial<KeyLock>) => Promise<OpenKeys>
}

/** A case on a key store that is opened for it and closed after it. */
export const keyCase = (
  name: string,
  open: FreshKeys,
  promise: (ground: KeyGround) => Promise<void>
): ContractCase => ({
  name,
  run: async () => {
    const clock = { time: Date.UTC(2026, 10, 23) }
    const lock = contractLock()
    const settings: KeyLock = { tenant: 'shop-1', wrapper: lock.wrapper, now: () => new Date(clock.time) }
    const opened = await open(settings)
    const all = [opened]
    const beside = async (other: Partial<KeyLock> = {}): Promise<OpenKeys> => {
      const another = await opened.again({ ...settings, ...other })
      all.push(another)
      return another
    }
    try {
      await promise({ ...opened, lock, clock, settings, beside })
    } finally {
      for (const each of all) await each.close()
    }
  }
})

/** The answer, or the case fails. */
export const given = async <E, A>(task: TaskEither<E, A>): Promise<A> => {
  const answer = await task()
  if (Either.isLeft(answer)) assert.fail(`refused: ${JSON.stringify(answer.left)}`)
  return answer.right
}

/** The refusal, or the case fails. */
export const refused = async <E, A>(task: TaskEither<E, A>): Promise<E> => {
  const answer = await task()
  if (Either.isRight(answer)) assert.fail('not refused')
  return answer.left
}

/** One day in milliseconds. */
export const day = 24 * 60 * 60_000

/** An order that may be carried out: asked for a week ago, with two approvals of yesterday. */
export const orderFor = (
  { clock }: KeyGround,
  keyIds: DestructionOrder['keyIds'],
  changes: Partial<DestructionOrder> = {}
): DestructionOrder => {
  const at = (days: number): string => new Date(clock.time - days * day).toISOString()
  return {
    keyIds,
    ground: 'asked for',
    requestedBy: 'p-1',
    requestedAt: at(7),
    approvals: [
      { by: 'p-2', at: at(1) },
      { by: 'p-3', at: at(1) }
    ],
    executor: 'p-4',
    ...changes
  }
}
