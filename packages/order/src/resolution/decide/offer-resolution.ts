import { caseOf } from '../../address-change/state.ts'
import type { InContext } from '../../context.ts'
import type { PassedDeadline } from '../../deadline.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import { onceDue } from '../../once-due.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { stageOf } from '../../parcel/stage-of.ts'
import { parcelOf } from '../../parcel/state.ts'
import { plus } from '../../values/duration.ts'
import type { OfferResolution } from '../commands.ts'
import type { Resolution } from '../enumerations.ts'
import { type Offer, offerOf } from '../state.ts'

/** Ways out are offered for parcels of the order; what moves a parcel cannot be offered for one that has arrived. */
export const offerResolution = (command: InContext<OfferResolution>, order: PlacedOrder): Decision => {
  const { data, context, occurredAt } = command
  const before = offerOf(order.resolution, data.resolutionId)
  if (before !== undefined)
    return sameOffer(before, data) ? accept() : refuse({ type: 'IdReused', kind: 'Resolution', id: data.resolutionId })
  if (caseOf(order.addressChange, data.caseId) === undefined) return unknownReference('Case', data.caseId)
  if (data.options.length === 0)
    return refuse({ type: 'InvalidValue', field: 'options', problem: 'an offer holds at least one option' })
  for (const parcelId of data.parcelIds) {
    const parcel = parcelOf(order.parcel, parcelId)
    if (parcel === undefined) return unknownReference('Parcel', parcelId)
    if (parcel.status === 'Delivered' && data.options.some(({ resolution }) => moves(resolution)))
      return refuse({ type: 'ParcelFinal', parcelId, stage: stageOf(order, parcel) })
  }
  return accept({
    type: 'ResolutionOffered',
    data: {
      ...data,
      options: data.options.map(({ resolution, delay, cost, payer }) => ({
        resolution,
        delay: delay ?? null,
        cost: cost ?? null,
        payer: payer ?? null
      })),
      dueAt: plus(occurredAt, context.policy.deadlines.resolutionWithin)
    }
  })
}

const sameOffer = (before: Offer, { parcelIds, options }: OfferResolution['data']): boolean =>
  before.parcelIds.join() === parcelIds.join() &&
  before.options.join() === options.map(({ resolution }) => resolution).join()

const moves = (resolution: Resolution): boolean => {
  switch (resolution) {
    case 'PickupAtCourierPoint':
    case 'ReturnThenReship':
    case 'ReturnThenRefund':
    case 'RedirectAnyway':
    case 'RefuseAtDoor':
    case 'CancelAndReorder':
      return true
    case 'AcceptAtOldAddress':
    case 'OccupantForwards':
    case 'NoAction':
      return false
  }
}

/** The buyer did not answer an offer in time. */
export const resolutionAnswerOverdue = (command: PassedDeadline, order: PlacedOrder): Decision => {
  const { data } = command
  const offer = offerOf(order.resolution, data.ref)
  if (offer === undefined) return unknownReference('Resolution', data.ref)
  if (offer.status !== 'Offered') return accept()
  return onceDue(command, offer.dueAt, {
    type: 'ResolutionExpired',
    data: { resolutionId: offer.resolutionId, dueAt: offer.dueAt, fallback: null }
  })
}
