import type { Instant } from '../values/instant.ts'
import type { ParcelId } from '../values/local-name.ts'
import type { OrderId } from '../values/order-id.ts'

/** Why something may not be done to an order as a whole. */
export type PlacementError =
  /** Placed before, with other content. */
  | { readonly type: 'OrderAlreadyPlaced'; readonly orderId: OrderId; readonly platformOrderNo: string }
  /** An order needs at least one line. */
  | { readonly type: 'EmptyOrder' }
  /** Nothing more is sent for this order. */
  | { readonly type: 'OrderIsCancelled'; readonly cancelledAt: Instant }
  /** An order cannot belong to itself. */
  | { readonly type: 'LinkToSelf' }
  /** A virtual number has an extension and an end. */
  | { readonly type: 'NotAVirtualNumber'; readonly version: number }
  /** The platform has frozen the order. */
  | { readonly type: 'RiskHoldActive'; readonly since: Instant }
  /** Parts of the order are with the carrier already. */
  | { readonly type: 'PartsHandedOver'; readonly parcelIds: ReadonlyArray<ParcelId> }
