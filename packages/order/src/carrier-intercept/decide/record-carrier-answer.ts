import { type Context, type InContext, profileOf } from '../../context.ts'
import { accept, type Decision, unknownReference } from '../../decision.ts'
import type { Happened } from '../../order-event.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { parcelOf } from '../../parcel/state.ts'
import { isAfter } from '../../values/instant.ts'
import { Code } from '../../values/text.ts'
import { written } from '../../values/written.ts'
import type { RecordCarrierAnswer } from '../commands.ts'
import { type Intercept, interceptOf } from '../state.ts'

/** What the carrier answers is a fact. After a final answer only a newer final one counts. */
export const recordCarrierAnswer = (command: InContext<RecordCarrierAnswer>, order: PlacedOrder): Decision => {
  const { data, occurredAt } = command
  const one = interceptOf(order.carrierIntercept, data.interceptId)
  if (one === undefined) return unknownReference('Intercept', data.interceptId)
  if (one.finalAt !== null && !(isFinal(data.outcome) && isAfter(occurredAt, one.finalAt))) return accept()
  const event = answered(command, order, one)
  return event.some(({ type }) => type === eventOfStatus(one.beforeCancelling ?? one.status))
    ? accept()
    : accept(...event)
}

const isFinal = (outcome: RecordCarrierAnswer['data']['outcome']): boolean =>
  outcome === 'Refused' || outcome === 'Succeeded' || outcome === 'Failed' || outcome === 'Cancelled'

const answered = (
  { data, context }: InContext<RecordCarrierAnswer>,
  order: PlacedOrder,
  one: Intercept
): ReadonlyArray<Happened> => {
  const { interceptId, parcelId } = one
  const { rawCode } = data
  const carrierReference = data.carrierReference ?? null
  const reason = data.reason ?? 'Other'
  const failedBecause = (because: typeof reason): Happened => ({
    type: 'InterceptFailed',
    data: { interceptId, parcelId, reason: because, achieved: data.achieved ?? null, rawCode }
  })
  switch (data.outcome) {
    case 'Accepted':
      return [
        { type: 'InterceptAccepted', data: { interceptId, carrierReference, rawCode } },
        ...feeBooked(data, context, order, one, 'Request')
      ]
    case 'InProgress':
      return [{ type: 'InterceptProgressed', data: { interceptId, carrierReference, rawCode } }]
    case 'Refused':
      return [{ type: 'InterceptRefused', data: { interceptId, reason, rawCode } }]
    case 'Succeeded':
      return data.achieved !== undefined && data.achieved !== one.action
        ? [failedBecause('DifferentActionDone')]
        : [
            {
              type: 'InterceptSucceeded',
              data: { interceptId, parcelId, action: one.action, toVersion: one.toVersion, rawCode }
            },
            ...rerouted(order, one),
            ...feeBooked(data, context, order, one, 'Success')
          ]
    case 'Failed':
      return [failedBecause(reason)]
    case 'Cancelled':
      return [{ type: 'InterceptCancelled', data: { interceptId, why: data.why ?? null } }]
    case 'CancelRefused':
      return [{ type: 'InterceptCancelRefused', data: { interceptId, why: data.why ?? null } }]
    case 'NotReached':
      // Who has answered was reached: news of a failed call comes late then.
      if (one.status !== 'Asked' && one.status !== 'Silent') return []
      return [{ type: 'CarrierNotReached', data: { interceptId, attempt: one.attempt, cause: data.why ?? noCause } }]
  }
}

const noCause = written(Code, 'NotTold')

// A redirect that succeeded is the one thing that changes where the parcel goes.
const rerouted = (order: PlacedOrder, one: Intercept): ReadonlyArray<Happened> => {
  const parcel = parcelOf(order.parcel, one.parcelId)
  if (one.toVersion === null || parcel === undefined || !('routed' in parcel) || parcel.status === 'Returned') return []
  return [
    {
      type: 'ParcelRerouted',
      data: {
        parcelId: one.parcelId,
        version: one.toVersion,
        fromVersion: parcel.routed === 'Unknown' ? null : parcel.routed.version,
        basis: 'Intercept',
        interceptId: one.interceptId
      }
    }
  ]
}

const feeBooked = (
  { fee }: RecordCarrierAnswer['data'],
  context: Context,
  order: PlacedOrder,
  one: Intercept,
  dueOn: 'Request' | 'Success'
): ReadonlyArray<Happened> => {
  const parcel = parcelOf(order.parcel, one.parcelId)
  const carrier = parcel !== undefined && 'label' in parcel ? parcel.label.carrier : ''
  return fee === undefined || profileOf(context, carrier).feeOn !== dueOn
    ? []
    : [{ type: 'CarrierFeeBooked', data: { interceptId: one.interceptId, fee, payer: one.payer } }]
}

// The event that brought an instruction into its status: the same answer again adds nothing.
const eventOfStatus = (status: Intercept['status']): Happened['type'] | null => {
  switch (status) {
    case 'Asked':
    case 'Silent':
    case 'Cancelling':
    case 'NotReached':
      return null
    case 'Accepted':
      return 'InterceptAccepted'
    case 'InProgress':
      return 'InterceptProgressed'
    case 'Succeeded':
      return 'InterceptSucceeded'
    case 'Failed':
      return 'InterceptFailed'
    case 'Refused':
      return 'InterceptRefused'
    case 'Cancelled':
      return 'InterceptCancelled'
  }
}
