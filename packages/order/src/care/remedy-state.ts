import * as t from 'io-ts'
import { ClaimId, RemedyId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { ParcelId } from '../values/local-name.ts'
import { Money } from '../values/money.ts'
import { nullable } from '../values/nullable.ts'
import { Remedy } from './enumerations.ts'
import { RemedyOption } from './remedy-events.ts'

/** An offer of what may make good a problem with parcels. */
export const RemedyOffer = t.readonly(
  t.strict({
    remedyId: RemedyId,
    parcelIds: t.readonlyArray(ParcelId),
    options: t.readonlyArray(RemedyOption),
    status: t.keyof({ Proposed: null, Agreed: null, Declined: null, Completed: null }),
    agreed: nullable(t.readonly(t.strict({ remedy: Remedy, amount: nullable(Money) })))
  }),
  'RemedyOffer'
)
export interface RemedyOffer extends t.TypeOf<typeof RemedyOffer> {}

/** A demand on a carrier. */
export const Claim = t.readonly(
  t.strict({
    claimId: ClaimId,
    parcelId: ParcelId,
    amount: Money,
    status: t.keyof({ Filed: null, Paid: null, Denied: null })
  }),
  'Claim'
)
export interface Claim extends t.TypeOf<typeof Claim> {}

/** Until when the carrier can be made to pay for a parcel, and whether that was missed. */
export const ClaimWait = t.readonly(
  t.strict({
    parcelId: ParcelId,
    basis: t.keyof({ Loss: null, Damage: null }),
    dueAt: Instant,
    missed: t.boolean
  }),
  'ClaimWait'
)
export interface ClaimWait extends t.TypeOf<typeof ClaimWait> {}

interface WithRemedies {
  readonly remedies: ReadonlyArray<RemedyOffer>
  readonly claims: ReadonlyArray<Claim>
}

/** The offer of an id. */
export const remedyOf = ({ remedies }: WithRemedies, remedyId: string): RemedyOffer | undefined =>
  remedies.find((one) => one.remedyId === remedyId)

/** The demand of an id. */
export const claimOf = ({ claims }: WithRemedies, claimId: string): Claim | undefined =>
  claims.find((one) => one.claimId === claimId)
