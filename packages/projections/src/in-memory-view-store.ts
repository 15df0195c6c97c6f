import { beginning, bell, frozenJson, type Json, type Position } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import { compareCodePoints } from './compare-code-points.ts'
import { followedChanges } from './followed-changes.ts'
import type { ProjectionId } from './projection.ts'
import { type RecentChanges, recentChanges } from './recent-changes.ts'
import type { IndexValue, Page, StoredDocument, ValueRange, ViewChange, ViewStore } from './view-store.ts'

type Document = Extract<ViewChange, { readonly type: 'Put' }>

interface View {
  readonly documents: Map<string, Document>
  readonly changes: RecentChanges
  position: Position
}

/** A view store that lives as long as the process: for tests, and to try things out. */
export const inMemoryViewStore = (): ViewStore => {
  const views = new Map<string, Map<number, View>>()
  const committed = bell()
  const viewOf = ({ name, version }: ProjectionId): View | undefined => views.get(name)?.get(version)
  const documentsOf = (projection: ProjectionId): ReadonlyArray<Document> => [
    ...(viewOf(projection)?.documents.values() ?? [])
  ]
  const keep = ({ name, version }: ProjectionId, view: View): void => {
    const versions = views.get(name) ?? new Map<number, View>()
    views.set(name, versions.set(version, view))
  }
  const drop = ({ name, version }: ProjectionId): void => {
    views.get(name)?.delete(version)
  }

  return {
    apply:
      ({ name, version }, changes, { from, to }) =>
      async () => {
        const projection = { name, version }
        const view = viewOf(projection) ?? newView()
        if (view.position !== from) {
          return Either.left({ type: 'CheckpointMoved', projection, expected: from, actual: view.position })
        }
        for (const change of changes) applyTo(view.documents, change)
        view.changes.note(
          changes.map(({ key }) => key),
          to
        )
        view.position = to
        keep(projection, view)
        committed.ring()
        return Either.right(undefined)
      },
    checkpoint: (projection) => async () => Either.right(Option.fromNullable(viewOf(projection)?.position)),
    get: (projection, key) => async () => {
      const document = viewOf(projection)?.documents.get(key)?.document
      return Either.right(document === undefined ? Option.none : Option.some(document))
    },
    getMany: (projection, keys) => async () => {
      const found = new Map<string, Json>()
      for (const key of keys) {
        const document = viewOf(projection)?.documents.get(key)?.document
        if (document !== undefined) found.set(key, document)
      }
      return Either.right(found)
    },
    find: (projection, index, value, page) => async () =>
      Either.right(
        pageOf(
          documentsOf(projection).filter(({ indexes }) => indexes[index]?.includes(value)),
          page
        )
      ),
    values: (projection, index, range) => async () => Either.right(valuesIn(documentsOf(projection), index, range)),
    list: (projection, page) => async () => Either.right(pageOf(documentsOf(projection), page)),
    changes: (projection, after, signal) => {
      const standing = () => {
        const view = viewOf(projection)
        return view === undefined ? null : { identity: view, position: view.position, changedAfter: view.changes.after }
      }
      return followedChanges({ standing, changed: committed.rung }, after, signal)
    },
    swap: (built, replaced, at) => async () => {
      const view = viewOf(built)
      const moved = (projection: ProjectionId, actual = beginning) =>
        Either.left({
          type: 'CheckpointMoved' as const,
          projection: { name: projection.name, version: projection.version },
          expected: at,
          actual
        })
      if (view?.position !== at) return moved(built, view?.position)
      const before = viewOf(replaced)?.position ?? beginning
      if (before > at) return moved(replaced, before)
      drop(built)
      keep(replaced, { ...view, changes: recentChanges(at) })
      committed.ring()
      return Either.right(undefined)
    },
    truncate: (projection) => async () => {
      drop(projection)
      committed.ring()
      return Either.right(undefined)
    },
    versions: (name) => async () => {
      return Either.right([...(views.get(name)?.keys() ?? [])].toSorted((one, other) => one - other))
    }
  }
}

const newView = (): View => ({ documents: new Map(), changes: recentChanges(beginning), position: beginning })

const pageOf = (documents: ReadonlyArray<Document>, { after, limit }: Page): ReadonlyArray<StoredDocument> =>
  documents
    .filter(({ key }) => after === undefined || compareCodePoints(key, after) > 0)
    .toSorted((one, other) => compareCodePoints(one.key, other.key))
    .slice(0, limit)
    .map(({ key, document }) => ({ key, document }))

const valuesIn = (
  documents: ReadonlyArray<Document>,
  index: string,
  { from, below, limit }: ValueRange
): ReadonlyArray<IndexValue> => {
  const counts = new Map<string, number>()
  for (const { indexes } of documents)
    for (const value of new Set(indexes[index])) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .filter(([value]) => compareCodePoints(value, from) >= 0 && compareCodePoints(value, below) < 0)
    .toSorted(([one], [other]) => compareCodePoints(one, other))
    .slice(0, limit)
    .map(([value, count]) => ({ value, documents: count }))
}

const applyTo = (documents: Map<string, Document>, change: ViewChange): void => {
  switch (change.type) {
    case 'Put':
      documents.set(change.key, frozen(change))
      return
    case 'Remove':
      documents.delete(change.key)
  }
}

const frozen = (change: Document): Document => {
  const document = frozenJson(change.document)
  if (Either.isLeft(document)) throw new TypeError(`The document ${change.key} is no JSON, at "${document.left.at}".`)
  return { ...change, document: document.right, indexes: structuredClone(change.indexes) }
}
