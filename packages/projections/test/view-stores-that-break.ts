import { beginning, type Json } from '@readdress/event-store'
import { inMemoryViewStore, type ViewChange, type ViewStore } from '@readdress/projections'
import type { DurableViewStore } from '@readdress/projections/testing'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as Option from 'fp-ts/lib/Option.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'

/** What a view store does otherwise than a sound one that it is made of. */
export type Breakage = (sound: ViewStore) => Partial<ViewStore>

export const withoutCheck: Breakage = (sound) => ({
  apply:
    (projection, changes, { to }) =>
    async () => {
      const stored = await sound.checkpoint(projection)()
      const from = Either.isRight(stored) && Option.isSome(stored.right) ? stored.right.value : beginning
      return sound.apply(projection, changes, { from, to })()
    }
})

export const changesBeforeCheck: Breakage = (sound) => ({
  apply: (projection, changes, move) => async () => {
    const stored = await sound.checkpoint(projection)()
    const at = Either.isRight(stored) && Option.isSome(stored.right) ? stored.right.value : beginning
    await sound.apply(projection, changes, { from: at, to: at })()
    return sound.apply(projection, [], move)()
  }
})

export const oneVersionForAll: Breakage = (sound) => ({
  apply: ({ name }, ...rest) => sound.apply({ name, version: 1 }, ...rest),
  get: ({ name }, key) => sound.get({ name, version: 1 }, key)
})

export const unsorted: Breakage = (sound) => ({
  find: (...asked) =>
    pipe(
      sound.find(...asked),
      TaskEither.map((found) => found.toReversed())
    )
})

export const alwaysHavingAVersion: Breakage = () => ({ versions: () => TaskEither.right([1]) })

const changed =
  (change: (changes: ReadonlyArray<ViewChange>) => ReadonlyArray<ViewChange>): Breakage =>
  (sound) => ({ apply: (projection, changes, move) => sound.apply(projection, change(changes), move) })

export const keepingWhatIsRemoved: Breakage = changed((changes) => changes.filter(({ type }) => type === 'Put'))

export const stayingWithoutChanges: Breakage = (sound) => ({
  apply: (projection, changes, move) =>
    changes.length === 0 ? TaskEither.right(undefined) : sound.apply(projection, changes, move)
})

export const acceptingAll: Breakage = (sound) => ({
  apply:
    (...asked) =>
    async () => {
      await sound.apply(...asked)()
      return Either.right(undefined)
    }
})

export const handingOutOneObject: Breakage = (sound) => {
  const known = new Map<string, Json>()
  return {
    get: (projection, key) =>
      pipe(
        sound.get(projection, key),
        TaskEither.map(
          Option.map((document) => {
            const thawed = known.get(key) ?? structuredClone(document)
            known.set(key, thawed)
            return thawed
          })
        )
      )
  }
}

export const gettingAThousand: Breakage = (sound) => ({
  getMany: (projection, keys) => sound.getMany(projection, keys.slice(0, 1000))
})

const withIndexes = (change: (values: ReadonlyArray<string>) => ReadonlyArray<string>) =>
  changed((changes) =>
    changes.map((one) =>
      one.type === 'Remove'
        ? one
        : {
            ...one,
            indexes: Object.fromEntries(Object.entries(one.indexes).map(([name, values]) => [name, change(values)]))
          }
    )
  )

export const indexingOneValue: Breakage = withIndexes((values) => values.slice(0, 1))

export const withOneIndexForAll: Breakage = (sound) => ({
  apply: (projection, changes, move) =>
    sound.apply(
      projection,
      changes.map((one) =>
        one.type === 'Remove' ? one : { ...one, indexes: { all: Object.values(one.indexes).flat() } }
      ),
      move
    ),
  find: (projection, _index, value, page) => sound.find(projection, 'all', value, page)
})

/** What is wrong with a view store that should outlive its process. */
export interface Weakness {
  readonly forgets?: true
  readonly staysOpen?: true
}

/** A view store in memory that takes part in opening and closing, as one in a file does. */
export const durable = ({ forgets, staysOpen }: Weakness, kept = inMemoryViewStore()): DurableViewStore => {
  let isClosed = false
  const unlessClosed =
    <Asked extends ReadonlyArray<unknown>, A>(work: (...asked: Asked) => A): ((...asked: Asked) => A) =>
    (...asked) =>
      isClosed && !staysOpen
        ? (TaskEither.left({ type: 'ViewStoreUnavailable', reason: 'closed' } as const) as A)
        : work(...asked)
  return {
    views: {
      apply: unlessClosed(kept.apply),
      checkpoint: unlessClosed(kept.checkpoint),
      get: unlessClosed(kept.get),
      getMany: unlessClosed(kept.getMany),
      find: unlessClosed(kept.find),
      truncate: unlessClosed(kept.truncate),
      versions: unlessClosed(kept.versions)
    },
    close: async () => {
      isClosed = true
    },
    reopen: async () => durable({}, forgets ? inMemoryViewStore() : kept)
  }
}
