import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { PlaceLegalHold, ReleaseLegalHold } from '../dispute-commands.ts'

/** What may be needed as evidence is kept from being erased; an order can be held for several reasons. */
export const placeLegalHold = ({ data }: InContext<PlaceLegalHold>, { record }: PlacedOrder): Decision => {
  const until = data.until ?? null
  const before = record.legalHolds.find(({ holdId }) => holdId === data.holdId)
  if (before === undefined) return accept({ type: 'LegalHoldPlaced', data: { ...data, until } })
  const isSame = before.ground === data.ground && before.ref === data.ref && before.until === until && !before.released
  return isSame ? accept() : refuse({ type: 'IdReused', kind: 'LegalHold', id: data.holdId })
}

/** A hold that was placed is released, once. */
export const releaseLegalHold = ({ data }: InContext<ReleaseLegalHold>, { record }: PlacedOrder): Decision => {
  const placed = record.legalHolds.find(({ holdId }) => holdId === data.holdId)
  if (placed === undefined) return unknownReference('LegalHold', data.holdId)
  return placed.released ? accept() : accept({ type: 'LegalHoldReleased', data })
}
