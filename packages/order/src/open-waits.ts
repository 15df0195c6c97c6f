import * as Either from 'fp-ts/lib/Either.js'
import type { Context } from './context.ts'
import { DeadlineKind, DeadlineRef } from './deadline.ts'
import { deadlinePassed } from './deadline-passed.ts'
import type { OrderState, PlacedOrder } from './order-state.ts'
import { Instant } from './values/instant.ts'
import { written } from './values/written.ts'

/** A wait of an order that ends by time: what waits, and until when. */
export interface Wait {
  readonly kind: DeadlineKind
  readonly ref: DeadlineRef
  readonly dueAt: Instant
}

/** The waits of an order that are open: those that `RecordDeadlinePassed` comes to something for once they are due. */
export const openWaits = (state: OrderState, context: Context): ReadonlyArray<Wait> =>
  state.status === 'NotPlaced'
    ? []
    : kinds.flatMap((kind) =>
        refsOf(kind, state).flatMap((ref) => {
          const dueAt = waitedFor(kind, ref, state, context)
          return dueAt === null ? [] : [{ kind, ref, dueAt }]
        })
      )

const kinds: ReadonlyArray<DeadlineKind> = Object.keys(DeadlineKind.keys).filter(DeadlineKind.is)

// Before all time nothing is due, and the rule that is asked says when it will be; where nobody waits, it says nothing.
const beforeAllTime = written(Instant, '0000-01-01T00:00:00.000Z')

const waitedFor = (kind: DeadlineKind, ref: DeadlineRef, order: PlacedOrder, context: Context): Instant | null => {
  const data = { deadline: kind, ref, dueAt: beforeAllTime }
  const decision = deadlinePassed({ data, occurredAt: beforeAllTime, context }, order)
  return Either.isLeft(decision) && decision.left.type === 'DeadlineNotReached' ? decision.left.dueAt : null
}

const refsOf = (kind: DeadlineKind, order: PlacedOrder): ReadonlyArray<DeadlineRef> =>
  idsOf(kind, order).filter(DeadlineRef.is)

const idsOf = (kind: DeadlineKind, order: PlacedOrder): ReadonlyArray<string> => {
  switch (kind) {
    case 'Acknowledgement':
    case 'Clarification':
    case 'Verification':
    case 'Consent':
    case 'Authorisation':
      return order.addressChange.cases.map(({ caseId }) => caseId)
    case 'Approval':
      return order.addressChange.cases.flatMap((one) =>
        'confirmation' in one ? one.confirmation.approvals.map((asked) => `${one.caseId}-${asked.kind}`) : []
      )
    case 'FulfilmentHold':
    case 'PickupHold':
    case 'NextScan':
    case 'ReceiptAnswer':
    case 'ClaimFiling':
      return order.parcel.parcels.map(({ parcelId }) => parcelId)
    case 'CarrierAnswer':
      return order.carrierIntercept.intercepts.map(({ interceptId }) => interceptId)
    case 'ResolutionAnswer':
      return order.resolution.offers.map(({ resolutionId }) => resolutionId)
    case 'EnquiryAnswer':
      return order.care.enquiries.map(({ enquiryId }) => enquiryId)
    case 'DisputeResponse':
      return order.record.disputes.map(({ disputeId }) => disputeId)
  }
}
