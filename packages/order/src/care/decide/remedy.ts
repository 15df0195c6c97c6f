import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { parcelOf } from '../../parcel/state.ts'
import { plus } from '../../values/duration.ts'
import { reaches, sameAmount } from '../../values/money.ts'
import type { Remedy } from '../enumerations.ts'
import type { AgreeRemedy, CompleteRemedy, DeclineRemedy, ProposeRemedy } from '../remedy-commands.ts'
import { type RemedyOffer, remedyOf } from '../remedy-state.ts'

/** The buyer is offered what may make good a problem that is open. */
export const proposeRemedy = (command: InContext<ProposeRemedy>, order: PlacedOrder): Decision => {
  const { data, context, occurredAt } = command
  const { remedyId, parcelIds } = data
  const options = data.options.map(({ remedy, amount }) => ({ remedy, amount: amount ?? null }))
  const before = remedyOf(order.care, remedyId)
  if (before !== undefined)
    return isSame(before, parcelIds, options) ? accept() : refuse({ type: 'IdReused', kind: 'Remedy', id: remedyId })
  if (parcelIds.length === 0)
    return refuse({ type: 'InvalidValue', field: 'parcelIds', problem: 'a remedy is for at least one parcel' })
  if (options.length === 0)
    return refuse({ type: 'InvalidValue', field: 'options', problem: 'an offer holds at least one option' })
  for (const parcelId of parcelIds) {
    const parcel = parcelOf(order.parcel, parcelId)
    if (parcel === undefined) return unknownReference('Parcel', parcelId)
    if (!parcel.issues.some(({ open }) => open)) return refuse({ type: 'IssueNotOpen', issueId: null, parcelId })
  }
  const dueAt = plus(occurredAt, context.policy.deadlines.resolutionWithin)
  return accept({ type: 'RemedyProposed', data: { remedyId, parcelIds, options, dueAt } })
}

const isSame = (before: RemedyOffer, parcelIds: ReadonlyArray<string>, options: RemedyOffer['options']): boolean =>
  before.parcelIds.join() === parcelIds.join() &&
  before.options.length === options.length &&
  before.options.every(
    ({ remedy, amount }, place) =>
      remedy === options[place]?.remedy && sameAmount(amount, options[place]?.amount ?? null)
  )

/** The buyer chooses one of the options, for no more than was offered, while the offer is open. */
export const agreeRemedy = ({ data }: InContext<AgreeRemedy>, order: PlacedOrder): Decision => {
  const { remedyId, remedy, by, messageId } = data
  const offer = remedyOf(order.care, remedyId)
  if (offer === undefined) return unknownReference('Remedy', remedyId)
  const option = offer.options.find((one) => one.remedy === remedy)
  const amount = data.amount ?? option?.amount ?? null
  if (offer.agreed?.remedy === remedy && sameAmount(offer.agreed.amount, amount)) return accept()
  if (offer.status !== 'Proposed') return refuse({ type: 'OfferClosed', id: remedyId, status: offer.status })
  if (option === undefined) return refuse({ type: 'OptionNotOffered', option: remedy })
  const max = option.amount ?? (isRefund(remedy) ? order.placement.total : null)
  return max !== null && amount !== null && !reaches(max, amount)
    ? refuse({ type: 'AmountExceeded', max })
    : accept({ type: 'RemedyAgreed', data: { remedyId, remedy, amount, by, messageId: messageId ?? null } })
}

const isRefund = (remedy: Remedy): boolean => remedy === 'RefundFull' || remedy === 'RefundPartial'

/** The buyer wants none of what is offered. */
export const declineRemedy = ({ data }: InContext<DeclineRemedy>, order: PlacedOrder): Decision => {
  const offer = remedyOf(order.care, data.remedyId)
  if (offer === undefined) return unknownReference('Remedy', data.remedyId)
  if (offer.status === 'Declined') return accept()
  return offer.status === 'Proposed'
    ? accept({ type: 'RemedyDeclined', data })
    : refuse({ type: 'OfferClosed', id: offer.remedyId, status: offer.status })
}

/** What was agreed is done: that is said by whoever looks after it, since a refund may come in parts, and a remedy be for many parcels. */
export const completeRemedy = ({ data }: InContext<CompleteRemedy>, order: PlacedOrder): Decision => {
  const offer = remedyOf(order.care, data.remedyId)
  if (offer === undefined) return unknownReference('Remedy', data.remedyId)
  if (offer.status === 'Completed') return accept()
  return offer.status === 'Agreed'
    ? accept({ type: 'RemedyCompleted', data: { remedyId: offer.remedyId, reference: data.reference ?? null } })
    : refuse({ type: 'RemedyNotAgreed', remedyId: offer.remedyId })
}
