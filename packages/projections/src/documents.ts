import { frozenJson, type Json, survivesAsJson } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { Projection } from './projection.ts'
import type { UnreadableDocument } from './projection-stopped.ts'
import type { ViewChange } from './view-store.ts'

/** Reads a stored document. */
export const decodedDocument = <Event, Document>(
  { name, version, document }: Projection<Event, Document>,
  key: string,
  stored: Json
): Either.Either<UnreadableDocument, Document> => {
  const decoded = document.decode(stored)
  if (Either.isRight(decoded)) return decoded
  const context = decoded.left[0]?.context ?? []
  const at = context.slice(1).map((entry) => `/${entry.key}`)
  return Either.left({
    type: 'UnreadableDocument',
    projection: { name, version },
    key,
    at: at.join(''),
    expected: context.at(-1)?.type.name ?? document.name
  })
}

/** The document as it is stored; throws when the codec makes no JSON of it, which is a bug of the projection. */
export const encodedDocument = <Event, Document>(
  { name, document }: Projection<Event, Document>,
  value: Document
): Json => {
  const json = document.encode(value)
  if (survivesAsJson(json)) return json
  const copy = frozenJson(json)
  if (Either.isRight(copy)) return copy.right
  throw new TypeError(
    `The projection ${name} encodes its documents to something that is no JSON, at "${copy.left.at}".`
  )
}

/** The change that stores a document, with its entries in the indexes. */
export const putOf = <Event, Document>(
  projection: Projection<Event, Document>,
  key: string,
  document: Document
): ViewChange => ({
  type: 'Put',
  key,
  document: encodedDocument(projection, document),
  indexes: Object.fromEntries(
    Object.entries(projection.indexes).map(([index, valuesOf]) => [index, valuesOf(document)])
  )
})
