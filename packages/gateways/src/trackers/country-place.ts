import { Place } from '@readdress/order'

/**
 * The country of a scan by its two letters; null where a tracker does not say it so.
 *
 * Trackers name provinces and cities without a code, in whatever spelling the carrier has; another spelling would read as another place.
 */
export const countryPlace = (code: string | null | undefined): Place | null => {
  const place: unknown = { country: { code, name: code } }
  return Place.is(place) ? place : null
}
