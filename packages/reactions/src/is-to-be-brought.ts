import type { PlacedOrder } from '@readdress/order'

const over: ReadonlySet<string> = new Set(['Delivered', 'Returned', 'Cancelled'])

/** Whether something of an order is still to reach its recipient. */
export const isToBeBrought = ({ placement, parcel: { parcels } }: PlacedOrder): boolean =>
  (placement.status === 'AwaitingPayment' || placement.status === 'Open') &&
  (parcels.length === 0 || parcels.some(({ status }) => !over.has(status)))
