import type { CaseId, ResolutionId } from '../values/identity.ts'
import type { Instant } from '../values/instant.ts'
import type { ParcelId } from '../values/local-name.ts'
import type { Resolution } from './events.ts'

/** An offer of what to do with parcels that cannot simply be redirected. */
export interface Offer {
  readonly resolutionId: ResolutionId
  readonly caseId: CaseId
  readonly parcelIds: ReadonlyArray<ParcelId>
  readonly options: ReadonlyArray<Resolution>
  readonly dueAt: Instant
  readonly status: 'Offered' | 'Agreed' | 'Expired' | 'Completed' | 'Failed'
  readonly agreed: Resolution | null
}

/** What must be remembered to decide about ways out. */
export interface ResolutionState {
  readonly offers: ReadonlyArray<Offer>
}

/** The offer of an id. */
export const offerOf = (state: ResolutionState, resolutionId: ResolutionId): Offer | undefined =>
  state.offers.find((one) => one.resolutionId === resolutionId)
