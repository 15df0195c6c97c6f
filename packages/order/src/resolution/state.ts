import * as t from 'io-ts'
import { CaseId, ResolutionId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { ParcelId } from '../values/local-name.ts'
import { nullable } from '../values/nullable.ts'
import { Resolution } from './events.ts'

/** An offer of what to do with parcels that cannot simply be redirected. */
export const Offer = t.readonly(
  t.strict({
    resolutionId: ResolutionId,
    caseId: CaseId,
    parcelIds: t.readonlyArray(ParcelId),
    options: t.readonlyArray(Resolution),
    dueAt: Instant,
    status: t.keyof({ Offered: null, Agreed: null, Expired: null, Completed: null, Failed: null }),
    agreed: nullable(Resolution)
  }),
  'Offer'
)
export interface Offer extends t.TypeOf<typeof Offer> {}

/** What must be remembered to decide about ways out. */
export const ResolutionState = t.readonly(t.strict({ offers: t.readonlyArray(Offer) }), 'ResolutionState')
export interface ResolutionState extends t.TypeOf<typeof ResolutionState> {}

/** The offer of an id. */
export const offerOf = (state: ResolutionState, resolutionId: ResolutionId): Offer | undefined =>
  state.offers.find((one) => one.resolutionId === resolutionId)
