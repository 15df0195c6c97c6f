import * as t from 'io-ts'
import { InterceptAction } from '../carrier-intercept/enumerations.ts'
import { Stage } from '../parcel/enumerations.ts'
import { Duration } from '../values/duration.ts'
import { CarrierName } from '../values/tracking-number.ts'

/** What one carrier offers for a moving parcel, as data. Everything that its source does not name has the most permissive reading. */
export const CarrierProfile = t.readonly(
  t.strict({
    carrier: CarrierName,
    actions: t.readonlyArray(InterceptAction),
    stages: t.readonlyArray(Stage),
    onceOnly: t.boolean,
    ownAccountOnly: t.boolean,
    feeOn: t.keyof({ Success: null, Request: null }),
    shipperMayBar: t.boolean,
    /** How long after a loss or damage is confirmed the carrier can be made to pay. */
    claimWithin: Duration
  }),
  'CarrierProfile'
)
export interface CarrierProfile extends t.TypeOf<typeof CarrierProfile> {}
