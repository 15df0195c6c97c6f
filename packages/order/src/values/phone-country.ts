/** The country codes that we tell apart; a number of any other country is kept and shown without a split. */
const countryCodes = ['86', '852', '853', '886', '1', '44', '81']

/** The country code of an E.164 number and the rest of it; an empty code when the country is not in our list. */
export const countryOf = (number: string): { readonly country: string; readonly national: string } => {
  const digits = number.slice(1)
  const country = countryCodes.find((code) => digits.startsWith(code)) ?? ''
  return { country, national: digits.slice(country.length) }
}

/** What kind of complete number of mainland China an E.164 number is. */
export type MainlandKind = 'Mobile' | 'Landline' | 'FreeCall' | 'Other'

/**
 * Tells a mainland mobile (11 digits from `1[3-9]`), a landline with its area code and a 400 or 800 number apart.
 *
 * Source: the numbering plan of mainland China: areas 10 and 2x have eight local digits, all others seven or eight.
 */
export const mainlandKind = (number: string): MainlandKind => {
  if (/^\+861[3-9]\d{9}$/.test(number)) return 'Mobile'
  if (/^\+86[48]00\d{7}$/.test(number)) return 'FreeCall'
  if (/^\+86(10|2\d)\d{8}$/.test(number) || /^\+86[3-9]\d{2}\d{7,8}$/.test(number)) return 'Landline'
  return 'Other'
}
