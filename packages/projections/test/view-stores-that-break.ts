import { beginning, type Json } from '@readdress/event-store'
import type { DocumentsChanged, ProjectionId, ViewChange, ViewStore } from '@readdress/projections'
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

export const countingEntries: Breakage = (sound) => ({
  values: (...asked) =>
    pipe(
      sound.values(...asked),
      TaskEither.map((found) => found.map((one) => ({ ...one, documents: 1 })))
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

// The items of a feed with a change to the keys of each.
const retold =
  (
    change: (keys: DocumentsChanged['keys'], views: ViewStore, of: ProjectionId) => Promise<DocumentsChanged['keys']>
  ): Breakage =>
  (sound) => ({
    changes: async function* (projection, after, signal) {
      for await (const item of sound.changes(projection, after, signal)) {
        yield { ...item, keys: await change(item.keys, sound, projection) }
      }
    }
  })

export const silentAboutRemovals: Breakage = retold(async (keys, views, projection) => {
  if (keys === 'any') return keys
  const there = await views.getMany(projection, keys)()
  return Either.isRight(there) ? keys.filter((key) => there.right.has(key)) : []
})

export const tellingTheLastHundred: Breakage = retold(async (keys) => (keys === 'any' ? [] : keys.slice(-100)))

export const tellingOfNoSwitch: Breakage = retold(async (keys) => (keys === 'any' ? [] : keys))

export const tellingOfAnotherVersion: Breakage = (sound) => ({
  changes: (projection, ...rest) => sound.changes({ ...projection, version: 2 }, ...rest)
})

export const merging: Breakage = (sound) => ({
  swap: (built, replaced, at) => async () => {
    const documents = await sound.list(built, { limit: 100 })()
    const from = await sound.checkpoint(replaced)()
    if (Either.isLeft(documents) || Either.isLeft(from)) return Either.right(undefined)
    const changes = documents.right.map(({ key, document }) => ({ type: 'Put', key, document, indexes: {} }) as const)
    await sound.truncate(built)()
    return sound.apply(replaced, changes, { from: Option.getOrElse(() => beginning)(from.right), to: at })()
  }
})

export const keepingPlacesFree: Breakage = (sound) => ({
  swap: (built, replaced, at) =>
    pipe(
      sound.checkpoint(replaced),
      TaskEither.flatMap((checkpoint) =>
        Option.isSome(checkpoint) ? sound.swap(built, replaced, at) : TaskEither.right(undefined)
      )
    )
})

export const replacingWhatIsFurther: Breakage = (sound) => ({
  swap: (built, replaced, at) =>
    pipe(
      sound.truncate(replaced),
      TaskEither.flatMap(() => sound.swap(built, replaced, at))
    )
})

export const switchingWherever: Breakage = (sound) => ({
  swap: (built, replaced) =>
    pipe(
      sound.checkpoint(built),
      TaskEither.flatMap((at) => sound.swap(built, replaced, Option.getOrElse(() => beginning)(at)))
    )
})

export const listingInAnyOrder: Breakage = (sound) => ({
  list: (...asked) =>
    pipe(
      sound.list(...asked),
      TaskEither.map((listed) => listed.toReversed())
    )
})
