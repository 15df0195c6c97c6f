import { areaList } from '@vant/area-data'
import type { Chance } from './chance.ts'

/** A district with the city and province that it lies in, by names and codes of GB/T 2260. */
export interface Place {
  readonly region: {
    readonly country: Division
    readonly province: Division
    readonly city: Division
  }
  readonly district: Division
}

interface Division {
  readonly code: string
  readonly name: string
}

// By the city that they lie in, which the first four digits of their codes tell.
const districts = Map.groupBy(
  Object.entries(areaList.county_list)
    .filter(([, name]) => /[区县市]$/.test(name))
    .map(([code, name]): Division => ({ code, name })),
  ({ code }) => code.slice(0, 4)
)

const districtsOf = (cityCode: string): ReadonlyArray<Division> => districts.get(cityCode.slice(0, 4)) ?? []

// What has no city level of its own, or no district, is left out: 省直辖县级行政区划, 县 under a municipality, towns of Dongguan.
const cities = Object.entries(areaList.city_list).filter(
  ([code, name]) => name.endsWith('市') && /^[1-6]/.test(code) && districtsOf(code).length > 1
)

const placeIn = (draw: Chance, [code, name]: readonly [string, string]): Place => {
  const provinceCode = `${code.slice(0, 2)}0000`
  const [first, ...others] = districtsOf(code)
  if (first === undefined) throw new TypeError(`${name} has no district`)
  return {
    region: {
      country: { code: 'CN', name: '中国' },
      province: { code: provinceCode, name: areaList.province_list[provinceCode] ?? name },
      city: { code, name }
    },
    district: draw.oneOf([first, ...others])
  }
}

/** Any district of China. */
export const anyPlace = (draw: Chance): Place => placeIn(draw, cities[draw.between(0, cities.length - 1)] ?? nowhere())

/** A district of another city of the same province, or of the same city where the province has no other. */
export const nearbyPlace = (draw: Chance, { region }: Place): Place => {
  const near = cities.filter(([code]) => code.startsWith(region.city.code.slice(0, 2)) && code !== region.city.code)
  return placeIn(draw, near[draw.between(0, Math.max(0, near.length - 1))] ?? [region.city.code, region.city.name])
}

const nowhere = (): never => {
  throw new TypeError('There is no city in the list of divisions.')
}
