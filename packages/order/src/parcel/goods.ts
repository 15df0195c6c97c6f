import type { PlacedOrder } from '../order-state.ts'
import type { LineId } from '../values/local-name.ts'
import type { Parcel } from './state.ts'

/** How much of a line is in no parcel yet. What came back is not: it is sent again out of the parcel that it came back with. */
export const unplanned = (order: PlacedOrder, lineId: LineId): number => {
  const ordered = order.placement.lines.find((line) => line.lineId === lineId)?.quantity ?? 0
  return ordered - quantityIn(packed(order).filter(isFirst), lineId)
}

/** Whether anything of the order is in no parcel yet. */
export const hasRest = (order: PlacedOrder): boolean =>
  order.placement.lines.some((line) => unplanned(order, line.lineId) > 0)

/** How much of a line that was in a parcel was not sent again out of it. */
export const notSentAgain = (order: PlacedOrder, parcel: Parcel, lineId: LineId): number =>
  quantityIn([parcel], lineId) -
  quantityIn(
    packed(order).filter(({ reshipmentOf }) => reshipmentOf === parcel.parcelId),
    lineId
  )

/** Whether everything that came back or was lost with a parcel was sent again, so that nothing of it waits to go anywhere. */
export const isSentAgain = (order: PlacedOrder, parcel: Parcel): boolean =>
  (parcel.status === 'Returned' || parcel.status === 'Lost') &&
  parcel.lines.every(({ lineId }) => notSentAgain(order, parcel, lineId) === 0)

const packed = ({ parcel }: PlacedOrder): ReadonlyArray<Parcel> =>
  parcel.parcels.filter(({ status }) => status !== 'Cancelled')

const isFirst = ({ reshipmentOf }: Parcel): boolean => reshipmentOf === null

const quantityIn = (parcels: ReadonlyArray<Parcel>, lineId: LineId): number =>
  parcels
    .flatMap(({ lines }) => lines)
    .filter((line) => line.lineId === lineId)
    .reduce((sum, { quantity }) => sum + quantity, 0)
