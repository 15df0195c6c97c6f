import type { Json, JsonObject } from '@readdress/event-store'
import { dataKey, type LeafFinding, leavesToSeal, openEvent, sealEvent, storedLeavesIn } from '@readdress/privacy'
import fc from 'fast-check'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { describe, expect, test } from 'vitest'

const tenant = 'shop-1'
const stream = 'order-1'
const personal = (value: Json, subject = 'buyer'): JsonObject => ({ $personal: { subject, value } })
const keyOf = (subject: string) => dataKey(Buffer.alloc(32, subject.length), { tenant, stream, subject, generation: 0 })
const eventOf = (data: JsonObject, metadata: JsonObject = {}) => ({
  id: '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  type: 'Told',
  data,
  metadata
})

const sealed = (data: JsonObject, metadata: JsonObject = {}) => {
  const event = eventOf(data, metadata)
  return pipe(
    leavesToSeal(event),
    Either.flatMap((leaves) => sealEvent({ tenant, stream, event }, leaves, keyOf))
  )
}

const opened = (data: JsonObject, findingOf?: (subject: string) => LeafFinding) =>
  pipe(
    storedLeavesIn(data),
    Either.flatMap((leaves) =>
      openEvent({ tenant, stream, event: eventOf(data) }, leaves, ({ leaf: { subject } }) =>
        findingOf === undefined ? { status: 'Readable', key: keyOf(subject) } : findingOf(subject)
      )
    )
  )

const stored = (data: JsonObject): JsonObject => {
  const answer = sealed(data)
  return Either.isRight(answer) ? answer.right : expect.fail(answer.left.reason)
}

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

  test('takes 64 nested containers', () => {
    expect(sealed(nested(64, 1))).toEqual(Either.right(nested(64, 1)))
  })

  test('refuses personal values in metadata, and nothing else there', () => {
    expect(sealed({}, { $correlationId: 'c', source: { $b: [1] } })).toEqual(Either.right({}))
    const metadata = { source: [{ 'a/b': personal(1) }] }
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

const valueAt = (root: unknown, path: ReadonlyArray<string>): unknown =>
  path.reduce((node, name) => Reflect.get(Object(node), name), root)

describe('opening an event', () => {
  const data = { a: { b: personal('张三', 'recipient-1') }, c: [personal(null)] }

  test('shows a value that is not opened as erased, with the reason', () => {
    const because = (subject: string): LeafFinding => ({
      status: 'Erased',
      because: subject === 'buyer' ? 'Restricted' : 'Withheld'
    })
    expect(opened(stored(data), because)).toEqual(
      Either.right({
        a: { b: { $erased: { because: 'Withheld', subject: 'recipient-1' } } },
        c: [{ $erased: { because: 'Restricted', subject: 'buyer' } }]
      })
    )
  })

  type Path = ReadonlyArray<string>
  const sealedAt = ['$sealed', '/c/0']
  const base64 = (atRest: unknown): unknown => `${valueAt(atRest, [...sealedAt, 'iv'])}=`
  test.each<readonly [string, Path, unknown, string, string | null, string]>([
    ['a value that was never sealed', ['a', 'b'], personal(1), 'NotSealed', null, '/a/b'],
    ['a member beside a leaf', ['a', 'b', 'more'], 1, 'Tampered', 'leaf', '/a/b'],
    ['another mark', ['a', '$erased'], {}, 'Tampered', 'leaf', '/a'],
    ['a leaf of nobody', ['a', 'b', 'subject'], 'nobody', 'Tampered', 'leaf', '/a/b'],
    ['another version', [...sealedAt, 'v'], 2, 'UnknownSealVersion', null, '/c/0'],
    ['an entry of another form', [...sealedAt, 'more'], 1, 'Tampered', 'entry', '/c/0'],
    ['an entry that is none', sealedAt, 1, 'Tampered', 'entry', '/c/0'],
    ['entries that are none', ['$sealed'], [], 'Tampered', 'entry', '/$sealed'],
    ['an entry without a leaf', ['c'], [], 'Tampered', 'entry', '/$sealed'],
    ['a leaf without an entry', sealedAt, undefined, 'SealedEntryMissing', null, '/c/0'],
    [
      'the digest of another leaf',
      ['a', 'b', '$sd'],
      (atRest: unknown) => valueAt(atRest, ['c', '0', '$sd']),
      'Tampered',
      'tag',
      '/a/b'
    ],
    ['bytes in padded base64', [...sealedAt, 'iv'], base64, 'Tampered', 'entry', '/c/0']
  ])('tells of %s', (_, path, value, reason, check, at) => {
    const atRest = structuredClone(stored(data))
    const holder = Object(valueAt(atRest, path.slice(0, -1)))
    const name = path.at(-1) ?? ''
    if (value === undefined) Reflect.deleteProperty(holder, name)
    else Reflect.set(holder, name, typeof value === 'function' ? value(atRest) : value)
    expect(opened(atRest)).toMatchObject(Either.left({ reason, check, at }))
  })

  test('keeps what a key store has to say of the key', () => {
    const unknown = (): LeafFinding => ({ status: 'Broken', reason: 'KeyUnknown', check: null })
    const keyId = keyOf('recipient-1').keyId
    expect(opened(stored(data), unknown)).toEqual(Either.left({ reason: 'KeyUnknown', check: null, at: '/a/b', keyId }))
  })
})
