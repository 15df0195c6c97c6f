import * as Either from 'fp-ts/lib/Either.js'
import { halfWidth } from './half-width.ts'
import { isMaskedText } from './masked-text.ts'
import { Extension, PhoneNumber } from './phone.ts'
import { countryOf, mainlandKind } from './phone-country.ts'

/** Why a text is not read as a telephone number. It never holds the text. */
export type PhoneProblem =
  | { readonly type: 'MaskedDigits' }
  | { readonly type: 'LettersInNumber' }
  | { readonly type: 'UnexpectedSign' }
  | { readonly type: 'TooFewDigits'; readonly digits: number }
  | { readonly type: 'TooManyDigits'; readonly digits: number }

/** What a spelling of a telephone number says: the number and what is dialled after it has answered. */
export interface ReadPhone {
  readonly number: PhoneNumber
  readonly extension: Extension | null
}

/**
 * Reads a telephone number as people and platforms write it; without a country code it is one of mainland China.
 *
 * Takes blanks, hyphens, brackets, full-width signs, `0755-…`, `+86 …`, `0086…`, `86-138…`, and extensions as `转1234`,
 * `ext. 1234`, or `-1234` after a complete mainland number. Refused: masked digits, letters, other signs, fewer than five
 * digits after the country code, more than fifteen in all.
 *
 * @example
 * assert.deepEqual(parsePhone('0755-83699999转8001'), Either.right({ number: '+8675583699999', extension: '8001' }))
 * assert.deepEqual(parsePhone('138****1234'), Either.left({ type: 'MaskedDigits' }))
 */
export const parsePhone = (text: string): Either.Either<PhoneProblem, ReadPhone> => {
  const plain = halfWidth(text)
    .replace(/\s+/gu, ' ')
    .replace(/[‐-―−]/gu, '-')
    .trim()
  if (isMaskedText(plain)) return Either.left({ type: 'MaskedDigits' })
  const { main, extension } = withoutExtension(plain)
  if (/\p{L}/u.test(main)) return Either.left({ type: 'LettersInNumber' })
  if (!/^[( ]*(\+[( ]*[1-9])?[0-9 ().-]*$/.test(main)) return Either.left({ type: 'UnexpectedSign' })
  const number = dialled(main)
  const { national } = countryOf(number)
  if (national.length < 5) return Either.left({ type: 'TooFewDigits', digits: national.length })
  return PhoneNumber.is(number)
    ? Either.right({ number, extension })
    : Either.left({ type: 'TooManyDigits', digits: number.length - 1 })
}

const withoutExtension = (text: string): { readonly main: string; readonly extension: Extension | null } => {
  const [, spokenMain = '', spoken] = /^(.*?) ?(?:转|轉|分机|分機|ext(?:ension)?\.?) ?(\d+)$/i.exec(text) ?? []
  if (Extension.is(spoken)) return { main: spokenMain, extension: spoken }
  const [, hyphenMain = '', hyphened] = /^(.*) ?- ?(\d+)$/.exec(text) ?? []
  return Extension.is(hyphened) && mainlandKind(dialled(hyphenMain)) !== 'Other'
    ? { main: hyphenMain, extension: hyphened }
    : { main: text, extension: null }
}

const dialled = (main: string): string => {
  const digits = main.replace('(0)', '').replace(/[^0-9]/g, '')
  if (main.includes('+')) return withoutTrunkZero(digits)
  if (digits.startsWith('00')) return withoutTrunkZero(digits.replace(/^0+/, ''))
  // Platforms print the country code of China without a plus: 86-13812341234.
  if (/^86(1[3-9]\d{9}|0\d{9,11})$/.test(digits)) return withoutTrunkZero(digits)
  return withoutTrunkZero(`86${digits}`)
}

const withoutTrunkZero = (digits: string): string => `+${digits.replace(/^860+/, '86')}`
