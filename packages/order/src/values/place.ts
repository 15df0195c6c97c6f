import * as t from 'io-ts'
import { Country, Division, type Region } from './region.ts'

/** A region as a carrier names it: what it does not say is left out. */
export const Place = t.readonly(
  t.exact(t.intersection([t.type({ country: Country }), t.partial({ province: Division, city: Division })])),
  'Place'
)
export type Place = t.TypeOf<typeof Place>

/** The region of a place, null where there is none. */
export const regionOf = (place: Place | undefined): Region | null =>
  place === undefined ? null : { country: place.country, province: place.province ?? null, city: place.city ?? null }
