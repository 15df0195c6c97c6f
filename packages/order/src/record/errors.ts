import type { ChangeField } from '../values/delivery-point.ts'
import type { DisputeId } from '../values/identity.ts'
import type { ParcelId } from '../values/local-name.ts'

import type { DisputeOutcome } from './dispute-enumerations.ts'

/** Why something may not be put on record. */
export type RecordError =
  /** The note repeats what is sealed elsewhere: refer to the version instead. */
  | { readonly type: 'PersonalDataInNote'; readonly matched: ReadonlyArray<ChangeField> }
  /** Every parcel needs an outcome. */
  | { readonly type: 'OutcomeMissing'; readonly parcelIds: ReadonlyArray<ParcelId> }
  /** Issues of parcels are still open. */
  | { readonly type: 'IssuesOpen'; readonly issueIds: ReadonlyArray<string> }
  /** The dispute is decided already. */
  | { readonly type: 'DisputeClosed'; readonly disputeId: DisputeId; readonly outcome: DisputeOutcome }
