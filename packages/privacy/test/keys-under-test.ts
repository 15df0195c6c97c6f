import { inMemoryKeys, type KeyStore, type KeyTable, keyStoreOver } from '@readdress/privacy'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { inMemoryKeyTable } from '../src/in-memory-key-store.ts'
import { type ContractLock, contractLock, epochNamed } from '../src/testing/contract-lock.ts'

export const buyer = { stream: 'order-1', subject: 'buyer' }
export const recipient = { stream: 'order-1', subject: 'recipient-1' }
export const [old, next] = ['2026-W48', '2026-W49'].map(epochNamed) as [ReturnType<typeof epochNamed>, never]
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
  readonly clock: { time: number }
  /** Waited for before each root is unwrapped. */
  readonly gate: { open: Promise<void> }
  /** The same rows, opened by another process. */
  readonly beside: () => KeysUnderTest
}

export const keysUnderTest = (rows = inMemoryKeys(), lock = contractLock(), clock = { time: start }): KeysUnderTest => {
  const calls: Array<string> = []
  const gate = { open: Promise.resolve() }
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
      if (name === 'unwrap') await gate.open
      return call(...given)()
    }
  const table = inMemoryKeyTable(rows, 'shop-1')
  const over: KeyTable = {
    read: counted('read', table.read),
    change: counted('change', table.change) as KeyTable['change'],
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
    clock,
    gate,
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
