import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { halfYearOf } from '@readdress/order-views'
import {
  addEpochKey,
  type EpochKeysUnusable,
  epochKeysFromEnvironment,
  epochKeysFromFile,
  inMemoryKeyStore,
  type KeyStore,
  type KeyStoreSettings,
  type KeyWrapper
} from '@readdress/privacy'
import { type StoreFileUnusable, sqliteKeyStore } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import { epochOf } from './epoch-of.ts'
import { type KeysUnusable, keysUnusable } from './keys-unusable.ts'
import { now } from './now.ts'
import { destroyFormerSearchKey, malformedSearchKey, removeUnfinishedSearchKeys } from './search-key-file.ts'
import { inMemorySearchKeys, type OwnSearchKeys, searchKeysIn } from './search-keys.ts'

/** Where the keys of a store lie. */
export interface KeySettings {
  /** Their folder: `FOLDER-keys` beside the store, if not said. It belongs into no backup of the store, and needs one of its own. */
  readonly folder?: string
  /** The epoch keys, which lock all others: a file, best on another disk (`epoch-keys` in their folder, if not said), or a variable of the environment. */
  readonly epochKeys?: { readonly file: string } | { readonly variable: string }
}

/** How personal values are kept. `in-the-clear`: as they are, for whoever has the files to read; only for data that nobody minds. */
export type KeptPersonalData = KeySettings | 'in-the-clear'

/** Opened keys: those that seal, and those to search by. */
export interface Keys {
  readonly store: KeyStore
  readonly wrapper: KeyWrapper
  readonly searchKeys: OwnSearchKeys
  readonly close: () => Promise<void>
}

/** Whose keys they are, and when they may be destroyed. */
export type KeyRules = Pick<KeyStoreSettings, 'tenant' | 'graceDays' | 'approvalDays' | 'backupWindowDays'>

/** The folder of the keys of a store, if no other is said. */
export const keysBeside = (folder: string): string => `${folder.replace(/[/\\]+$/, '')}-keys`

/** Keys that live as long as the process. */
export const inMemoryKeys = (rules: KeyRules): Keys => {
  const wrapper = epochKeysFromEnvironment({ EPOCH: `${epochOf(new Date())}=${newKey()}` }, 'EPOCH')
  if (Either.isLeft(wrapper)) throw new TypeError(wrapper.left.because)
  return {
    store: inMemoryKeyStore({ ...rules, wrapper: wrapper.right }),
    wrapper: wrapper.right,
    searchKeys: inMemorySearchKeys(),
    close: async () => {}
  }
}

/** Opens the keys in a folder. They are made if the store is new; the keys of a store that holds sealed events are never made anew. */
export const openKeys = async (
  folder: string,
  rules: KeyRules,
  epochKeys: KeySettings['epochKeys'],
  isStoreNew: boolean
): Promise<Either.Either<StoreFileUnusable | KeysUnusable, Keys>> => {
  const file = join(folder, 'keys.sqlite')
  const isNew = !existsSync(file)
  if (isNew && !isStoreNew) return Either.left(keysUnusable(folder, 'Lost'))
  // A folder that cannot be made is told by the file that cannot be opened in it.
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => undefined)
  const wrapper = await epochKeyWrapper(epochKeys ?? epochKeysIn(folder), isNew)
  if (Either.isLeft(wrapper)) return Either.left(unusable(wrapper.left))
  const store = await sqliteKeyStore({ ...rules, file, wrapper: wrapper.right })()
  if (Either.isLeft(store)) return store
  await removeUnfinishedSearchKeys(folder)
  const searchKeys = openedSearchKeys(folder)
  if (Either.isLeft(searchKeys)) {
    await store.right.close()
    return searchKeys
  }
  const { close } = store.right
  return Either.right({ store: store.right, wrapper: wrapper.right, searchKeys: searchKeys.right, close })
}

/** The epoch keys in the folder of the keys. */
export const epochKeysIn = (folder: string): { readonly file: string } => ({ file: join(folder, 'epoch-keys') })

const epochKeyWrapper = async (
  place: NonNullable<KeySettings['epochKeys']>,
  isNew: boolean
): Promise<Either.Either<EpochKeysUnusable, KeyWrapper>> => {
  if ('variable' in place) return epochKeysFromEnvironment(process.env, place.variable)
  if (isNew && !existsSync(place.file)) {
    const added = await addEpochKey(place.file, epochOf(new Date()))()
    if (Either.isLeft(added)) return added
  }
  return epochKeysFromFile(place.file)()
}

const unusable = ({ source, because, entry }: EpochKeysUnusable): KeysUnusable => keysUnusable(source, because, entry)

const keyBytes = 32
const newKey = (): string => randomBytes(keyBytes).toString('base64url')

// A fault of one is told now, and not in the middle of a search.
const openedSearchKeys = (folder: string): Either.Either<KeysUnusable, OwnSearchKeys> => {
  try {
    const malformed = malformedSearchKey(folder)
    if (malformed !== null) return Either.left(keysUnusable(malformed, 'Malformed'))
    destroyFormerSearchKey(folder)
    const searchKeys = searchKeysIn(folder)
    searchKeys.of(halfYearOf(now()))
    return Either.right(searchKeys)
  } catch {
    return Either.left(keysUnusable(folder, 'NotWritable'))
  }
}
