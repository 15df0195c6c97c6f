// These names are the storage format.
import * as t from 'io-ts'

/** What buyer and seller may agree to do with a parcel that cannot simply be redirected. */
export const Resolution = t.keyof(
  {
    PickupAtCourierPoint: null,
    ReturnThenReship: null,
    ReturnThenRefund: null,
    RedirectAnyway: null,
    AcceptAtOldAddress: null,
    OccupantForwards: null,
    RefuseAtDoor: null,
    CancelAndReorder: null,
    NoAction: null
  },
  'Resolution'
)
export type Resolution = t.TypeOf<typeof Resolution>

/** What made an agreement necessary. */
export const ResolutionOccasion = t.keyof(
  {
    NearOldAddress: null,
    InterceptRefused: null,
    InterceptFailed: null,
    InterceptTimedOut: null,
    RouteForbidden: null,
    PickupNotCollected: null,
    AfterDelivery: null,
    ParcelFoundAgain: null
  },
  'ResolutionOccasion'
)

/** Where a parcel waits to be fetched. */
export const PointKind = t.keyof({ Station: null, Locker: null, Counter: null }, 'PointKind')
