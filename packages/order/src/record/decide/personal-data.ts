import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { isBefore } from '../../values/instant.ts'
import type { RecordErasure, RecordRestriction } from '../personal-data-commands.ts'
import { occursIn } from '../subjects.ts'

/** Whether somebody's data may be used is a fact; what was said last counts. */
export const recordRestriction = (
  { data: { subject, restricted, ground } }: InContext<RecordRestriction>,
  order: PlacedOrder
): Decision =>
  occursIn(order, subject)
    ? accept({ type: restricted ? 'PersonalDataRestricted' : 'PersonalDataReleased', data: { subject, ground } })
    : unknownReference('DataSubject', subject)

/** That somebody's data cannot be read any more is a fact; two persons must have approved of it. */
export const recordErasure = ({ data }: InContext<RecordErasure>, order: PlacedOrder): Decision => {
  if (!occursIn(order, data.subject)) return unknownReference('DataSubject', data.subject)
  if (data.approvedBy.length !== 2 || data.approvedBy[0] === data.approvedBy[1])
    return refuse({ type: 'InvalidValue', field: 'approvedBy', problem: 'an erasure is approved by two persons' })
  return isBefore(data.effectiveBy, data.destroyedAt)
    ? refuse({ type: 'InvalidValue', field: 'effectiveBy', problem: 'nothing is gone before its key is destroyed' })
    : accept({ type: 'PersonalDataErased', data })
}
