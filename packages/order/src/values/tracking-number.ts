import * as t from 'io-ts'

export interface TrackingNumberBrand {
  readonly TrackingNumber: unique symbol
}

/** The number on a label: 6 to 40 capital letters or digits, no spaces, never masked. Clear in events, never in logs: the carrier can resolve it. */
export const TrackingNumber = t.brand(
  t.string,
  (text): text is t.Branded<string, TrackingNumberBrand> => /^[A-Z0-9]{6,40}$/.test(text),
  'TrackingNumber'
)
export type TrackingNumber = t.TypeOf<typeof TrackingNumber>

export interface CarrierNameBrand {
  readonly CarrierName: unique symbol
}

/** The short name under which a carrier's profile is kept, such as `sf`: 1 to 32 lower-case letters, digits or hyphens. */
export const CarrierName = t.brand(
  t.string,
  (text): text is t.Branded<string, CarrierNameBrand> => /^[a-z0-9-]{1,32}$/.test(text),
  'CarrierName'
)
export type CarrierName = t.TypeOf<typeof CarrierName>
