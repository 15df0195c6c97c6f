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

/** What anybody may see of an address: most who mistyped a house number stay in their town. */
export const placeIn = (address: unknown): TypedAddress => {
  const { region, district } = Object(address)
  const { province, city } = Object(region)
  const names = { province: province?.name, city: city?.name, district: textOf(district) }
  return Object.fromEntries(
    Object.entries(names).filter(([, name]) => typeof name === 'string' && !withheld.test(name))
  )
}

/** What was typed as a command states it; what is left empty is left out. The codes of divisions are not known to whoever types. */
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

/** One line of an address as a screen may show it: parts that are missing are left out, those that nobody may read are told once, and those that changed are marked. */
export const addressLine = (address: unknown, words: Words, changed: ReadonlyArray<unknown> = []): Html => {
  const { region, district, street, detail, recipientName, phone } = Object(address)
  const { province, city } = Object(region)
  const parts = [
    ['Province', province?.name],
    ['City', city?.name],
    ['District', textOf(district)],
    ['Street', street],
    ['Detail', detail],
    ['Name', recipientName],
    ['Phone', phone]
  ].map(([field, text]) => ({ text: typeof text === 'string' ? text : '', isChanged: changed.includes(field) }))
  const lineOf = (some: typeof parts): Html =>
    html`${some
      .filter(({ text }) => text !== '' && !withheld.test(text))
      .map(({ text, isChanged }, at) => html`${at === 0 ? '' : ' '}${isChanged ? html`<mark>${text}</mark>` : text}`)}`
  const rest = parts.some(({ text }) => withheld.test(text))
    ? html` <span class="hint">(${words('withheld')})</span>`
    : null
  return html`<span class="address">${lineOf(parts.slice(0, 5))}</span> <span class="person">${lineOf(parts.slice(5))}</span>${rest}`
}

// What stands for a value that is erased, or may only be kept.
const withheld = /^\[erased: \w+\]$/

/** The same of what was typed. */
export const typedLine = (
  { name, phone, province, city, district, street, detail }: TypedAddress,
  words: Words,
  changed: ReadonlyArray<unknown> = []
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
    words,
    changed
  )

const textOf = (part: unknown): unknown =>
  typeof part === 'object' && part !== null && 'name' in part ? part.name : part
