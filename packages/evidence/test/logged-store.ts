import type { KeyObject } from 'node:crypto'
import { type EventStore, inMemoryEventStore } from '@readdress/event-store'
import { checkpointSigner } from '../src/log/checkpoint-signer.ts'
import type { FormerLogKey } from '../src/log/former-log-key.ts'
import { inMemoryLogStorage, type LogStorage } from '../src/log/log-storage.ts'
import { openTenantLog, type TenantLog } from '../src/log/tenant-log.ts'
import { privateKeyOf } from '../src/note/ed25519.ts'
import { chainOver, order, right, told } from './chained-store.ts'

/** The name of the log in tests. */
export const origin = 'shop.example/readdress/shop-1'

/** The key that signs it. */
export const logKey = privateKeyOf(Buffer.alloc(32, 1))

/** A store with its log, and the places where both lie. */
export interface LoggedStore {
  readonly store: EventStore
  readonly storage: LogStorage
  /** Where the signer remembers what it signed. */
  readonly kept: LogStorage
  /** Opens the log anew, as after a restart. */
  readonly open: (key?: KeyObject, former?: ReadonlyArray<FormerLogKey>) => Promise<TenantLog>
}

/** A log over a store, in memory unless given. */
export const loggedStore = ({
  store = inMemoryEventStore(),
  storage = inMemoryLogStorage(),
  kept = inMemoryLogStorage()
}: Partial<LoggedStore> = {}): LoggedStore => ({
  store,
  storage,
  kept,
  open: async (key = logKey, former = []) => {
    const now = () => new Date('2026-11-27T08:00:00.000Z')
    const signer = checkpointSigner(origin, key, kept, former)
    return right(await openTenantLog({ tenant: 'shop-1', store, storage, signer, now })())
  }
})

/** Appends so many events to an order, through the chain. */
export const tell = async (store: EventStore, name: string, count: number): Promise<void> => {
  const chain = chainOver(store)
  for (let number = 0; number < count; number += 1) right(await chain.append(order(name), 'any', [told({ number })])())
}
