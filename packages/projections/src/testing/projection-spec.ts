import assert from 'node:assert/strict'
import type { DomainEvent, EventRegistry, Json, RecordedEvent } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { decodedDocument, encodedDocument } from '../documents.ts'
import { foldInto } from '../fold-into.ts'
import type { Projection } from '../projection.ts'
import { differences } from './differences.ts'
import { recordedEvents, type Told } from './told.ts'

/** What a projection has made of what was told so far. */
export interface ProjectionUnderTest<Event, Document> {
  /** The same after more has happened. */
  readonly when: (...told: ReadonlyArray<Told<Event>>) => ProjectionUnderTest<Event, Document>
  /** There is this document, written as its codec writes it, under this key; otherwise it is said in which fields it differs. */
  readonly shows: (key: string, document: Json) => ProjectionUnderTest<Event, Document>
  /** There is no document under this key. */
  readonly showsNothing: (key: string) => ProjectionUnderTest<Event, Document>
  /** With this value these keys are found in this index, in any order. */
  readonly finds: (index: string, value: string, keys: ReadonlyArray<string>) => ProjectionUnderTest<Event, Document>
  /** All documents there are, by their keys. */
  readonly documents: () => ReadonlyMap<string, Document>
}

/**
 * Tells a projection what happened, as a test would: `given(…).when(…).shows(key, document)`. Nothing is awaited, and no store is needed.
 *
 * The events go through the registry and the documents through their codec, as they will later. (There is no `then`: whatever has one is taken for a
 * promise by `await`.)
 *
 * @throws AssertionError that names the event that could not be read, or the fields that differ.
 */
export const projectionSpec = <Event extends DomainEvent, Handled, Document>(
  registry: EventRegistry<Event>,
  projection: Projection<Handled, Document>
): { readonly given: ProjectionUnderTest<Event, Document>['when'] } => ({
  given: (...told) => underTest(registry, projection, told)
})

const underTest = <Event extends DomainEvent, Handled, Document>(
  registry: EventRegistry<Event>,
  projection: Projection<Handled, Document>,
  told: ReadonlyArray<Told<Event>>
): ProjectionUnderTest<Event, Document> => {
  const documents = folded(projection, recordedEvents(registry, ...told))
  const self: ProjectionUnderTest<Event, Document> = {
    when: (...more) => underTest(registry, projection, [...told, ...more]),
    shows: (key, document) => {
      const present = documents.get(key)
      if (present === undefined) assert.fail(`nothing under ${key}; there is ${listed(documents.keys())}`)
      const different = differences(document, encodedDocument(projection, present))
      assert.ok(different.length === 0, `${projection.name} ${key} differs:\n${different.join('\n')}`)
      return self
    },
    showsNothing: (key) => {
      const present = documents.get(key)
      assert.ok(present === undefined, `${projection.name} has ${key}: ${JSON.stringify(present)}`)
      return self
    },
    finds: (index, value, keys) => {
      const { name, indexes } = projection
      const valuesOf = indexes[index]
      if (valuesOf === undefined) assert.fail(`${name} has no index ${index}: it has ${listed(Object.keys(indexes))}`)
      const entries = [...documents].flatMap(([key, document]) => valuesOf(document).map((one) => ({ one, key })))
      const found = new Set(entries.flatMap(({ one, key }) => (one === value ? [key] : [])))
      const filled = new Set(entries.map(({ one }) => one))
      const other = `${name} finds ${listed(found)} under ${value}, not ${listed(keys)}; the index ${index} has ${listed(filled)}`
      assert.deepEqual([...found].toSorted(), keys.toSorted(), other)
      return self
    },
    documents: () => documents
  }
  return self
}

const listed = (some: Iterable<string>): string => [...some].join(', ') || 'nothing'

const folded = <Handled, Document>(
  projection: Projection<Handled, Document>,
  events: ReadonlyArray<RecordedEvent>
): ReadonlyMap<string, Document> => {
  const documents = new Map<string, Document | null>()
  for (const event of events) {
    const unreadable = foldInto(documents, projection, event, null)
    if (unreadable !== null) assert.fail(`${event.type} was not read: ${JSON.stringify(unreadable)}`)
    for (const [key, document] of documents) {
      if (document !== null) documents.set(key, readAgain(projection, key, document))
    }
  }
  return new Map([...documents].flatMap(([key, document]) => (document === null ? [] : [[key, document] as const])))
}

// What the codec does not write, or not read, is gone after the next restart.
const readAgain = <Handled, Document>(
  projection: Projection<Handled, Document>,
  key: string,
  document: Document
): Document => {
  const again = decodedDocument(projection, key, encodedDocument(projection, document))
  if (Either.isLeft(again))
    assert.fail(`${projection.name} cannot read its own document: ${JSON.stringify(again.left)}`)
  return again.right
}
