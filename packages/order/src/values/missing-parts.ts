import type { ChangeField } from './delivery-point.ts'
import type { PostalAddress } from './postal-address.ts'
import type { Region } from './region.ts'

/**
 * The parts that an address still lacks before anything can be sent to it, in the order of a label; empty when it is complete.
 *
 * In China: name, phone, province, city, district (but for the cities that have none) and detail. Elsewhere: name, city or postcode, detail,
 * and a phone number if the policy wants one. A version that the platform holds counts as complete.
 */
export const missingParts = (address: PostalAddress, phoneRequired: boolean): ReadonlyArray<ChangeField> => {
  if (address.token !== null) return []
  const { region } = address
  const inChina = region.country.code === 'CN'
  const found: ReadonlyArray<readonly [ChangeField, boolean]> = [
    ['Name', address.recipientName === null],
    ['Phone', (inChina || phoneRequired) && address.phone === null],
    ['Province', inChina && region.province === null],
    ['City', region.city === null && (inChina || address.postcode === null)],
    ['District', inChina && address.district === null && !cityWithoutDistricts(region)],
    ['Detail', address.detail === null]
  ]
  return found.filter(([, missing]) => missing).map(([field]) => field)
}

// Prefecture-level cities that are divided into towns and have no districts: Dongguan, Zhongshan, Danzhou (GB/T 2260).
const withoutDistricts: ReadonlySet<string> = new Set(['441900', '442000', '460400', '东莞市', '中山市', '儋州市'])

const cityWithoutDistricts = ({ city }: Region): boolean =>
  city !== null && (withoutDistricts.has(city.name) || (city.code !== null && withoutDistricts.has(city.code)))
