import type { OrderError } from '../../order-error.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { LineId } from '../../values/local-name.ts'
import type { PlanParcel } from '../commands.ts'
import type { Parcel } from '../state.ts'

type Lines = PlanParcel['data']['lines']

/** Why goods cannot be packed: nothing, something that was not ordered, or more than is `available` of a line; null where they can. */
export const goodsMissing = (
  { placement }: PlacedOrder,
  lines: Lines,
  available: (lineId: LineId) => number
): OrderError | null => {
  if (lines.length === 0) return { type: 'InvalidValue', field: 'lines', problem: 'a parcel holds goods' }
  for (const { lineId } of lines) {
    const left = available(lineId)
    const wanted = lines.filter((line) => line.lineId === lineId).reduce((sum, line) => sum + line.quantity, 0)
    if (!placement.lines.some((line) => line.lineId === lineId))
      return { type: 'UnknownReference', kind: 'Line', id: lineId }
    if (wanted > left) return { type: 'QuantityExceeded', lineId, available: left }
  }
  return null
}

/** Whether a parcel was planned with the same goods. */
export const sameGoods = (before: Parcel, lines: Lines): boolean =>
  before.lines.length === lines.length &&
  before.lines.every(
    ({ lineId, quantity }, place) => lines[place]?.lineId === lineId && lines[place].quantity === quantity
  )
