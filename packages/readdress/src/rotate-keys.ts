import {
  addEpochKey,
  EpochId,
  type EpochInUse,
  type EpochKeysUnusable,
  type KeyUnavailable,
  type RewrapProgress,
  type RewrapReport
} from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { defaultSettings } from './default-settings.ts'
import { epochOf } from './epoch-of.ts'
import { epochKeysIn, type KeySettings, type Keys, keysBeside, openKeys } from './keys.ts'
import { type KeysUnusable, keysUnusable } from './keys-unusable.ts'
import type { NotOpenedStore } from './stores.ts'

/** Whose keys are meant: those of the store in this folder. */
export interface KeysOfStore {
  readonly store: string
  readonly keys?: KeySettings
  readonly tenant?: string
}

/** Which keys are rotated, and how that is watched; `of` is how many there are. */
export interface Rotating extends KeysOfStore {
  readonly progressed?: (progress: RewrapProgress & { readonly of: number }) => void
}

/**
 * What a rotation came to: under which epoch key all keys are wrapped now. `NothingNewer`: the environment holds no newer one than was in use. The epochs in
 * `kept` are no longer used; their owner must remove their keys.
 */
export interface KeysRotated extends RewrapReport {
  readonly status: 'Rotated' | 'NothingNewer'
  readonly epoch: EpochId
}

/** Why keys are not told of or rotated; a rotation that has begun goes on when it is called again. */
export type KeysNotReached = NotOpenedStore | KeyUnavailable

/** Under which epoch keys the keys of a store are wrapped; it opens none of them and changes nothing. */
export const keysStatus = (of: KeysOfStore): TaskEither<KeysNotReached, ReadonlyArray<EpochInUse>> =>
  withKeys(of, ({ store }) => store.status)

/**
 * Wraps all keys of a store under a new epoch key and destroys the former one; no event is touched, and the store may be in use.
 *
 * The new one is added to the file of epoch keys; one from the environment has to be there already, as its last. Interrupted, it goes on when it is called
 * again.
 */
export const rotateKeys = ({ progressed = () => {}, ...of }: Rotating): TaskEither<KeysNotReached, KeysRotated> =>
  withKeys(of, (keys) => async () => {
    const before = await keys.store.status()
    if (Either.isLeft(before)) return before
    const to = await epochToWrapUnder(keys, before.right, fileOf(of))
    if (Either.isLeft(to)) return to
    const count = before.right.reduce((sum, { keys: some }) => sum + some, 0)
    const done = await keys.store.rewrap(to.right.epoch, (progress) => progressed({ ...progress, of: count }))()
    return Either.map((report: RewrapReport): KeysRotated => ({ ...to.right, ...report }))(done)
  })

type To = Pick<KeysRotated, 'status' | 'epoch'>

const epochToWrapUnder = async (
  { wrapper }: Keys,
  epochs: ReadonlyArray<EpochInUse>,
  file: string | null
): Promise<Either.Either<KeysNotReached, To>> => {
  const newest = await wrapper.newest()()
  if (Either.isLeft(newest)) return newest
  const current = epochs.find(({ status }) => status === 'Current')?.epoch ?? newest.right
  // It was added, and not all keys were wrapped under it yet.
  if (newest.right !== current) return Either.right({ status: 'Rotated', epoch: newest.right })
  if (file === null) return Either.right({ status: 'NothingNewer', epoch: current })
  if (epochs.some(({ status }) => status === 'Retiring')) return Either.right({ status: 'Rotated', epoch: current })
  return addNewest(file, wrapper, new Set(epochs.map(({ epoch }) => epoch)))
}

const addNewest = async (
  file: string,
  wrapper: Keys['wrapper'],
  taken: ReadonlySet<EpochId>
): Promise<Either.Either<KeysNotReached, To>> => {
  const week = epochOf(new Date())
  for (let turn = 1; ; turn += 1) {
    const epoch = turn === 1 ? week : `${week}.${turn}`
    if (!EpochId.is(epoch) || taken.has(epoch)) continue
    const added = await addEpochKey(file, epoch)()
    if (Either.isLeft(added)) return Either.left(unusable(added.left))
    const newest = await wrapper.newest()()
    if (Either.isLeft(newest)) return newest
    // A name that was in the file already is not its newest: the next one is tried.
    if (newest.right === epoch) return Either.right({ status: 'Rotated', epoch })
  }
}

const unusable = ({ source, because, entry }: EpochKeysUnusable): KeysUnusable => keysUnusable(source, because, entry)

const folderOf = ({ store, keys = {} }: KeysOfStore): string => keys.folder ?? keysBeside(store)

const fileOf = (of: KeysOfStore): string | null => {
  const place = of.keys?.epochKeys ?? epochKeysIn(folderOf(of))
  return 'file' in place ? place.file : null
}

const withKeys =
  <A>(of: KeysOfStore, work: (keys: Keys) => TaskEither<KeysNotReached, A>): TaskEither<KeysNotReached, A> =>
  async () => {
    const opened = await openKeys(
      folderOf(of),
      { tenant: of.tenant ?? defaultSettings.tenant },
      of.keys?.epochKeys,
      false
    )
    if (Either.isLeft(opened)) return opened
    try {
      return await work(opened.right)()
    } finally {
      await opened.right.close()
    }
  }
