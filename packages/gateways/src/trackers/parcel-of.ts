import { TrackingNumber } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { malformed, type Refusal } from '../refusal.ts'
import type { AboutParcel } from '../translated.ts'
import { type CarrierNames, carrierNamed } from './carrier-named.ts'

/** Where a tracker names the parcel, and what stands there. */
export interface NamedParcel {
  readonly number: readonly [field: string, raw: string]
  readonly carrier: readonly [field: string, raw: string]
}

/** The parcel that a tracker names; its number is spelled as on labels, in capitals and without spaces or hyphens. */
export const parcelOf = (
  { number: [numberField, rawNumber], carrier: [carrierField, rawCarrier] }: NamedParcel,
  names: CarrierNames,
  ours: Readonly<Record<string, string>>
): Either.Either<Refusal, AboutParcel> => {
  const trackingNumber = rawNumber.toUpperCase().replaceAll(/[\s-]/g, '')
  if (!TrackingNumber.is(trackingNumber)) return malformed(numberField, 'expected a tracking number')
  const carrier = carrierNamed(rawCarrier, names, ours)
  return carrier === null
    ? malformed(carrierField, 'expected the name of a carrier')
    : Either.right({ type: 'Parcel', trackingNumber, carrier })
}
