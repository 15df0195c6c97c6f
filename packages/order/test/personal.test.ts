import {
  buyer,
  type DataSubject,
  erased,
  known,
  type Personal,
  Phone,
  personal,
  samePersonal,
  usePersonal
} from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import * as string from 'fp-ts/lib/string.js'
import * as t from 'io-ts'
import { describe, expect, test } from 'vitest'

const PersonalText = personal(t.string)
const jane = 'recipient-1' as DataSubject
const name = known(buyer, '王小明')
const shown = { known: (value: string) => value, erased: (because: string) => `(${because})` }

describe('using a personal value', () => {
  test('gives the value of a known one and the reason of an erased one', () => {
    expect(usePersonal(name, shown)).toBe('王小明')
    expect(usePersonal(erased(buyer, 'Destroyed'), shown)).toBe('(Destroyed)')
  })

  test('keeps null apart from erased', () => {
    expect(usePersonal(known(buyer, null), { known: (value) => value === null, erased: () => false })).toBe(true)
  })

  test.each([
    ['a spread copy', { ...name }],
    ['a cloned copy', structuredClone(name)],
    ['a copy with the same prototype', Object.assign(Object.create(Object.getPrototypeOf(name)), name)]
  ])('throws NotPersonal on %s', (_what, copy) => {
    expect(() => usePersonal<string, string>(copy, shown)).toThrow(expect.objectContaining({ name: 'NotPersonal' }))
    expect(() => PersonalText.encode(copy)).toThrow(expect.objectContaining({ name: 'NotPersonal' }))
    expect(PersonalText.is(copy)).toBe(false)
  })

  test('tells the type of the value', () => {
    const length: Personal<number> = known(buyer, 3)
    // @ts-expect-error: a personal number is no personal text
    const text: Personal<string> = length
    expect(PersonalText.is(text)).toBe(false)
  })

  test('cannot change the wrapper', () => {
    expect(Object.isFrozen(name)).toBe(true)
    expect(Object.isFrozen(Object.getPrototypeOf(name))).toBe(true)
    expect(Object.isFrozen(erased(buyer, 'Withheld'))).toBe(true)
  })
})

describe('the codec of personal values', () => {
  const clear = { $personal: { subject: 'buyer', value: '王小明' } }
  const gone = { $erased: { because: 'Restricted', subject: 'recipient-1' } }

  test('writes the marked forms', () => {
    expect(JSON.stringify(PersonalText.encode(name))).toBe(JSON.stringify(clear))
    expect(JSON.stringify(PersonalText.encode(erased(jane, 'Restricted')))).toBe(JSON.stringify(gone))
  })

  test('reads them back', () => {
    const read = PersonalText.decode(clear)
    expect(Either.isRight(read) && samePersonal(string.Eq).equals(read.right, name)).toBe(true)
    expect(PersonalText.decode(gone)).toEqual(
      Either.right({ status: 'Erased', subject: 'recipient-1', because: 'Restricted' })
    )
  })

  test('writes and reads the value with the codec of the value', () => {
    const mobile = { number: '+8613812341234', extension: null, kind: 'Real', validUntil: null }
    const read = personal(Phone).decode({ $personal: { subject: 'buyer', value: mobile } })
    expect(Either.map(personal(Phone).encode)(read)).toEqual(
      Either.right({ $personal: { subject: 'buyer', value: mobile } })
    )
  })

  test.each([
    ['a bare value', '王小明'],
    ['null', null],
    ['a list', [clear]],
    ['an empty object', {}],
    ['a further member beside the mark', { ...clear, note: 1 }],
    ['both marks', { ...clear, ...gone }],
    ['a further member inside the mark', { $personal: { subject: 'buyer', value: '王小明', kid: 'k1' } }],
    ['no subject', { $personal: { value: '王小明' } }],
    ['no value', { $personal: { subject: 'buyer' } }],
    ['another member in place of the value', { $personal: { subject: 'buyer', text: '王小明' } }],
    ['an unknown subject', { $personal: { subject: 'seller', value: '王小明' } }],
    ['a value of another type', { $personal: { subject: 'buyer', value: 1 } }],
    ['a mark without members', { $personal: null }],
    ['an unknown reason', { $erased: { because: 'Lost', subject: 'buyer' } }],
    ['a value in an erased one', { $erased: { because: 'Destroyed', subject: 'buyer', value: '王小明' } }],
    ['a sealed leaf', { $sd: 'x', subject: 'buyer' }],
    ['a member of the prototype', Object.create(clear)],
    ['a wrapper', name]
  ])('refuses %s', (_what, input) => {
    expect(Either.isLeft(PersonalText.decode(input))).toBe(true)
  })

  test('names the place of what is wrong', () => {
    const path = (input: unknown) =>
      Either.mapLeft((errors: t.Errors) => errors.map(({ context }) => context.map(({ key }) => key).join('/')))(
        PersonalText.decode(input)
      )
    expect(path({ $personal: { subject: 'buyer', value: 1 } })).toEqual(Either.left(['/$personal/value']))
    expect(path({ $personal: { subject: 'seller', value: '王小明' } })).toEqual(Either.left(['/$personal/subject']))
  })

  test('knows its own wrappers', () => {
    expect(PersonalText.is(name)).toBe(true)
    expect(PersonalText.is(erased(buyer, 'Withheld'))).toBe(true)
    expect(PersonalText.is(known(buyer, 1))).toBe(false)
    expect(PersonalText.is(clear)).toBe(false)
    expect(PersonalText.is(null)).toBe(false)
    expect(PersonalText.name).toBe('Personal<string>')
  })
})

describe('the same personal value', () => {
  const same = samePersonal(string.Eq).equals

  test('has the same subject and value', () => {
    expect(same(name, known(buyer, '王小明'))).toBe(true)
    expect(same(name, known(buyer, '王大明'))).toBe(false)
    expect(same(name, known(jane, '王小明'))).toBe(false)
  })

  test('or the same subject and reason of erasure', () => {
    expect(same(erased(buyer, 'Destroyed'), erased(buyer, 'Destroyed'))).toBe(true)
    expect(same(erased(buyer, 'Destroyed'), erased(buyer, 'Withheld'))).toBe(false)
    expect(same(erased(buyer, 'Destroyed'), erased(jane, 'Destroyed'))).toBe(false)
    expect(same(erased(buyer, 'Destroyed'), name)).toBe(false)
    expect(same(name, erased(buyer, 'Destroyed'))).toBe(false)
  })

  test('is what toEqual compares', () => {
    expect({ name }).toEqual({ name: known(buyer, '王小明') })
    expect({ name }).not.toEqual({ name: known(buyer, '王大明') })
    expect({ name }).not.toEqual({ name: known(jane, '王小明') })
    expect([known(buyer, known(buyer, 1))]).not.toStrictEqual([known(buyer, known(buyer, 2))])
  })
})
