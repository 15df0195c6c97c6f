import type { Json, JsonObject } from '@readdress/event-store'
import { sealEvent } from '@readdress/privacy'
import fc from 'fast-check'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { eventOf, keyOf, opened, personal, sealed, stored, stream, tenant } from './event-under-seal.ts'

const lists = (depth: number): Json => (depth === 1 ? [] : [lists(depth - 1)])
const nested = (depth: number, inmost: Json): JsonObject => ({ a: depth === 1 ? inmost : nested(depth - 1, inmost) })

describe('sealing an event', () => {
  test('leaves what is not personal as it is, and adds nothing when nothing is personal', () => {
    const data = { total: 12.5, lines: [{ sku: 'A', note: null }], address: {} }
    expect(sealed(data)).toEqual(Either.right(data))
  })

  test('puts a digest in the place of each personal value, and the values under their pointers', () => {
    const { $sealed, ...plain } = stored({
      orderId: '1',
      'a/b': { 'c~d': [1, personal('张三', 'recipient-1')] },
      phone: personal({ number: '+8613812341234' })
    })
    const digest = expect.stringMatching(/^[A-Za-z0-9_-]{43}$/)
    expect(plain).toEqual({
      orderId: '1',
      'a/b': { 'c~d': [1, { $sd: digest, subject: 'recipient-1' }] },
      phone: { $sd: digest, subject: 'buyer' }
    })
    const entry = (kid: string) => ({ ct: expect.any(String), iv: expect.stringMatching(/^.{16}$/), kid, v: 1 })
    expect($sealed).toEqual({
      '/a~1b/c~0d/1': entry(keyOf('recipient-1').keyId),
      '/phone': entry(keyOf('buyer').keyId)
    })
    expect(JSON.stringify($sealed)).not.toContain('138')
  })

  test.each<readonly [string, JsonObject, string, string]>([
    ['a value inside a value', { a: personal({ b: personal(1) }) }, 'NestedPersonal', '/data/a/$personal/value/b'],
    ['a name that begins with $', { a: { $b: 1 } }, 'ReservedKey', '/data/a/$b'],
    ['such a name inside a value', { a: personal({ $b: 1 }) }, 'ReservedKey', '/data/a/$personal/value/$b'],
    ['a mark beside other members', { a: { ...personal(1), b: 1 } }, 'ReservedKey', '/data/a/$personal'],
    ['what looks sealed', { $sealed: {} }, 'ReservedKey', '/data/$sealed'],
    ['the name __proto__', JSON.parse('{"a":{"__proto__":1}}'), 'ReservedKey', '/data/a/__proto__'],
    ['an erased value', { a: { $erased: { because: 'Destroyed', subject: 'buyer' } } }, 'NoValueToSeal', '/data/a'],
    ['more than 64 nested containers', nested(64, []), 'TooDeep', `/data${'/a'.repeat(64)}`],
    ['more than 64 nested lists', { a: lists(64) }, 'TooDeep', `/data/a${'/0'.repeat(63)}`],
    [
      'a value that nests deeper with what it lies in',
      nested(62, personal({})),
      'TooDeep',
      `/data${'/a'.repeat(62)}/$personal/value`
    ],
    [
      'a mark with another member for its value',
      { a: { $personal: { subject: 'buyer', b: 1 } } },
      'NotPersonal',
      '/data/a'
    ],
    ['a mark without a value', { a: { $personal: { subject: 'buyer' } } }, 'NotPersonal', '/data/a'],
    ['a mark that is no object', { a: { $personal: null } }, 'NotPersonal', '/data/a'],
    [
      'a further member of a mark',
      { a: { $personal: { subject: 'buyer', value: 1, b: 1 } } },
      'NotPersonal',
      '/data/a'
    ],
    ['nobody of the order', { a: personal(1, 'recipient-0') }, 'NotPersonal', '/data/a'],
    ['data that is personal as a whole', personal(1), 'NotPersonal', '/data'],
    ['a fraction', { a: [personal({ b: [1.5] })] }, 'NumberOutOfProfile', '/data/a/0/$personal/value/b/0'],
    ['a text of more than 64 KiB', { a: personal('x'.repeat(65_536)) }, 'TooLarge', '/data/a']
  ])('refuses %s', (_, data, reason, at) => {
    expect(sealed(data)).toEqual(Either.left({ reason, at }))
  })

  test('takes 64 nested containers, those of a value with its mark among them', () => {
    expect(sealed(nested(64, 1))).toEqual(Either.right(nested(64, 1)))
    expect(sealed({ a: lists(63) })).toEqual(Either.right({ a: lists(63) }))
    expect(opened(stored(nested(61, personal({}))))).toEqual(Either.right(nested(61, personal({}))))
  })

  test('refuses personal values in metadata, and nothing else there', () => {
    expect(sealed({}, { $correlationId: 'c', source: { $b: [1] } })).toEqual(Either.right({}))
    const metadata = { channel: 'Chat', actor: { role: 'Buyer' }, source: [{ 'a/b': personal(1) }] }
    expect(sealed({}, metadata)).toEqual(Either.left({ reason: 'PersonalInMetadata', at: '/metadata/source/0/a~1b' }))
  })

  test('asks for every key', () => {
    const event = eventOf({ a: personal(1) })
    const leaves = [{ pointer: '/a', subject: 'buyer', value: 1 }]
    expect(() => sealEvent({ tenant, stream, event }, leaves, () => undefined)).toThrow('No key was given for buyer.')
  })

  test('and opening it gives back any data', () => {
    const value = fc.jsonValue({ maxDepth: 3, stringUnit: 'grapheme' }).map(withSafeNumbers)
    const subjects = fc.constantFrom('buyer', 'recipient-1', 'recipient-9999', 'other-12')
    const leaf = fc.tuple(value, subjects).map(([clear, subject]) => personal(clear, subject))
    const { data } = fc.letrec<{ readonly node: Json; readonly data: JsonObject }>((tie) => ({
      node: fc.oneof({ maxDepth: 4 }, leaf, value, fc.array(tie('node'), { maxLength: 3 }), tie('data')),
      data: fc.dictionary(fc.string({ unit: 'grapheme' }).filter(isFreeName), tie('node'), { maxKeys: 4 })
    }))
    fc.assert(
      fc.property(data, (clear) => {
        const atRest = JSON.parse(JSON.stringify(stored(clear)))
        expect(opened(atRest)).toEqual(Either.right(JSON.parse(JSON.stringify(clear))))
      })
    )
  })
})

const isFreeName = (name: string): boolean => !name.startsWith('$') && name !== '__proto__'

const withSafeNumbers = (value: unknown): Json => {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : 7
  if (Array.isArray(value)) return value.map(withSafeNumbers)
  if (typeof value !== 'object' || value === null) return value as Json
  const members = Object.entries(value).filter(([name]) => isFreeName(name))
  return Object.fromEntries(members.map(([name, member]) => [name, withSafeNumbers(member)]))
}
