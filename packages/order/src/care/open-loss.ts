import type { PlacedOrder } from '../order-state.ts'
import { issueOf } from '../parcel/issue.ts'
import type { ParcelId } from '../values/local-name.ts'
import type { Loss } from './state.ts'

/** What is suspected of a parcel, or known, as long as its issue is open and it has not turned up. */
export const openLossOf = ({ care, parcel }: PlacedOrder, parcelId: ParcelId): Loss | undefined =>
  care.losses.find((loss) => loss.parcelId === parcelId && !loss.found && issueOf(parcel, loss.issueId)?.open === true)
