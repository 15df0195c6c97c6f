import type { PlacedOrder } from '../order-state.ts'
import { parcelOf } from '../parcel/state.ts'
import { type Intercept, isOpenIntercept } from './state.ts'

/** Whether a carrier may still do what it was asked: not with a parcel that has arrived or come back, whatever answer it owes. */
export const isAtWork =
  ({ parcel }: PlacedOrder) =>
  (one: Intercept): boolean =>
    isOpenIntercept(one) && parcelOf(parcel, one.parcelId)?.status === 'Shipped'
