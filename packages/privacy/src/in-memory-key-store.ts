import * as Either from 'fp-ts/lib/Either.js'
import type { KeyStore } from './key-store.ts'
import { type KeyStoreSettings, keyStoreOver } from './key-store-over.ts'
import type { EpochRow, FoundKeys, HoldRow, KeyRow, KeyTable, WantedKeys } from './key-table.ts'

/** The rows of several tenants, as long as the process lives. */
export interface InMemoryKeys {
  readonly ofTenant: Map<string, Rows>
}

interface Rows {
  readonly keys: Map<string, KeyRow>
  readonly holds: Map<string, HoldRow>
  readonly epochs: Map<string, EpochRow>
}

/** No rows yet. */
export const inMemoryKeys = (): InMemoryKeys => ({ ofTenant: new Map() })

/** A key store that lives as long as the process, for tests. Stores of the same rows share them, each tenant his own. */
export const inMemoryKeyStore = (settings: KeyStoreSettings, rows: InMemoryKeys = inMemoryKeys()): KeyStore =>
  keyStoreOver(inMemoryKeyTable(rows, settings.tenant), settings)

/** The rows of one tenant among those of several. */
export const inMemoryKeyTable = (all: InMemoryKeys, tenant: string): KeyTable => {
  const rows = all.ofTenant.get(tenant) ?? { keys: new Map(), holds: new Map(), epochs: new Map() }
  all.ofTenant.set(tenant, rows)
  return {
    read: (wanted) => async () => Either.right(foundIn(rows, wanted)),
    change: (wanted, decide) => async () => {
      const decided = decide(foundIn(rows, wanted))
      if (Either.isLeft(decided)) return decided
      const { answer, keys = [], holds = [], epochs = [] } = decided.right
      for (const row of keys) rows.keys.set(row.keyId, Object.freeze(row))
      for (const row of holds) rows.holds.set(row.holdId, Object.freeze(row))
      for (const row of epochs) rows.epochs.set(row.epoch, Object.freeze(row))
      return Either.right(answer)
    },
    isEpochUsed: (epoch) => async () =>
      Either.right(
        [...all.ofTenant.values()].some(({ keys }) =>
          [...keys.values()].some((row) => row.epoch === epoch && row.status !== 'Destroyed')
        )
      )
  }
}

const foundIn = (rows: Rows, wanted: WantedKeys): FoundKeys => {
  const keys = keysIn(rows, wanted)
  const streams = new Set(keys.map(({ stream }) => stream))
  if ('stream' in wanted) streams.add(wanted.stream)
  const holds = [...rows.holds.values()].filter(({ stream, holdId }) =>
    'holdId' in wanted ? holdId === wanted.holdId : streams.has(stream)
  )
  return { keys, holds, epochs: [...rows.epochs.values()] }
}

const keysIn = ({ keys }: Rows, wanted: WantedKeys): ReadonlyArray<KeyRow> => {
  const all = [...keys.values()]
  if ('stream' in wanted) return all.filter(({ stream }) => stream === wanted.stream)
  if ('person' in wanted) return all.filter(({ person }) => person === wanted.person)
  if ('holdId' in wanted) return []
  if ('ordersOf' in wanted) {
    const streams = new Set(wanted.ordersOf.map((keyId) => keys.get(keyId)?.stream))
    return all.filter(({ stream }) => streams.has(stream))
  }
  const { livingAfter, first } = wanted
  return all
    .filter(({ keyId, status }) => status !== 'Destroyed' && (livingAfter === null || keyId > livingAfter))
    .toSorted((one, other) => (one.keyId < other.keyId ? -1 : 1))
    .slice(0, first)
}
