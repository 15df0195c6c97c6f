import * as Either from 'fp-ts/lib/Either.js'
import { caseOf } from '../../address-change/state.ts'
import type { InContext } from '../../context.ts'
import type { PassedDeadline } from '../../deadline.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import { onceDue } from '../../once-due.ts'
import type { OrderError } from '../../order-error.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { plus } from '../../values/duration.ts'
import type { ParcelId } from '../../values/local-name.ts'
import type { HoldFulfilment, RecordHoldResult, ReleaseFulfilment } from '../fulfilment-commands.ts'
import { stageOf } from '../stage-of.ts'
import { isOnHold, type Parcel, parcelOf } from '../state.ts'

/** The warehouse is asked to stop parcels that are still in the house; what is stopped already is left out. */
export const holdFulfilment = (command: InContext<HoldFulfilment>, order: PlacedOrder): Decision => {
  const { data, context, occurredAt } = command
  if (caseOf(order.addressChange, data.caseId) === undefined) return unknownReference('Case', data.caseId)
  const parcels = parcelsNamed(order, data.parcelIds)
  if (Either.isLeft(parcels)) return refuse(parcels.left)
  for (const parcel of parcels.right) {
    const gone = notInTheHouse(order, parcel)
    if (gone !== null) return refuse(gone)
  }
  const parcelIds = parcels.right.filter((parcel) => !isOnHold(parcel)).map(({ parcelId }) => parcelId)
  return parcelIds.length === 0
    ? accept()
    : accept({
        type: 'FulfilmentHoldRequested',
        data: { parcelIds, caseId: data.caseId, dueAt: plus(occurredAt, context.policy.deadlines.holdWithin) }
      })
}

const notInTheHouse = (order: PlacedOrder, parcel: Parcel): OrderError | null => {
  const { parcelId } = parcel
  switch (parcel.status) {
    case 'Planned':
    case 'Labelled':
      return null
    case 'Shipped':
    case 'Delivered':
    case 'Returned':
    case 'Lost':
      return { type: 'ParcelAlreadyShipped', parcelId, stage: stageOf(order, parcel) }
    case 'Cancelled':
      return { type: 'ParcelFinal', parcelId, stage: 'Cancelled' }
  }
}

/** What the warehouse answers is a fact, also when nobody waits for it any more. */
export const recordHoldResult = ({ data }: InContext<RecordHoldResult>, order: PlacedOrder): Decision => {
  const parcels = parcelsNamed(order, data.parcelIds)
  if (Either.isLeft(parcels)) return refuse(parcels.left)
  const { parcelIds, stage } = data
  return accept({ type: data.held ? 'FulfilmentHeld' : 'FulfilmentHoldRefused', data: { parcelIds, stage } })
}

/** Parcels that are on hold go on: an operator says so, or the process that sees the case end. */
export const releaseFulfilment = ({ data, actor }: InContext<ReleaseFulfilment>, order: PlacedOrder): Decision => {
  const parcels = parcelsNamed(order, data.parcelIds)
  if (Either.isLeft(parcels)) return refuse(parcels.left)
  const parcelIds = parcels.right.filter(isOnHold).map(({ parcelId }) => parcelId)
  const basis = actor.role === 'System' ? 'CaseEnded' : 'Operator'
  return parcelIds.length === 0
    ? accept()
    : accept({ type: 'FulfilmentReleased', data: { parcelIds, basis, why: data.why } })
}

/** A parcel is not held for ever: it goes on when its time is over, whether the warehouse has answered or not. */
export const fulfilmentHoldOver = (command: PassedDeadline, order: PlacedOrder): Decision => {
  const { data } = command
  const parcel = parcelOf(order.parcel, data.ref)
  if (parcel === undefined) return unknownReference('Parcel', data.ref)
  const { parcelId, hold } = parcel
  if (hold === null || !isOnHold(parcel)) return accept()
  return onceDue(command, hold.dueAt, {
    type: 'FulfilmentReleased',
    data: { parcelIds: [parcelId], basis: 'Deadline', why: null }
  })
}

const parcelsNamed = (
  order: PlacedOrder,
  parcelIds: ReadonlyArray<ParcelId>
): Either.Either<OrderError, ReadonlyArray<Parcel>> => {
  if (parcelIds.length === 0)
    return Either.left({ type: 'InvalidValue', field: 'parcelIds', problem: 'at least one parcel is named' })
  const unknown = parcelIds.find((parcelId) => parcelOf(order.parcel, parcelId) === undefined)
  return unknown === undefined
    ? Either.right(order.parcel.parcels.filter(({ parcelId }) => parcelIds.includes(parcelId)))
    : Either.left({ type: 'UnknownReference', kind: 'Parcel', id: unknown })
}
