import { type Html, html } from './html.ts'
import { field } from './page.ts'
import type { TypedAddress } from './session.ts'
import type { Key, Words } from './words.ts'

/** The fields of an address in China, in the order of a label. */
export const addressFields = [
  'name',
  'phone',
  'province',
  'city',
  'district',
  'street',
  'detail'
] as const satisfies ReadonlyArray<Key>

const required: ReadonlySet<string> = new Set(['name', 'phone', 'province', 'city', 'detail'])

/** The fields of a form in which somebody types an address; with a prefix for their ids where a page has several such forms. */
export const addressInputs = (words: Words, typed: TypedAddress = {}, prefix = ''): Html =>
  html`<div class="fields">${addressFields.map(
    (name) =>
      html`<div>${field(name, words(name), typed[name] ?? '', { required: required.has(name), id: `${prefix}${name}` })}</div>`
  )}</div>`

/** The address that a form holds, as it was typed. */
export const typedIn = (form: Readonly<Record<string, unknown>>): TypedAddress =>
  Object.fromEntries(addressFields.map((name) => [name, String(form[name] ?? '').trim()]))

/** The same as a command states it; what is left empty is left out. The codes of divisions are not known to whoever types. */
export const statedBy = ({ name, phone, province, city, district, street, detail }: TypedAddress): object => ({
  region: {
    country: { code: 'CN', name: '中国' },
    ...(province ? { province: division(province) } : {}),
    ...(city ? { city: division(city) } : {})
  },
  ...(district ? { district: division(district) } : {}),
  ...(name ? { recipientName: name } : {}),
  ...(phone ? { phone } : {}),
  ...(street ? { street } : {}),
  ...(detail ? { detail } : {})
})

const division = (name: string) => ({ code: null, name })

/** One line of an address as a screen may show it: parts that are missing are left out, and those that nobody may read are told once. */
export const addressLine = (address: unknown, words: Words): Html => {
  const { region, district, street, detail, recipientName, phone } = Object(address)
  const { province, city } = Object(region)
  const texts = [province?.name, city?.name, textOf(district), street, detail, recipientName, phone].map((part) =>
    typeof part === 'string' ? part : ''
  )
  const [place, person] = [texts.slice(0, 5), texts.slice(5)].map((some) =>
    some.filter((text) => text !== '' && !withheld.test(text)).join(' ')
  )
  const rest = texts.some((text) => withheld.test(text))
    ? html` <span class="hint">(${words('withheld')})</span>`
    : null
  return html`<span class="address">${place ?? ''}</span> <span class="person">${person ?? ''}</span>${rest}`
}

// What stands for a value that is erased, or may only be kept.
const withheld = /^\[erased: \w+\]$/

/** The same of what was typed. */
export const typedLine = (
  { name, phone, province, city, district, street, detail }: TypedAddress,
  words: Words
): Html =>
  addressLine(
    {
      region: { province: { name: province }, city: { name: city } },
      district,
      street,
      detail,
      recipientName: name,
      phone
    },
    words
  )

const textOf = (part: unknown): unknown =>
  typeof part === 'object' && part !== null && 'name' in part ? part.name : part
