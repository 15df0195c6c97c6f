import { beginning, frozenJson, type Json, type Position } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import { compareCodePoints } from './compare-code-points.ts'
import type { ProjectionId } from './projection.ts'
import type { ViewChange, ViewStore } from './view-store.ts'

type Document = Extract<ViewChange, { readonly type: 'Put' }>

interface View {
  readonly documents: Map<string, Document>
  position: Position
}

/** A view store that lives as long as the process: for tests, and to try things out. */
export const inMemoryViewStore = (): ViewStore => {
  const views = new Map<string, Map<number, View>>()
  const viewOf = ({ name, version }: ProjectionId): View | undefined => views.get(name)?.get(version)
  const newView = ({ name, version }: ProjectionId): View => {
    const view = { documents: new Map(), position: beginning }
    const versions = views.get(name) ?? new Map()
    views.set(name, versions.set(version, view))
    return view
  }

  return {
    apply:
      ({ name, version }, changes, { from, to }) =>
      async () => {
        const projection = { name, version }
        const actual = viewOf(projection)?.position ?? beginning
        if (actual !== from) return Either.left({ type: 'CheckpointMoved', projection, expected: from, actual })
        const view = viewOf(projection) ?? newView(projection)
        for (const change of changes) applyTo(view.documents, change)
        view.position = to
        return Either.right(undefined)
      },
    checkpoint: (projection) => async () => {
      const view = viewOf(projection)
      return Either.right(view === undefined ? Option.none : Option.some(view.position))
    },
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
    find:
      (projection, index, value, { after, limit }) =>
      async () => {
        const documents = [...(viewOf(projection)?.documents.values() ?? [])]
        const found = documents
          .filter(({ indexes }) => indexes[index]?.includes(value))
          .filter(({ key }) => after === undefined || compareCodePoints(key, after) > 0)
          .toSorted((one, other) => compareCodePoints(one.key, other.key))
        return Either.right(found.slice(0, limit).map(({ key, document }) => ({ key, document })))
      },
    truncate:
      ({ name, version }) =>
      async () => {
        views.get(name)?.delete(version)
        return Either.right(undefined)
      },
    versions: (name) => async () => {
      return Either.right([...(views.get(name)?.keys() ?? [])].toSorted((one, other) => one - other))
    }
  }
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
