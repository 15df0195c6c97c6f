import {
  beginning,
  checkedEventRegistry,
  eventRegistry,
  type JsonObject,
  type RecordedEvent,
  streamName,
  type Upcaster
} from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { describe, expect, test } from 'vitest'

const Moved = t.strict({ type: t.literal('Moved'), data: t.strict({ to: t.strict({ city: t.string }) }) }, 'Moved')
const Left = t.strict({ type: t.literal('Left'), data: t.strict({}) }, 'Left')
type Event = t.TypeOf<typeof Moved> | t.TypeOf<typeof Left>
const schemas = { Moved: { version: 3, codec: Moved }, Left: { version: 1, codec: Left } }

const from = (
  type: string,
  version: number,
  toType: string,
  toVersion: number,
  upcast = (data: JsonObject) => data
): Upcaster => ({
  from: { type, version },
  to: { type: toType, version: toVersion },
  upcast
})

const towns = from('Moved', 2, 'Moved', 3, ({ town = null }) => ({ to: { city: town } }))
const names = from('Moved', 1, 'Moved', 2, (data) => {
  if (typeof data['place'] !== 'string') throw new Error(`not a place: ${JSON.stringify(data)}`)
  return { town: data['place'].trim() }
})
const renamed = from('Gone', 1, 'Left', 1, () => ({}))
const registry = eventRegistry<Event>({ schemas, upcasters: [names, towns, renamed] })

const recorded = (type: string, schemaVersion: number | null, data: JsonObject): RecordedEvent => ({
  ...{ id: 'id', stream: streamName('s'), revision: 4, type, data },
  position: beginning,
  metadata: schemaVersion === null ? {} : { schemaVersion }
})

describe('a registry', () => {
  test('reads back what it wrote', () => {
    const event: Event = { type: 'Moved', data: { to: { city: 'Oslo' } } }
    const encoded = registry.encode(event)
    expect(encoded).toEqual({ ...event, schemaVersion: 3 })
    expect(registry.decode(recorded('Moved', 3, encoded.data))).toEqual(Either.right(event))
  })

  test('reads every past form, also under another name', () => {
    const oslo = Either.right({ type: 'Moved', data: { to: { city: 'Oslo' } } })
    expect(registry.decode(recorded('Moved', 1, { place: ' Oslo' }))).toEqual(oslo)
    expect(registry.decode(recorded('Moved', 2, { town: 'Oslo' }))).toEqual(oslo)
    expect(registry.decode(recorded('Gone', 1, { why: 'rent' }))).toEqual(Either.right({ type: 'Left', data: {} }))
  })

  test('knows under which names events may lie in a store', () => {
    expect(registry.storedTypes(['Left'])).toEqual(['Left', 'Gone'])
    expect(registry.storedTypes(['Moved'])).toEqual(['Moved'])
  })

  test.each([
    ['data that do not fit', 'Moved', 3, { to: { city: 4711 } }, '/data/to/city', 'string'],
    [
      'data that never had the shape of their version',
      'Moved',
      1,
      { secret: 4711 },
      '/data',
      'data of Moved, version 1'
    ],
    ['data that do not fit once upcast', 'Moved', 2, { town: 4711 }, '/data/to/city', 'string'],
    ['a newer version', 'Moved', 4, { n: 4711 }, '/metadata/schemaVersion', 'a version that this program knows'],
    ['no version', 'Left', null, { n: 4711 }, '/metadata/schemaVersion', 'a version that this program knows'],
    ['a newer version of a past name', 'Gone', 2, {}, '/metadata/schemaVersion', 'a version that this program knows'],
    ['an unknown type', 'Burnt', 1, { n: 4711 }, '/type', 'a type that this program knows']
  ])('tells %s, and not the value', (_, type, schemaVersion, data, at, expected) => {
    const decoded = registry.decode(recorded(type, schemaVersion, data))
    const place = { stream: 's', revision: 4, id: 'id' }
    expect(decoded).toEqual(
      Either.left({ type: 'UnreadableEvent', ...place, eventType: type, schemaVersion, at, expected })
    )
    expect(JSON.stringify(decoded)).not.toContain('4711')
  })
})

describe('a registry is refused when', () => {
  test.each<readonly [string, ReadonlyArray<Upcaster>, string, string, number]>([
    ['a past version has no upcaster', [towns], 'UpcasterMissing', 'Moved', 1],
    [
      'a past version of a past name has none',
      [names, towns, from('Gone', 2, 'Left', 1)],
      'UpcasterMissing',
      'Gone',
      1
    ],
    ['a version has two', [names, towns, towns], 'UpcasterRepeated', 'Moved', 2],
    ['one leads away from the newest', [names, towns, from('Left', 1, 'Moved', 3)], 'UpcasterOfNewest', 'Left', 1],
    ['they go round', [from('A', 1, 'B', 1), from('B', 1, 'A', 1), names, towns], 'UpcasterCycle', 'A', 1],
    ['one leads nowhere', [names, towns, from('Gone', 1, 'Lost', 1)], 'UpcasterLeadsNowhere', 'Lost', 1],
    [
      'one leads to a version that is not there yet',
      [names, from('Moved', 2, 'Moved', 4)],
      'UpcasterLeadsNowhere',
      'Moved',
      4
    ],
    ['a version does not count from 1', [names, towns, from('Gone', 0, 'Left', 1)], 'VersionNotCounted', 'Gone', 0],
    ['a version is no whole number', [names, from('Moved', 2.5, 'Moved', 3)], 'VersionNotCounted', 'Moved', 2.5]
  ])('%s', (_, upcasters, type, at, version) => {
    const fault = { type, at: { type: at, version } }
    expect(checkedEventRegistry<Event>({ schemas, upcasters })).toEqual(Either.left(fault))
    expect(() => eventRegistry<Event>({ schemas, upcasters })).toThrow(`${type} at ${at}, version ${version}`)
  })
})
