import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type OrderEvent, orderEventSchemas, orderEvents, orderEventUpcasters, type StoredData } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { describe, expect, test } from 'vitest'
import { exampleOf } from './stored-examples.ts'
import { storedFile as fileOf, storedFolder as folder } from './stored-files.ts'

// One file for each form of each kind of event: `Type.json` as version 1 stored it, `Type.2.json` as version 2 does. A file is never changed: what was
// stored once must be read for as long as an order is kept. A new form gets its file on the first run outside CI (the second run then passes).

const AnyEvent = t.union([...orderEvents])
const asText = (stored: unknown) => `${JSON.stringify(stored, null, 2)}\n`

const types = orderEvents.map(({ name }) => name as OrderEvent['type'])
const newestOf = (type: OrderEvent['type']) => orderEventSchemas[type].version
const past = types.flatMap((type) =>
  Array.from({ length: newestOf(type) - 1 }, (_, before) => [type, before + 1] as const)
)

const written = (event: OrderEvent): string => {
  const { type, data, metadata } = AnyEvent.encode(event)
  return asText({ type, data, metadata: { schemaVersion: newestOf(event.type), ...metadata } })
}

/** The data of a past form, through all upcasters up to the newest. */
const raised = (type: string, version: number, data: StoredData): StoredData => {
  const upcaster = orderEventUpcasters.find(({ from }) => from.type === type && from.version === version)
  return upcaster === undefined ? data : raised(upcaster.to.type, upcaster.to.version, upcaster.upcast(data))
}

describe('the stored format', () => {
  test.each(types)('of %s is read, and written again as it was', async (type) => {
    const path = join(folder, fileOf(type, newestOf(type)))
    const missing = !existsSync(path)
    const text = missing ? written(exampleOf(type)) : readFileSync(path, 'utf8')
    if (missing) await expect(text).toMatchFileSnapshot(path)
    const stored = JSON.parse(text)
    const read = AnyEvent.decode(stored)
    if (Either.isLeft(read)) throw new TypeError(`${path} cannot be read`)
    expect(read.right.type).toBe(type)
    expect(stored.metadata.schemaVersion).toBe(newestOf(type))
    expect(asText(AnyEvent.encode(read.right))).toBe(text)
  })

  test.each(past)('of %s, version %i, is still read', (type, version) => {
    const stored = JSON.parse(readFileSync(join(folder, fileOf(type, version)), 'utf8'))
    expect(stored.metadata.schemaVersion).toBe(version)
    expect(Either.isLeft(AnyEvent.decode(stored)), 'it is another form').toBe(true)
    expect(AnyEvent.decode({ ...stored, data: raised(type, version, stored.data) })).toMatchObject({
      right: { type }
    })
  })

  test('of an issue that was resolved names its parcel since version 2, and did so in its id before', () => {
    expect(raised('IssueResolved', 1, { issueId: 'Stall:p-7:2', how: 'Found' })).toEqual({
      issueId: 'Stall:p-7:2',
      parcelId: 'p-7',
      how: 'Found'
    })
  })

  test('has a file for every form of every kind of event, and for nothing else', () => {
    const files = [...past, ...types.map((type) => [type, newestOf(type)] as const)]
    expect(readdirSync(folder).toSorted()).toEqual(files.map(([type, version]) => fileOf(type, version)).toSorted())
  })
})
