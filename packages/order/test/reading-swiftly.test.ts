import { known, orderEvents, personal } from '@readdress/order'
import fc from 'fast-check'
import * as Either from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { describe, expect, test } from 'vitest'
import { readerOf, unread } from '../src/values/reader-of.ts'
import { swift, swiftDecode } from '../src/values/swift-decode.ts'
import { storedToday, storedTypes } from './stored-files.ts'

// What io-ts itself says, whatever stands in the place of `decode`.
const decoded = (codec: t.Mixed, input: unknown) => codec.validate(input, [{ key: '', type: codec, actual: input }])

const stored = storedTypes.map(storedToday)
const codecOf = (type: string): t.Mixed => {
  const codec = orderEvents.find(({ name }) => name === type)
  if (codec === undefined) throw new TypeError(type)
  return codec
}

type Change = (holder: Record<string, unknown>, key: string) => void

// What a stranger, a bug or another version may have made of a stored event.
const changes: ReadonlyArray<Change> = [
  (holder, key) => {
    delete holder[key]
  },
  (holder, key) => {
    holder[`${key}More`] = 1
  },
  (holder, key) => {
    const value = holder[key]
    if (typeof value === 'object' && value !== null) Object.assign(value, { surplus: true })
    else holder[key] = { value }
  },
  ...[null, '', 'x', -1, 1.5, true, [], {}, '2026-02-30T00:00:00.000Z'].map(
    (value): Change =>
      (holder, key) => {
        holder[key] = value
      }
  )
]

const placesIn = (value: unknown): ReadonlyArray<readonly [Record<string, unknown>, string]> =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [
        [value as Record<string, unknown>, key] as const,
        ...placesIn(inner)
      ])
    : []

const anyTampering = fc.tuple(fc.constantFrom(...stored), fc.nat(), fc.constantFrom(...changes))

describe('reading an event swiftly', () => {
  test.each(stored)('takes $type as it is stored', (event) => {
    const codec = codecOf(event.type)
    const read = readerOf(codec)(event)
    expect(read).not.toBe(unread)
    expect(Either.right(read)).toEqual(decoded(codec, event))
  })

  test('gives what the codec gives, and the same faults, for events that were tampered with', () => {
    const law = fc.property(anyTampering, ([event, nth, change]) => {
      const codec = codecOf(event.type)
      const tampered = structuredClone(event)
      const places = placesIn(tampered)
      const [holder, key] = places[nth % places.length] ?? [{ ...tampered }, 'type']
      change(holder, key)
      expect(swiftDecode(codec)(tampered)).toEqual(decoded(codec, tampered))
    })
    fc.assert(law, { numRuns: 3000 })
  })

  test('takes no list for an object of which every member may be left out', () => {
    const codec = t.exact(t.partial({ nickname: t.string }))
    expect(readerOf(codec)([])).toBe(unread)
    expect(Either.isLeft(decoded(codec, []))).toBe(true)
  })

  test('changes nothing in what it reads', () => {
    for (const event of stored) {
      const before = JSON.stringify(event)
      readerOf(codecOf(event.type))(event)
      expect(JSON.stringify(event)).toBe(before)
    }
  })
})

describe('writing swiftly', () => {
  const Fact = t.readonly(t.strict({ type: t.literal('Told'), by: t.string }))
  const Facts = t.union([
    Fact,
    t.readonly(t.strict({ type: t.literal('Kept'), name: t.union([personal(t.string), t.null]) }))
  ])
  const told = { type: 'Told', by: 'seller' }
  // By a codec of its own: `swift` changes the one that it is given.
  const swiftly = (codec: t.Mixed, value: unknown): unknown =>
    swift(new t.ReadonlyType(codec.name, codec.is, codec.validate, codec.encode, codec)).encode(value)

  test.each(stored)('gives what the codec gives for $type', (event) => {
    const codec = codecOf(event.type)
    const value = Either.getOrElse(() => event)(codec.decode(event))
    expect(codec.encode(value)).toEqual(event)
  })

  test.each<[string, t.Mixed, unknown, unknown]>([
    ['a member too many', Fact, { ...told, name: 'Mei' }, told],
    ['a member too many, deep inside', t.array(Facts), [{ ...told, name: 'Mei' }], [told]],
    [
      'a personal value',
      Facts,
      { type: 'Kept', name: known('buyer', 'Mei') },
      { type: 'Kept', name: { $personal: { subject: 'buyer', value: 'Mei' } } }
    ],
    ['nothing', Facts, { type: 'Kept', name: null }, { type: 'Kept', name: null }]
  ])('%s', (_what, codec, value, encoded) => {
    expect(swiftly(codec, value)).toEqual(encoded)
    expect(codec.encode(value)).toEqual(encoded)
  })

  test('copies nothing that stays as it is', () => {
    expect(swiftly(Facts, told)).toBe(told)
  })
})

describe('reading swiftly by a codec', () => {
  const One = t.strict({ a: t.string })
  const Two = t.type({ a: t.string, b: t.number })

  test.each<[string, t.Mixed, unknown]>([
    [
      'members that may be left out',
      t.intersection([t.type({ a: t.string }), t.partial({ b: t.number })]),
      { a: '', b: 1 }
    ],
    [
      'a member that is left out',
      t.exact(t.intersection([t.type({ a: t.string }), t.partial({ b: t.null })])),
      { a: '' }
    ],
    ['one member told of twice', t.intersection([t.type({ a: t.string }), t.type({ a: t.literal('x') })]), { a: 'x' }],
    ['a record', t.record(t.string, t.number), { a: 1 }],
    [
      'one of a union that a member tells apart',
      t.union([One, t.strict({ type: t.literal('b'), a: t.number })]),
      { type: 'b', a: 1 }
    ],
    [
      'one of a union of tagged types',
      t.union([
        t.type({ kind: t.literal('a'), a: t.string }),
        t.intersection([t.type({ kind: t.literal('b') }), t.partial({ b: t.number })])
      ]),
      { kind: 'b', b: 1 }
    ],
    ['a tuple', t.tuple([t.string, t.number]), ['a', 1]],
    ['a list', t.readonlyArray(t.union([t.null, t.number])), [null, 1]],
    ['a list of lists', t.array(t.array(t.boolean)), [[true], []]],
    [
      'a refinement of a refinement',
      t.brand(
        t.brand(t.string, (_): _ is t.Branded<string, never> => true, 'A'),
        (_): _ is t.Branded<string, never> => true,
        'B'
      ),
      'x'
    ],
    ['a known personal value', personal(t.string), { $personal: { subject: 'buyer', value: 'x' } }],
    ['an erased personal value', personal(t.string), { $erased: { because: 'Destroyed', subject: 'buyer' } }],
    ['members that are not told of', Two, { a: '', b: 1, c: null }]
  ])('takes %s', (_what, codec, input) => {
    expect(Either.right(readerOf(codec)(input))).toEqual(decoded(codec, input))
  })

  test.each<[string, t.Mixed, unknown]>([
    ['a member too many', One, { a: '', b: 1 }],
    ['a member that is undefined', t.type({ a: t.unknown }), { a: undefined }],
    ['a member of the prototype', One, Object.create({ a: '' })],
    ['null for an object', One, null],
    ['an unknown reason of erasure', personal(t.string), { $erased: { because: 'Lost', subject: 'buyer' } }],
    ['a stranger as data subject', personal(t.string), { $personal: { subject: 'seller', value: 'x' } }],
    ['an object for a list', t.array(t.string), {}],
    ['one wrong thing in a list', t.array(t.string), ['a', 1]],
    [
      'a tag that no member of a union has',
      t.union([t.type({ kind: t.literal('a') }), t.type({ kind: t.literal('b') })]),
      { kind: 'c' }
    ],
    [
      'a text for one of a union of tagged types',
      t.union([t.type({ kind: t.literal('a') }), t.type({ kind: t.literal('b') })]),
      'a'
    ],
    ['what no member of a union takes', t.union([t.null, t.number]), 'x']
  ])('leaves %s to the codec', (_what, codec, input) => {
    expect(readerOf(codec)(input)).toBe(unread)
    expect(swiftDecode(codec)(input)).toEqual(decoded(codec, input))
  })
})
