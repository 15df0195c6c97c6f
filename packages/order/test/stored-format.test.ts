import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type OrderEvent, orderEvents } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { describe, expect, test } from 'vitest'
import { exampleOf } from './stored-examples.ts'

// One file per kind of event, as schema version 1 stores it. A file is never changed: what was stored once must be read for as long as an order is
// kept. A new kind of event gets its file on the first run outside CI (the second run then passes); a new form of an old one gets a version of its own.

const folder = join(import.meta.dirname, 'stored-format')
const pathOf = (type: string) => join(folder, `${type}.json`)

const AnyEvent = t.union([...orderEvents])
const asText = (stored: unknown) => `${JSON.stringify(stored, null, 2)}\n`

const written = (event: OrderEvent): string => {
  const { type, data, metadata } = AnyEvent.encode(event)
  return asText({ type, data, metadata: { schemaVersion: 1, ...metadata } })
}

const types = orderEvents.map(({ name }) => name as OrderEvent['type'])

describe('the stored format', () => {
  test.each(types)('of %s is read, and written again as it was', async (type) => {
    const missing = !existsSync(pathOf(type))
    const text = missing ? written(exampleOf(type)) : readFileSync(pathOf(type), 'utf8')
    if (missing) await expect(text).toMatchFileSnapshot(pathOf(type))
    const stored = JSON.parse(text)
    const read = AnyEvent.decode(stored)
    if (Either.isLeft(read)) throw new TypeError(`${type}.json cannot be read`)
    expect(read.right.type).toBe(type)
    expect(stored.metadata.schemaVersion).toBe(1)
    expect(asText(AnyEvent.encode(read.right))).toBe(text)
  })

  test('has a file for every kind of event, and for nothing else', () => {
    expect(readdirSync(folder).toSorted()).toEqual(types.map((type) => `${type}.json`).toSorted())
  })
})
