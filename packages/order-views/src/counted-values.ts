import type { IndexValue, View, ViewFailure } from '@readdress/projections'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/**
 * Values for an index, of what may be the same several times in one document: each is told apart by which it is, so that counting documents counts them all.
 * A value is a path, such as `2026-03/Wish/Travel/1`; what stands between its slashes must hold none.
 */
export const countedValues = (paths: ReadonlyArray<ReadonlyArray<string | number | null>>): ReadonlyArray<string> => {
  const seen = new Map<string, number>()
  return paths.map((path) => {
    const value = path.map((part) => encodeURIComponent(part ?? '')).join('/')
    const nth = (seen.get(value) ?? 0) + 1
    seen.set(value, nth)
    return `${value}/${nth}`
  })
}

/** What was counted, as its path without which it is, and how often it is there. */
export interface Counted {
  readonly path: ReadonlyArray<string>
  readonly times: number
}

/** What such values come to. */
export const countedIn = (values: ReadonlyArray<IndexValue>): ReadonlyArray<Counted> =>
  values.map(({ value, documents }) => ({
    path: value.split('/').slice(0, -1).map(decodeURIComponent),
    times: documents
  }))

/** Every value of an index that lies under a path, from the index alone. */
export const valuesUnder = (
  view: Pick<View<unknown>, 'values'>,
  index: string,
  path: ReadonlyArray<string>
): TaskEither<ViewFailure, ReadonlyArray<IndexValue>> => {
  const start = path.map(encodeURIComponent).join('/')
  // The sign after the slash.
  return view.values(index, { from: `${start}/`, below: `${start}0`, limit: Number.MAX_SAFE_INTEGER })
}
