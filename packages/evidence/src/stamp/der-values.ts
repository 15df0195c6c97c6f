import { absent, type DerElement, tags } from './der.ts'

/** The parts of a sequence; none when it is another element. */
export const sequenceParts = ({ tag, parts }: DerElement): ReadonlyArray<DerElement> =>
  tag === tags.sequence ? parts : []

/** The only element in one of another tag; absent when there is none, or more. */
export const onlyPart = (element: DerElement | undefined, tag: number): DerElement => {
  const [only = absent, ...more] = element?.tag === tag ? element.parts : []
  return more.length === 0 ? only : absent
}

/** The bytes of an octet string; null when it is none. */
export const octets = ({ tag, content }: DerElement): Buffer | null => (tag === tags.octetString ? content : null)

/** An object identifier as the hexadecimal digits of its bytes, which is enough to compare it; empty when it is none. */
export const identifier = ({ tag, content }: DerElement): string =>
  tag === tags.objectIdentifier ? content.toString('hex') : ''

/** The algorithm that is named without parameters, as its identifier; empty when it is none, or has some. */
export const algorithm = (element: DerElement): string => {
  const [name = absent, parameters = absent, ...more] = sequenceParts(element)
  const hasNone = parameters === absent || parameters.whole.toString('hex') === '0500'
  return hasNone && more.length === 0 ? identifier(name) : ''
}

/** A number that is not negative; null when it is none, or not in its shortest form. */
export const natural = ({ tag, content }: DerElement): bigint | null => {
  const [first = 0x80, second = 0] = content
  const isPadded = first === 0 && content.length > 1 && second < 0x80
  return tag === tags.integer && first < 0x80 && !isPadded ? BigInt(`0x${content.toString('hex')}`) : null
}

const utcTime = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)()Z$/
const generalizedTime = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d*[1-9])?Z$/

/** A moment as YYYY-MM-DDThh:mm:ssZ, with a fraction of a second where there is one; null when it is none. */
export const moment = ({ tag, content }: DerElement): string | null => {
  const pattern = tag === tags.utcTime ? utcTime : generalizedTime
  if (tag !== tags.utcTime && tag !== tags.generalizedTime) return null
  const [, digits, month, day, hour, minute, second, fraction = ''] = pattern.exec(content.toString('latin1')) ?? []
  if (digits === undefined) return null
  // Two digits are a year from 1950 to 2049 (RFC 5280).
  const year = digits.length === 4 ? digits : `${Number(digits) < 50 ? '20' : '19'}${digits}`
  const text = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  const milliseconds = Date.parse(`${text}Z`)
  // A 30 February is read as a day in March by some, and a leap second as the next minute.
  const isReal = !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text)
  return isReal ? `${text}${fraction}Z` : null
}
