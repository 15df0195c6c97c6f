import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type AccessEvent,
  AccessEvent as AccessEventCodec,
  accessEvents,
  type ErasureEvent,
  ErasureEvent as ErasureEventCodec,
  erasureEvents
} from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { accessTable } from './access-table.ts'
import { accessLogs } from './access-under-test.ts'
import { erasureTable } from './erasure-table.ts'
import { erasures } from './erasure-under-test.ts'

// One file for each kind of event, as version 1 stored it. A file is never changed: what was stored once must be read for as long as it must be proven.
// A new kind gets its file on the first run outside CI (the second run then passes).

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

const written = (event: Told): string => {
  const { type, data, metadata } = Object(encoded(event))
  return asText({ type, data, metadata: { schemaVersion: 1, ...metadata } })
}

const codecs: ReadonlyArray<{
  readonly name: string
  readonly decode: (input: unknown) => Either.Either<unknown, Told>
}> = [...erasureEvents, ...accessEvents]

describe('the stored format', () => {
  test.each(codecs)('of $name is read, and written again as it was', async ({ name, decode }) => {
    const path = join(folder, `${name}.json`)
    const missing = !existsSync(path)
    const text = missing ? written(exampleOf(name)) : readFileSync(path, 'utf8')
    if (missing) await expect(text).toMatchFileSnapshot(path)
    const read = decode(JSON.parse(text))
    if (Either.isLeft(read)) throw new TypeError(`${path} cannot be read`)
    expect(read.right.type).toBe(name)
    expect(written(read.right)).toBe(text)
  })

  test('has a file for every kind of event, and for nothing else', () => {
    expect(readdirSync(folder).toSorted()).toEqual(codecs.map(({ name }) => `${name}.json`).toSorted())
  })
})
