import * as Either from 'fp-ts/lib/Either.js'
import { type ConfirmedChange, confirmedChange } from '../../address-change/decide/confirmed-change.ts'
import { effectForbidden } from '../../address-change/decide/may-take-effect.ts'
import { planChange } from '../../address-change/plan-change.ts'
import { type InContext, profileOf } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { OrderError } from '../../order-error.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { stageOf } from '../../parcel/stage-of.ts'
import { type Moving, type Parcel, parcelOf } from '../../parcel/state.ts'
import { buyer } from '../../values/data-subject.ts'
import { plus } from '../../values/duration.ts'
import type { CaseId } from '../../values/identity.ts'
import { knownIfStated } from '../../values/personal.ts'
import type { NotifyCarrier } from '../commands.ts'
import { interceptOf, isOpenIntercept } from '../state.ts'
import { actionForbidden } from './action-forbidden.ts'
import { carrierForbids } from './carrier-forbids.ts'

/** The carrier is told what to do with a parcel that it has: one instruction at a time, of a kind that it offers, and only what somebody agreed to. */
export const notifyCarrier = (command: InContext<NotifyCarrier>, order: PlacedOrder): Decision => {
  const { data } = command
  const parcel = parcelOf(order.parcel, data.parcelId)
  if (parcel === undefined) return unknownReference('Parcel', data.parcelId)
  const before = interceptOf(order.carrierIntercept, data.interceptId)
  if (before !== undefined && (before.parcelId !== data.parcelId || before.action !== data.action))
    return refuse({ type: 'IdReused', kind: 'Intercept', id: data.interceptId })
  if (before !== undefined && before.status !== 'NotReached') return accept()
  const stage = stageOf(order, parcel)
  switch (parcel.status) {
    case 'Planned':
    case 'Labelled':
      return refuse({ type: 'ParcelNotShipped', parcelId: parcel.parcelId, stage })
    case 'Delivered':
    case 'Returned':
    case 'Lost':
    case 'Cancelled':
      return refuse({ type: 'ParcelFinal', parcelId: parcel.parcelId, stage })
    case 'Shipped':
      return asked(command, order, parcel, (before?.attempt ?? 0) + 1)
  }
}

const asked = (
  command: InContext<NotifyCarrier>,
  order: PlacedOrder,
  parcel: Extract<Parcel, { readonly status: 'Shipped' }>,
  attempt: number
): Decision => {
  const { data, context, occurredAt } = command
  const open = order.carrierIntercept.intercepts.find((one) => one.parcelId === parcel.parcelId && isOpenIntercept(one))
  if (open !== undefined)
    return refuse({ type: 'InterceptAlreadyOpen', interceptId: open.interceptId, action: open.action })
  const forbidden = carrierForbids(order, parcel, profileOf(context, parcel.label.carrier), data.action)
  if (forbidden !== null) return refuse(forbidden)
  const target = targetOf(command, order, parcel)
  return Either.isLeft(target)
    ? refuse(target.left)
    : accept({
        type: 'CarrierNotified',
        data: {
          interceptId: data.interceptId,
          parcelId: parcel.parcelId,
          caseId: data.caseId ?? null,
          attempt,
          carrier: parcel.label.carrier,
          trackingNumber: parcel.label.trackingNumber,
          action: data.action,
          toVersion: target.right,
          via: data.via,
          explanation: knownIfStated(buyer, data.explanation),
          feeQuoted: data.feeQuoted ?? null,
          payer: data.payer ?? null,
          dueAt: plus(occurredAt, context.policy.deadlines.carrierAnswerWithin)
        }
      })
}

// The version that the parcel is to be brought to, null for an action that names none.
const targetOf = (
  command: InContext<NotifyCarrier>,
  order: PlacedOrder,
  parcel: Parcel & Moving
): Either.Either<OrderError, number | null> => {
  const { data } = command
  switch (data.action) {
    case 'RedirectToAddress':
    case 'ChangeRecipient':
      return data.caseId === undefined
        ? Either.left({ type: 'NotRequested', kind: data.action })
        : redirectTarget(command, order, parcel, data.caseId)
    case 'ReturnToSender':
    case 'ReturnToOriginStation':
    case 'HoldForPickup':
    case 'RescheduleDelivery':
    case 'Redeliver':
    case 'ConvertToDoor':
    case 'LeaveWithNeighbour':
    case 'Expedite':
    case 'VoidLabel': {
      const forbidden = actionForbidden(order, parcel, data.action, command.context.policy)
      return forbidden === null ? Either.right(null) : Either.left(forbidden)
    }
  }
}

const redirectTarget = (
  command: InContext<NotifyCarrier>,
  order: PlacedOrder,
  parcel: Parcel,
  caseId: CaseId
): Either.Either<OrderError, number> => {
  const change = confirmedChange(order, caseId)
  if (Either.isLeft(change)) return change
  const { version } = change.right
  if (command.data.toVersion !== undefined && command.data.toVersion !== version.version)
    return Either.left({ type: 'UnknownReference', kind: 'Version', id: String(command.data.toVersion) })
  const forbidden = effectForbidden(command, order, change.right) ?? notReady(command, order, parcel, change.right)
  return forbidden === null ? Either.right(version.version) : Either.left(forbidden)
}

const notReady = (
  command: InContext<NotifyCarrier>,
  order: PlacedOrder,
  parcel: Parcel,
  { toPlan }: ConfirmedChange
): OrderError | null => {
  const { plan, requirements } = planChange(order, command, toPlan)
  const routed = plan.find(({ target }) => target === parcel.parcelId)?.route === 'CarrierIntercept'
  const anyway = order.resolution.offers.some(
    ({ status, agreed, parcelIds }) =>
      status === 'Agreed' && agreed === 'RedirectAnyway' && parcelIds.includes(parcel.parcelId)
  )
  if (!routed && !anyway) return { type: 'ResolutionNotAgreed', parcelId: parcel.parcelId, needed: 'RedirectAnyway' }
  const open = requirements.filter(({ target }) => target === null || target === parcel.parcelId)
  return open.length > 0 ? { type: 'RequirementsOpen', open } : null
}
