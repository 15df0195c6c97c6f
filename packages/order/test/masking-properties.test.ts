import { mask, type PhoneNumber } from '@readdress/order'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { graphemes } from '../src/values/masking/graphemes.ts'
import { countryOf } from '../src/values/phone-country.ts'

const profiles = ['display', 'waybill'] as const
const han = fc.string({ unit: fc.constantFrom(...'王小明欧阳司马光娜诸葛亮张三爱新觉罗') })
const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), han, fc.lorem({ maxCount: 5 }))
const digits = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: min, maxLength: max })

const phoneNumbers = fc
  .tuple(fc.constantFrom('+86', '+861', '+8610', '+86755', '+852', '+1', '+39', '+7'), digits(4, 10))
  .map(([prefix, rest]) => `${prefix}${rest}` as PhoneNumber)

const shownSigns = (masked: string) => graphemes(masked).filter((sign) => sign !== '*' && sign !== ' ')

describe('a masked name', () => {
  test('shows at most one sign of three words, or two of a Chinese surname, and never all of it', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...profiles), (name, profile) => {
        const shown = shownSigns(mask(profile, 'name', name))
        const isHan = /^\p{Script=Han}*$/u.test(name)
        const isMixed = !isHan && /\p{Script=Han}/u.test(name)
        expect(shown.length).toBeLessThanOrEqual(isHan ? 2 : isMixed ? 6 : 3)
        if (name !== '') expect(mask(profile, 'name', name)).toContain('*')
        if (isHan && name !== '') expect(shown.length).toBeLessThan(graphemes(name).length)
        expect(shown.every((sign) => graphemes(name).includes(sign))).toBe(true)
      })
    )
  })
})

describe('a masked nickname', () => {
  test('shows at most one sign', () => {
    fc.assert(
      fc.property(anyText, (nickname) => {
        expect(shownSigns(mask('display', 'nickname', nickname)).length).toBeLessThanOrEqual(1)
      })
    )
  })
})

describe('a masked e-mail address', () => {
  test('shows at most one sign before the domain', () => {
    fc.assert(
      fc.property(anyText, fc.domain(), (local, domain) => {
        const shown = mask('display', 'email', `${local}@${domain}`)
        expect(shown.endsWith(`***@${domain}`)).toBe(true)
        expect(graphemes(shown).length).toBeLessThanOrEqual(graphemes(`***@${domain}`).length + 1)
      })
    )
  })
})

describe('a masked phone', () => {
  const nationalDigits = (masked: string) => masked.replace(/^\+\d+ /, '').replace(/[+-]/g, '')

  test.each([
    ['display', 4],
    ['waybill', 6]
  ] as const)('on a %s hides at least %i digits of any number of 8 digits or more', (profile, least) => {
    fc.assert(
      fc.property(phoneNumbers, (number) => {
        const { national } = countryOf(number)
        fc.pre(national.length >= 8)
        const shown = nationalDigits(mask(profile, 'phone', { number, extension: null }))
        const hidden = shown.split('*').length - 1
        expect(hidden).toBeGreaterThanOrEqual(least)
        expect(shown.replace(/^0/, '').length).toBe(national.length)
      }),
      { numRuns: 1000 }
    )
  })

  test('hides a shorter number whole', () => {
    fc.assert(
      fc.property(phoneNumbers, fc.constantFrom(...profiles), (number, profile) => {
        fc.pre(countryOf(number).national.length < 8)
        expect(mask(profile, 'phone', { number, extension: null })).toBe('****')
      })
    )
  })
})

describe('an address detail on a waybill', () => {
  test('never shows the room', () => {
    const room = fc.integer({ min: 1001, max: 9999 }).map(String)
    const before = fc.constantFrom(
      '88号',
      '1栋2单元',
      '5号楼',
      '现代城A座',
      '中山路12弄5号',
      '幸福小区3-2-',
      '12 High Street, Flat ',
      '#'
    )
    const after = fc.constantFrom('', '室', ' 室', '房', '户')
    fc.assert(
      fc.property(before, room, after, (start, number, end) => {
        expect(mask('waybill', 'addressDetail', `${start}${number}${end}`)).not.toContain(number)
      })
    )
  })

  // Read more than once, these would take minutes: the runner's time limit is the check.
  test.each(['1-', '1', ' ', '-', '1室', 'flat ', '#'])('is read once, also a long row of %j', (part) => {
    expect(mask('waybill', 'addressDetail', `${part.repeat(100_000)} x`)).not.toBe('')
  })
})
