import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type AccessEvent,
  AccessEvent as AccessEventCodec,
  accessEvents,
  accessRegistry,
  type ErasureEvent,
  ErasureEvent as ErasureEventCodec,
  erasureEvents,
  erasureRegistry
} from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { accessTable } from './access-table.ts'
import { accessLogs } from './access-under-test.ts'
import { erasureTable } from './erasure-table.ts'
import { erasures } from './erasure-under-test.ts'

// One file for each form of each kind of event: `Type.json` as version 1 stored it, `Type.2.json` as version 2 does. A file is never changed: what was
// stored once must be read for as long as it must be proven. A new form gets its file on the first run outside CI (the second run then passes).

type Told = ErasureEvent | AccessEvent

const folder = join(import.meta.dirname, 'stored-format')
const asText = (stored: unknown) => `${JSON.stringify(stored, null, 2)}\n`
const eventsIn = (decided: Either.Either<unknown, ReadonlyArray<Told>>) =>
  Either.getOrElse((): ReadonlyArray<Told> => [])(decided)

const everything = (): ReadonlyArray<Told> => [
  ...erasureTable.flatMap(({ command, data, by, comesTo }) =>
    comesTo.flatMap(([, ...names]) =>
      names.flatMap((name) => {
        const given = erasures[name][1]()
        return [...given.events, ...eventsIn(given.decide(erasures[name][0], command, data, by))]
      })
    )
  ),
  ...accessTable.flatMap(({ command, data, comesTo }) =>
    comesTo.flatMap(([, ...names]) =>
      names.flatMap((name) => {
        const given = accessLogs[name]()
        return [...given.events, ...eventsIn(given.decide('05-17 10:00', command, data))]
      })
    )
  )
]

const encoded = (event: Told): object =>
  ErasureEventCodec.is(event) ? Object(ErasureEventCodec.encode(event)) : Object(AccessEventCodec.encode(event))

const exampleOf = (type: string): Told => {
  const [most] = everything()
    .filter((event) => event.type === type)
    .toSorted((one, other) => JSON.stringify(other).length - JSON.stringify(one).length)
  if (most === undefined) throw new TypeError(`no row tells of ${type}`)
  return most
}

const versionOf = (event: Told): number =>
  (ErasureEventCodec.is(event) ? erasureRegistry.encode(event) : accessRegistry.encode(event)).schemaVersion

const written = (event: Told): string => {
  const { type, data, metadata } = Object(encoded(event))
  return asText({ type, data, metadata: { schemaVersion: versionOf(event), ...metadata } })
}

const fileOf = (type: string, version: number): string => (version === 1 ? `${type}.json` : `${type}.${version}.json`)
const newestFileOf = (type: string): string => fileOf(type, versionOf(exampleOf(type)))

const codecs: ReadonlyArray<{
  readonly name: string
  readonly decode: (input: unknown) => Either.Either<unknown, Told>
}> = [...erasureEvents, ...accessEvents]

describe('the stored format', () => {
  test.each(codecs)('of $name is read, and written again as it was', async ({ name, decode }) => {
    const path = join(folder, newestFileOf(name))
    const missing = !existsSync(path)
    const text = missing ? written(exampleOf(name)) : readFileSync(path, 'utf8')
    if (missing) await expect(text).toMatchFileSnapshot(path)
    const read = decode(JSON.parse(text))
    if (Either.isLeft(read)) throw new TypeError(`${path} cannot be read`)
    expect(read.right.type).toBe(name)
    expect(written(read.right)).toBe(text)
  })

  test('of a request for an export tells since version 2 of how many orders it is', () => {
    const stored = JSON.parse(readFileSync(join(folder, 'SubjectExportRequested.json'), 'utf8'))
    const recorded = { ...stored, id: 'e-1', stream: 'access-2026-05-17', revision: 0n, position: '1' }
    expect(accessRegistry.decode(recorded)).toMatchObject({
      right: { data: { ...stored.data, knownOrders: null } }
    })
  })

  test('has a file for every form of every kind of event, and for nothing else', () => {
    const files = [...codecs.map(({ name }) => newestFileOf(name)), 'SubjectExportRequested.json']
    expect(readdirSync(folder).toSorted()).toEqual(files.toSorted())
  })
})
