import { projection } from '@readdress/projections'
import { projectionSpec } from '@readdress/projections/testing'
import * as t from 'io-ts'
import { describe, expect, test } from 'vitest'
import { registry, shelves, shelvesWith } from './library.ts'

const put = (title: string) => ({ type: 'BookPut', data: { title } }) as const
const taken = (title: string) => ({ type: 'BookTaken', data: { title } }) as const
const dusted = { type: 'Dusted', data: {} } as const

const on = (
  stream: string,
  ...events: ReadonlyArray<ReturnType<typeof put> | ReturnType<typeof taken> | typeof dusted>
) => ({
  stream,
  events
})
const spec = projectionSpec(registry, shelves)

describe('a projection that is told what happened', () => {
  test('shows its documents, each under its key', () => {
    spec
      .given(on('shelf-1', put('Emma'), put('Persuasion')), on('shelf-2', put('Emma')))
      .shows('shelf-1', { titles: ['Emma', 'Persuasion'] })
      .shows('shelf-2', { titles: ['Emma'] })
      .finds('title', 'Emma', ['shelf-1', 'shelf-2'])
      .finds('title', 'Persuasion', ['shelf-1'])
      .when(on('shelf-1', taken('Emma')), on('shelf-2', taken('Emma')))
      .shows('shelf-1', { titles: ['Persuasion'] })
      .showsNothing('shelf-2')
      .finds('title', 'Emma', [])
  })

  test('is told more from the same beginning, twice', () => {
    const begun = spec.given(on('shelf-1', put('Emma')))
    begun.when(on('shelf-1', taken('Emma'))).showsNothing('shelf-1')
    begun.when(on('shelf-1', put('Persuasion'))).shows('shelf-1', { titles: ['Emma', 'Persuasion'] })
    expect([...begun.documents()]).toEqual([['shelf-1', { titles: ['Emma'] }]])
  })

  test('does not see what its filter leaves out', () => {
    spec
      .given(on('shelf-1', dusted), on('table-1', put('Emma')))
      .showsNothing('shelf-1')
      .showsNothing('table-1')
  })

  test('gets the place, the time and the metadata of an event', () => {
    const places = projection(registry, {
      name: 'places',
      version: 1,
      eventTypes: ['BookPut'],
      streamPrefix: 'shelf-',
      keys: (_, { stream }) => [stream],
      evolve: (_, __, { position, revision, metadata }) =>
        `${Number(position)} ${revision} ${JSON.stringify(metadata)}`,
      indexes: {},
      document: t.string
    })
    const second = { ...put('Persuasion'), metadata: { by: 'Ann' } }
    projectionSpec(registry, places)
      .given(on('shelf-1', put('Emma')), {
        stream: 'shelf-1',
        events: [second],
        recordedAt: '2026-03-01T10:00:00.000Z'
      })
      .shows('shelf-1', '2 1 {"recordedAt":"2026-03-01T10:00:00.000Z","by":"Ann","schemaVersion":2}')
  })
})

describe('a test that expects something else', () => {
  const shown = spec.given(on('shelf-1', put('Emma'), put('Persuasion')))

  test.each<readonly [string, () => unknown, string]>([
    [
      'another title',
      () => shown.shows('shelf-1', { titles: ['Emma', 'Evelina'] }),
      '/titles/1: expected "Evelina", is "Persuasion"'
    ],
    [
      'one more',
      () => shown.shows('shelf-1', { titles: ['Emma', 'Persuasion', 'x'] }),
      '/titles/2: expected "x", is missing'
    ],
    ['one less', () => shown.shows('shelf-1', { titles: ['Emma'] }), '/titles/1: not expected, is "Persuasion"'],
    ['another shelf', () => shown.shows('shelf-2', { titles: [] }), 'nothing under shelf-2; there is shelf-1'],
    ['any, where there is none', () => spec.given().shows('shelf-2', { titles: [] }), 'there is nothing'],
    ['none, where there is one', () => shown.showsNothing('shelf-1'), 'has shelf-1: {"titles":["Emma","Persuasion"]}'],
    [
      'to find fewer',
      () => shown.finds('title', 'Emma', []),
      'finds shelf-1 under Emma, not nothing; the index title has Emma, Persuasion'
    ],
    [
      'to find more, where nothing is',
      () => spec.given().finds('title', 'Emma', ['shelf-1', 'shelf-2']),
      'finds nothing under Emma, not shelf-1, shelf-2; the index title has nothing'
    ],
    ['an index that is none', () => shown.finds('author', 'Austen', []), 'has no index author: it has title']
  ])('is told: %s', (_what, expecting, message) => {
    expect(expecting).toThrow(message)
  })

  test('is told that a document cannot be kept', () => {
    const unkept = shelvesWith({
      document: { ...shelves.document, name: 'Shelf', encode: () => ({ books: [] }), decode: shelves.document.decode }
    })
    expect(() => projectionSpec(registry, unkept).given(on('shelf-1', put('Emma')))).toThrow(
      'cannot read its own document'
    )
  })

  test('is told of an event that its projection does not read', () => {
    const unread = shelvesWith({ decode: () => ({ _tag: 'Left', left: { type: 'UnreadableEvent' } as never }) })
    expect(() => projectionSpec(registry, unread).given(on('shelf-1', put('Emma')))).toThrow('BookPut was not read')
  })

  test('is told of metadata that are none', () => {
    const events = [{ ...put('Emma'), metadata: 7 }]
    expect(() => spec.given({ stream: 'shelf-1', events })).toThrow('the metadata of BookPut are no JSON object')
  })
})
