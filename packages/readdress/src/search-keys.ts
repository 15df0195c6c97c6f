import { type StoreUnavailable, storeReadFailure } from '@readdress/event-store'
import type { HalfYear, SearchKeys } from '@readdress/order-views'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { destroySearchKeyIn, halfYearsIn, newSearchKey, searchKeyFile, searchKeyIn } from './search-key-file.ts'

/** The search keys of a shop, with their end. */
export interface OwnSearchKeys extends SearchKeys {
  /** The half-years that have a key. */
  readonly halfYears: () => Either.Either<StoreUnavailable, ReadonlyArray<HalfYear>>
  /**
   * Destroys the key of a half-year for ever, after what was made under it is forgotten; from the beginning of that on nobody is given the key. Where it is
   * interrupted, or refused, the key is there still, and it may be done again.
   */
  readonly destroy: <E>(halfYear: HalfYear, forgotten: TaskEither<E, void>) => TaskEither<E | StoreUnavailable, void>
}

/** Search keys that live as long as the process. */
export const inMemorySearchKeys = (): OwnSearchKeys => {
  const keys = new Map<HalfYear, Uint8Array | null>()
  const living = () => [...keys].flatMap(([halfYear, key]) => (key === null ? [] : [[halfYear, key] as const]))
  const of = (halfYear: HalfYear): Uint8Array | null => {
    const before = keys.get(halfYear)
    if (before !== undefined) return before
    const key = newSearchKey()
    keys.set(halfYear, key)
    return key
  }
  return {
    of,
    living: () => Either.right(living().map(([, key]) => key)),
    halfYears: () => Either.right(living().map(([halfYear]) => halfYear)),
    destroy: (halfYear, forgotten) => async () => {
      const before = of(halfYear)
      keys.set(halfYear, null)
      const done = await forgotten()
      if (Either.isLeft(done)) keys.set(halfYear, before)
      return done
    }
  }
}

// Beside values that lie in the clear, fingerprints hide nothing.
const noKey = new Uint8Array(32)

/** What stands in for search keys where personal values lie in the clear. */
export const noSearchKeys: OwnSearchKeys = {
  of: () => noKey,
  living: () => Either.right([noKey]),
  halfYears: () => Either.right([]),
  destroy: () => async () => Either.right(undefined)
}

/**
 * Search keys in a folder, a file for each half-year, which says after its destruction that it is destroyed.
 *
 * What is read is known for five minutes: so long may another process go on searching by a key that this one destroys.
 */
export const searchKeysIn = (folder: string): OwnSearchKeys => {
  const known = new Map<HalfYear, { readonly key: Uint8Array | null; readonly until: number }>()
  const read = (halfYear: HalfYear): Uint8Array | null => {
    const before = known.get(halfYear)
    if (before !== undefined && Date.now() < before.until) return before.key
    const key = searchKeyIn(searchKeyFile(folder, halfYear))
    known.set(halfYear, { key, until: Date.now() + fiveMinutes })
    return key
  }
  const living = () =>
    orUnavailable(() =>
      halfYearsIn(folder).flatMap((halfYear) => {
        const key = read(halfYear)
        return key === null ? [] : [[halfYear, key] as const]
      })
    )
  return {
    of: (halfYear) => {
      const key = orUnavailable(() => read(halfYear))
      if (Either.isLeft(key)) throw storeReadFailure(key.left)
      return key.right
    },
    living: () =>
      Either.bimap(
        ({ reason }: StoreUnavailable) => ({ type: 'ViewStoreUnavailable', reason }) as const,
        (keys: Living) => keys.map(([, key]) => key)
      )(living()),
    halfYears: () => Either.map((keys: Living) => keys.map(([halfYear]) => halfYear))(living()),
    destroy: (halfYear, forgotten) => async () => {
      known.set(halfYear, { key: null, until: Number.POSITIVE_INFINITY })
      const done = await forgotten()
      const gone = Either.isLeft(done) ? done : orUnavailable(() => destroySearchKeyIn(searchKeyFile(folder, halfYear)))
      if (gone._tag === 'Left') known.delete(halfYear)
      return gone
    }
  }
}

type Living = ReadonlyArray<readonly [halfYear: HalfYear, key: Uint8Array]>

const fiveMinutes = 5 * 60_000

// A file that is no key any more is told with its name and its remedy when the store is opened.
const orUnavailable = <A>(work: () => A): Either.Either<StoreUnavailable, A> => {
  try {
    return Either.right(work())
  } catch (caught) {
    const isFull = caught instanceof Error && 'code' in caught && caught.code === 'ENOSPC'
    return Either.left({ type: 'StoreUnavailable', reason: isFull ? 'full' : 'failed' })
  }
}
