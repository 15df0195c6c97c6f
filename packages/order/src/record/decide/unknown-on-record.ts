import { caseOf } from '../../address-change/state.ts'
import type { OrderError } from '../../order-error.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { parcelOf } from '../../parcel/state.ts'
import type { CaseId } from '../../values/identity.ts'
import type { ParcelId } from '../../values/local-name.ts'

/** The refusal where a case or a parcel is named that the order does not have; what is put on record under it could not be found there later. */
export const unknownOnRecord = (
  order: PlacedOrder,
  { caseId, parcelId }: { readonly caseId?: CaseId | undefined; readonly parcelId?: ParcelId | undefined }
): OrderError | null => {
  if (caseId !== undefined && caseOf(order.addressChange, caseId) === undefined)
    return { type: 'UnknownReference', kind: 'Case', id: caseId }
  return parcelId !== undefined && parcelOf(order.parcel, parcelId) === undefined
    ? { type: 'UnknownReference', kind: 'Parcel', id: parcelId }
    : null
}
