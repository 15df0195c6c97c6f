import type { Json } from 'readdress'
import { textAt } from './json-reading.ts'

/** The city of an address, or the next wider division that it has; else what stands for an unknown place. */
export const placeText = (address: Json, unknown = 'an unknown place'): string =>
  ['city', 'province', 'country']
    .map((division) => textAt(address, 'region', division, 'name'))
    .find((name) => name !== '') ?? unknown

/** A masked address in one line, from the person to the country. */
export const addressText = (address: Json): string => {
  const places = [
    textAt(address, 'detail'),
    textAt(address, 'street'),
    textAt(address, 'district'),
    textAt(address, 'region', 'city', 'name'),
    textAt(address, 'region', 'province', 'name'),
    textAt(address, 'region', 'country', 'name')
  ]
  const whole = [textAt(address, 'recipientName'), textAt(address, 'phone'), ...places]
  return whole.filter((part) => part !== '').join(', ')
}

/** An amount, `CNY 198.00`; in minor units where the currency's number of decimals is not known. */
export const moneyText = (money: Json): string => {
  const currency = textAt(money, 'currency')
  const minor = textAt(money, 'minor')
  if (!/^[A-Z]{3}$/.test(currency)) return `${minor} ${currency}`
  const decimals = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits
  const digits = minor.replace('-', '').padStart((decimals ?? 2) + 1, '0')
  const whole = digits.slice(0, digits.length - (decimals ?? 2))
  const fraction = digits.slice(whole.length)
  return `${currency} ${minor.startsWith('-') ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}
