import { type PostalAddress, readable } from './postal-address.ts'
import type { Division } from './region.ts'
import { Code } from './text.ts'
import { written } from './written.ts'

const cityNotOfProvince = written(Code, 'CityNotOfProvince')
const districtNotOfCity = written(Code, 'DistrictNotOfCity')
const postcodeUnlikely = written(Code, 'PostcodeUnlikely')
const notToADoor = written(Code, 'NotToADoor')

/**
 * What a careful reader would ask about an address before it is saved; none of it makes the address impossible.
 *
 * Codes of GB/T 2260 say by themselves what lies in what: a city has the first two digits of its province, a district the first four of
 * its city. Whether a code exists at all stands in tables that change, and is for the shop to look up.
 */
export const addressWarnings = (address: PostalAddress): ReadonlyArray<Code> => [
  ...(address.region.country.code === 'CN' ? warningsInChina(address) : []),
  ...(address.point === 'Door' ? [] : [notToADoor])
]

const warningsInChina = ({ region, district, postcode }: PostalAddress): ReadonlyArray<Code> => {
  const { province, city } = region
  const [stated, code] = [readable(district), readable(postcode)]
  return [
    ...(liesIn(city, province, 2) ? [] : [cityNotOfProvince]),
    ...(liesIn(stated, city, 4) ? [] : [districtNotOfCity]),
    ...(code === null || /^[0-9]{6}$/.test(code) ? [] : [postcodeUnlikely])
  ]
}

// Where a code is missing nothing is known.
const liesIn = (inner: Division | null, outer: Division | null, digits: number): boolean => {
  const [innerCode, outerCode] = [inner?.code ?? null, outer?.code ?? null]
  return innerCode === null || outerCode === null || innerCode.slice(0, digits) === outerCode.slice(0, digits)
}
