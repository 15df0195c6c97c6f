import { answers, carrierAsked, i } from '../moving-parcel.ts'
import type { OrderUnderTest } from '../order-under-test.ts'
import { byCarrier } from '../steps.ts'
import type { Situation } from './situation.ts'

const accepted = () =>
  carrierAsked().when('03 09:45', 'RecordCarrierAnswer', answers('Accepted'), byCarrier).gives('InterceptAccepted')

const atIt = () =>
  accepted().when('03 09:50', 'RecordCarrierAnswer', answers('InProgress'), byCarrier).gives('InterceptProgressed')

const cancelling = (order: OrderUnderTest) =>
  order.when('03 09:55', 'CancelIntercept', { interceptId: i, why: 'BuyerWithdrew' }).gives('InterceptCancelRequested')

/** States that only some commands have a row for: the carrier has begun what it was asked. */
export const answeredStates = {
  'carrier at it': () => ({ at: '03 09:51', order: atIt() }),
  'accepted, cancelling': () => ({ at: '03 09:56', order: cancelling(accepted()) }),
  'at it, cancelling': () => ({ at: '03 09:56', order: cancelling(atIt()) })
} satisfies Record<string, () => Situation>
