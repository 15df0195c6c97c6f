import { Instant, parsePhone } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { personalFields } from './personal-fields.ts'

/** What stands in every mark behind the first letter, which masks may show: one of its signs is in no other text of the repository. */
export const stems = { han: '鸃龘靐', latin: 'zq7canary7qz', digits: '90417936' } as const

/** What stands in the marks of districts, which a screen may show; a file may not. */
export const districtStem = '鱻龗district7canary'

/**
 * Puts marks in the place of whatever a command says of a person: the same for the same, so that a story goes as it went before. What may be left out is
 * filled too, other than the parts by which an address is complete.
 */
export interface Marking {
  readonly marked: (written: object) => object
  /** How many different marks there are by now. */
  readonly count: () => number
  /** A mark for some words, or a telephone. */
  readonly markOf: (said: string) => string
}

/** Marks that count up from the first. */
export const marking = (): Marking => {
  const marks = new Map<string, string>()
  const phones = new Map<string, string>()
  const markOf = (said: string): string => {
    const phone = parsePhone(said)
    if (Either.isRight(phone)) {
      const { number, extension } = phone.right
      const mark = phones.get(number) ?? phoneMark(phones.size)
      phones.set(number, mark)
      return extension === null ? mark : `${mark}转${extension}`
    }
    const mark = marks.get(said) ?? textMark(said, marks.size)
    marks.set(said, mark)
    return mark
  }
  const at = (places: ReadonlySet<string>, place: string, value: unknown): unknown => {
    if (places.has(place) && !Instant.is(value)) {
      if (typeof value === 'string') return place.endsWith('district.name') ? `区${districtStem}` : markOf(value)
      if (!Array.isArray(value) && isFields(value) && typeof value['number'] === 'string')
        return { ...value, number: markOf(value['number']) }
      return value
    }
    if (Array.isArray(value)) return value.map((one) => at(places, `${place}[]`, one))
    if (!isFields(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, field]) => [name, at(places, place === '' ? name : `${place}.${name}`, field)])
    )
  }
  const filled = (whole: unknown, place: string, names: ReadonlyArray<string>): unknown => {
    const [name = '', ...inside] = names
    if (!isFields(whole)) return whole
    if (inside.length > 0) return name in whole ? { ...whole, [name]: filled(whole[name], place, inside) } : whole
    // With a token no part of an address is missing, and two with the same token are one.
    if (name === 'token' && isStatedInPart(whole)) return whole
    return { ...whole, [name]: whole[name] ?? markOf(name === 'token' ? `${place} ${JSON.stringify(whole)}` : place) }
  }
  return {
    marked: (written) => {
      const { type } = written as { readonly type: Parameters<typeof personalFields.get>[0] }
      const places = personalFields.get(type) ?? new Set()
      const fillable = [...places].filter(
        (place) => !/\[\]|district|data\.(address\.)?(phone|recipientName|street|detail)$/.test(place)
      )
      return fillable.reduce(
        (whole, place) => filled(whole, place, place.split('.')),
        at(places, '', written)
      ) as object
    },
    count: () => marks.size + phones.size,
    markOf
  }
}

const isStatedInPart = (whole: Readonly<Record<string, unknown>>): boolean =>
  'region' in whole && !['recipientName', 'phone', 'street', 'detail'].every((part) => part in whole)

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

// Masks show the first sign of a name and the domain of an e-mail address.
const textMark = (said: string, n: number): string => {
  const [first = ''] = said
  const shown = /^[\p{L}\p{N}]/u.test(first) ? first : '某'
  return `${shown}${stems.han}${stems.latin}${n}${said.includes('@') ? '@example.com' : ''}`
}

// A mainland mobile, of which a screen may show the first three digits and the last four.
const phoneMark = (n: number): string => `1${3 + (n % 7)}${stems.digits}${Math.floor(n / 7) % 10}`
