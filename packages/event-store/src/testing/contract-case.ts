import type { EventStore } from '../event-store.ts'
import { type StreamName, streamName } from '../stream-name.ts'

/** One promise of a contract: `run` rejects when it is broken. It needs no test runner. */
export interface ContractCase {
  readonly name: string
  readonly run: () => Promise<void>
}

/** A store under test. */
export interface OpenStore {
  readonly store: EventStore
  readonly close: () => Promise<void>
}

/** Opens a store for one case. It need not be empty: the cases write into streams of their own and read by their prefix. */
export type FreshStore = () => Promise<OpenStore>

/** A store whose data outlives it: `reopen` opens the same data again, after `close`. */
export interface DurableStore extends OpenStore {
  readonly reopen: () => Promise<DurableStore>
}

/** What a case works with: the store, and names that no other case uses. */
export interface Ground {
  readonly store: EventStore
  readonly prefix: string
  readonly stream: (suffix?: string) => StreamName
}

/** A case on a store that is opened for it and closed after it. */
export const storeCase = (
  name: string,
  open: FreshStore,
  promise: (ground: Ground) => Promise<void>
): ContractCase => ({
  name,
  run: async () => {
    const { store, close } = await open()
    try {
      await promise(groundOf(store))
    } finally {
      await close()
    }
  }
})

/** Names of its own for one case on this store. */
export const groundOf = (store: EventStore): Ground => {
  const prefix = `contract_${crypto.randomUUID().replaceAll('-', '')}-`
  return { store, prefix, stream: (suffix = '1') => streamName(`${prefix}${suffix}`) }
}
