import assert from 'node:assert/strict'
import type { DomainEvent, EventRegistry, RecordedEvent } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { decodedDocument, encodedDocument } from '../documents.ts'
import type { Projection } from '../projection.ts'
import { differences } from './differences.ts'
import { recorded, type Told } from './told.ts'

/** What a projection has made of what was told so far. */
export interface ProjectionUnderTest<Event, Document> {
  /** The same after more has happened. */
  readonly when: (...told: ReadonlyArray<Told<Event>>) => ProjectionUnderTest<Event, Document>
  /** There is this document under this key; otherwise it is said in which fields it differs. */
  readonly shows: (key: string, document: Document) => ProjectionUnderTest<Event, Document>
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
  given: (...told) => underTest(registry, projection, emptyStory()).when(...told)
})

// The documents, and how many events each stream has, and all together.
interface Story<Document> {
  readonly documents: ReadonlyMap<string, Document>
  readonly revisions: ReadonlyMap<string, number>
  readonly events: number
}

const emptyStory = <Document>(): Story<Document> => ({ documents: new Map(), revisions: new Map(), events: 0 })

const underTest = <Event extends DomainEvent, Handled, Document>(
  registry: EventRegistry<Event>,
  projection: Projection<Handled, Document>,
  story: Story<Document>
): ProjectionUnderTest<Event, Document> => {
  const self: ProjectionUnderTest<Event, Document> = {
    when: (...told) =>
      underTest(
        registry,
        projection,
        told.reduce((before, one) => after(registry, projection, before, one), story)
      ),
    shows: (key, document) => {
      const present = story.documents.get(key)
      if (present === undefined)
        assert.fail(`nothing under ${key}; there is ${[...story.documents.keys()].join(', ') || 'nothing'}`)
      const different = differences(encodedDocument(projection, document), encodedDocument(projection, present))
      assert.ok(different.length === 0, `${projection.name} ${key} differs:\n${different.join('\n')}`)
      return self
    },
    showsNothing: (key) => {
      const present = story.documents.get(key)
      assert.ok(present === undefined, `${projection.name} has ${key}: ${JSON.stringify(present)}`)
      return self
    },
    finds: (index, value, keys) => {
      const valuesOf = projection.indexes[index]
      if (valuesOf === undefined) assert.fail(`${projection.name} has no index ${index}`)
      const found = [...story.documents].filter(([, document]) => valuesOf(document).includes(value))
      assert.deepEqual(found.map(([key]) => key).toSorted(), keys.toSorted())
      return self
    },
    documents: () => story.documents
  }
  return self
}

const after = <Event extends DomainEvent, Handled, Document>(
  registry: EventRegistry<Event>,
  projection: Projection<Handled, Document>,
  story: Story<Document>,
  { stream, events, recordedAt = '2026-01-01T00:00:00.000Z' }: Told<Event>
): Story<Document> => {
  const documents = new Map(story.documents)
  let revision = story.revisions.get(stream) ?? 0
  let count = story.events
  for (const event of events) {
    count += 1
    fold(projection, documents, recorded(registry, event, { stream, revision, count, recordedAt }))
    revision += 1
  }
  return { documents, revisions: new Map(story.revisions).set(stream, revision), events: count }
}

const fold = <Handled, Document>(
  projection: Projection<Handled, Document>,
  documents: Map<string, Document>,
  event: RecordedEvent
): void => {
  const { streamPrefix = '', eventTypes } = projection.filter
  if (!event.stream.startsWith(streamPrefix) || eventTypes?.includes(event.type) === false) return
  const decoded = projection.decode(event)
  if (Either.isLeft(decoded)) assert.fail(`${event.type} was not read: ${JSON.stringify(decoded.left)}`)
  if (decoded.right === null) return
  for (const key of projection.keys(decoded.right, event)) {
    const document = projection.evolve(documents.get(key) ?? null, decoded.right, event, key)
    if (document === null) documents.delete(key)
    else documents.set(key, readAgain(projection, key, document))
  }
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
