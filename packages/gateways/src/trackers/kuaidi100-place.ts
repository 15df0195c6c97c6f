import { Place } from '@readdress/order'

// Regions with a country code of their own have numbers in GB/T 2260 too.
const regions: Readonly<Record<string, string>> = { '71': 'TW', '81': 'HK', '82': 'MO' }

/** Where an entry of Kuaidi100 was, by its code: the country's two letters and the division by GB/T 2260, `CN440306000000`, named `广东,深圳市,宝安区`; null where it says none. */
export const kuaidi100Place = (code: string | null | undefined, name: string | null | undefined): Place | null => {
  const [, letters, two = '', four = ''] = /^([A-Z]{2})(\d\d)(\d\d)/.exec(code ?? '') ?? []
  if (letters === undefined) return null
  const country = letters === 'CN' ? (regions[two] ?? 'CN') : letters
  const [province, city] = (name ?? '').split(',').map((part) => part.trim())
  const place: unknown = {
    country: { code: country, name: country },
    ...(country === 'CN' && province ? { province: { code: `${two}0000`, name: province } } : {}),
    ...(country === 'CN' && province && city && four !== '00' ? { city: { code: `${two}${four}00`, name: city } } : {})
  }
  return Place.is(place) ? place : null
}
