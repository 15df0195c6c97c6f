import * as t from 'io-ts'
import { CaseId, ResolutionId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { ParcelId } from '../values/local-name.ts'
import { nullable } from '../values/nullable.ts'
import { PointKind, Resolution } from './enumerations.ts'

/** An offer of what to do with parcels that cannot simply be redirected. */
export const Offer = t.readonly(
  t.strict({
    resolutionId: ResolutionId,
    caseId: CaseId,
    parcelIds: t.readonlyArray(ParcelId),
    options: t.readonlyArray(Resolution),
    dueAt: Instant,
    status: t.keyof({ Offered: null, Agreed: null, Declined: null, Expired: null, Completed: null, Failed: null }),
    agreed: nullable(Resolution)
  }),
  'Offer'
)
export interface Offer extends t.TypeOf<typeof Offer> {}

/** What is known about fetching one parcel: who said yes to it, and how long it is kept where it lies. */
export const Pickup = t.readonly(
  t.strict({
    parcelId: ParcelId,
    /** To which kind of point somebody said yes last; null where nobody did. */
    consent: nullable(PointKind),
    /** Where it is kept was said at `since`; null before it lies there. */
    ready: nullable(t.readonly(t.strict({ holdUntil: Instant, since: Instant, overdue: t.boolean })))
  }),
  'Pickup'
)
export interface Pickup extends t.TypeOf<typeof Pickup> {}

/** What must be remembered to decide about ways out. */
export const ResolutionState = t.readonly(
  t.strict({ offers: t.readonlyArray(Offer), pickups: t.readonlyArray(Pickup) }),
  'ResolutionState'
)
export interface ResolutionState extends t.TypeOf<typeof ResolutionState> {}

/** The offer of an id. */
export const offerOf = (state: ResolutionState, resolutionId: string): Offer | undefined =>
  state.offers.find((one) => one.resolutionId === resolutionId)

/** What is known about fetching a parcel. */
export const pickupOf = (state: ResolutionState, parcelId: ParcelId): Pickup =>
  state.pickups.find((one) => one.parcelId === parcelId) ?? { parcelId, consent: null, ready: null }
