import { inMemoryKeys, type KeyChange, type KeyStore, type KeyTable, keyStoreOver } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { inMemoryKeyTable } from '../src/in-memory-key-store.ts'
import { type ContractLock, contractLock, epochNamed } from '../src/testing/contract-lock.ts'

export const buyer = { stream: 'order-1', subject: 'buyer' }
export const recipient = { stream: 'order-1', subject: 'recipient-1' }
export const old = epochNamed('2026-W48')
export const next = epochNamed('2026-W49')
export const third = epochNamed('2026-W50')
export const busy = { type: 'StoreUnavailable', reason: 'busy' } as const

const minute = 60_000
export const day = 24 * 60 * minute
const start = Date.UTC(2026, 10, 23)

/** A key store of which every call to its rows and to its epoch keys is counted, and can be made to fail. */
export interface KeysUnderTest {
  readonly keys: KeyStore
  readonly lock: ContractLock
  readonly calls: Array<string>
  /** The call of this number, from 0 on, fails; from then on every call goes through again. */
  readonly failAt: (call: number) => void
  /** The call of this number waits until it may go on; `reached` says that it came. */
  readonly pauseAt: (call: number) => { readonly reached: Promise<void>; readonly goOn: () => void }
  /** How many changes asked that what stood in the rows before be nowhere any more. */
  readonly forgets: { count: number }
  readonly clock: { time: number }
  /** The rows themselves, uncounted. */
  readonly table: KeyTable
  /** The same rows, opened by another process. */
  readonly beside: () => KeysUnderTest
}

export const keysUnderTest = (rows = inMemoryKeys(), lock = contractLock(), clock = { time: start }): KeysUnderTest => {
  const calls: Array<string> = []
  const forgets = { count: 0 }
  const pauses = new Map<number, () => Promise<void>>()
  let failing = Number.POSITIVE_INFINITY
  const counted =
    <Given extends ReadonlyArray<unknown>, E, A>(
      name: string,
      call: (...given: Given) => TaskEither.TaskEither<E, A>
    ): ((...given: Given) => TaskEither.TaskEither<E | typeof busy, A>) =>
    (...given) =>
    async () => {
      calls.push(name)
      if (calls.length === failing + 1) return TaskEither.left(busy)()
      await pauses.get(calls.length - 1)?.()
      return call(...given)()
    }
  const table = inMemoryKeyTable(rows, 'shop-1')
  const over: KeyTable = {
    read: counted('read', table.read),
    change: ((wanted, decide) =>
      counted('change', table.change)(wanted, (found) =>
        Either.map((change: KeyChange<unknown>) => {
          if (change.forget === true) forgets.count += 1
          return change
        })(decide(found))
      )) as KeyTable['change'],
    isEpochUsed: counted('isEpochUsed', table.isEpochUsed)
  }
  const wrapper = {
    newest: counted('newest', lock.wrapper.newest),
    wrap: counted('wrap', lock.wrapper.wrap),
    unwrap: counted('unwrap', lock.wrapper.unwrap),
    destroyEpoch: counted('destroyEpoch', lock.wrapper.destroyEpoch)
  }
  return {
    keys: keyStoreOver(over, { tenant: 'shop-1', wrapper, now: () => new Date(clock.time) }),
    lock,
    calls,
    failAt: (call) => {
      calls.length = 0
      failing = call
    },
    pauseAt: (call) => {
      calls.length = 0
      const [reached, going] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
      pauses.set(call, () => {
        reached.resolve()
        return going.promise
      })
      return { reached: reached.promise, goOn: () => going.resolve() }
    },
    forgets,
    clock,
    table,
    beside: () => keysUnderTest(rows, lock, clock)
  }
}

/** An order that may be carried out now. */
export const orderAt = ({ time }: { readonly time: number }, keyIds: Parameters<KeyStore['destroy']>[0]['keyIds']) => ({
  keyIds,
  ground: 'asked for',
  requestedBy: 'p-1',
  requestedAt: new Date(time - 7 * day).toISOString(),
  approvals: ['p-2', 'p-3'].map((by) => ({ by, at: new Date(time - day).toISOString() })),
  executor: 'p-4'
})
