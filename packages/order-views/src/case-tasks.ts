import type { AddressChangeCase, PlacedOrder, Route, Wait } from '@readdress/order'
import type { NextAction, Task } from './task.ts'

/** What is to be done for each change that is wished, or followed up. */
export const caseTasks = (order: PlacedOrder, waits: ReadonlyArray<Wait>): ReadonlyArray<Task> =>
  order.addressChange.cases.flatMap((one) => {
    const step = stepOf(order, one)
    if (step === null) return []
    return [
      {
        type: 'Case',
        id: one.caseId,
        parcelId: null,
        ...step,
        owner: null,
        urgent: one.urgent || isNearOldAddress(order),
        clocks: waits
          .filter(({ kind, ref }) => concerns(order, one, kind, ref))
          .map(({ kind, ref, dueAt }) => ({ kind, ref, dueAt }))
      }
    ]
  })

interface Step extends Pick<Task, 'waitsFor'> {
  readonly nextAction: NextAction
}

const stepOf = (order: PlacedOrder, one: AddressChangeCase): Step | null => {
  switch (one.status) {
    case 'Requested':
      return requested(one)
    case 'Verified':
      return { nextAction: 'Confirm', waitsFor: 'Seller' }
    case 'Confirmed':
      return outstanding(order, one) ?? confirmed(one)
    case 'FollowUp':
      return outstanding(order, one) ?? { nextAction: isUnderWay(order) ? 'Watch' : 'Close', waitsFor: 'Seller' }
    case 'Closed':
    case 'Rejected':
    case 'Withdrawn':
    case 'Expired':
    case 'Invalidated':
    case 'Superseded':
      return null
  }
}

const requested = ({ clarification, consent, acknowledged }: AddressChangeCase): Step => {
  if (clarification !== null) return { nextAction: 'AwaitClarification', waitsFor: 'Buyer' }
  if (consent?.given === false) return { nextAction: 'AwaitConsent', waitsFor: 'Buyer' }
  return { nextAction: acknowledged ? 'Verify' : 'Acknowledge', waitsFor: 'Seller' }
}

const confirmed = (one: Extract<AddressChangeCase, { readonly confirmation: unknown }>): Step => {
  const { approvals, routed } = one.confirmation
  if (approvals.some(({ approved }) => !approved)) return { nextAction: 'AwaitApproval', waitsFor: 'Approver' }
  if (one.consent?.given === false) return { nextAction: 'AwaitConsent', waitsFor: 'Buyer' }
  const nextAction = routed?.map(({ route }) => actionFor(route)).toSorted(byPriority)[0] ?? 'Route'
  return { nextAction, waitsFor: 'Seller' }
}

const priorities = ['Amend', 'NotifyCarrier', 'OfferResolution']

const byPriority = (one: string, other: string): number => priorities.indexOf(one) - priorities.indexOf(other)

const actionFor = (route: Route): NextAction => {
  switch (route) {
    case 'AmendOrder':
    case 'ReissueLabel':
    case 'HoldAndAmend':
      return 'Amend'
    case 'CarrierIntercept':
      return 'NotifyCarrier'
    case 'NegotiateResolution':
    case 'CancelAndReorder':
    case 'NotPossible':
      return 'OfferResolution'
  }
}

// What somebody else is to answer in a case.
const outstanding = ({ carrierIntercept, resolution }: PlacedOrder, { caseId }: AddressChangeCase): Step | null => {
  const isAsked = carrierIntercept.intercepts.some(
    (one) => one.caseId === caseId && ['Asked', 'Accepted', 'InProgress', 'Cancelling'].includes(one.status)
  )
  if (isAsked) return { nextAction: 'AwaitCarrier', waitsFor: 'Carrier' }
  const isOffered = resolution.offers.some((one) => one.caseId === caseId && one.status === 'Offered')
  return isOffered ? { nextAction: 'AwaitResolution', waitsFor: 'Buyer' } : null
}

const isUnderWay = ({ parcel }: PlacedOrder): boolean =>
  parcel.parcels.length === 0 ||
  parcel.parcels.some(({ status }) => status === 'Planned' || status === 'Labelled' || status === 'Shipped')

const isNearOldAddress = ({ parcel }: PlacedOrder): boolean =>
  parcel.parcels.some((one) => one.status === 'Shipped' && one.nearness.length > 0)

const concerns = (
  { carrierIntercept, resolution, parcel }: PlacedOrder,
  { caseId }: AddressChangeCase,
  kind: Wait['kind'],
  ref: string
): boolean => {
  switch (kind) {
    case 'Acknowledgement':
    case 'Clarification':
    case 'Verification':
    case 'Approval':
    case 'Consent':
    case 'Authorisation':
      return ref.startsWith(caseId)
    case 'CarrierAnswer':
      return carrierIntercept.intercepts.some((one) => one.interceptId === ref && one.caseId === caseId)
    case 'ResolutionAnswer':
      return resolution.offers.some((one) => one.resolutionId === ref && one.caseId === caseId)
    case 'FulfilmentHold':
      return parcel.parcels.some((one) => one.parcelId === ref && one.hold?.caseId === caseId)
    case 'PickupHold':
    case 'NextScan':
    case 'EnquiryAnswer':
    case 'ReceiptAnswer':
    case 'ClaimFiling':
    case 'DisputeResponse':
      return false
  }
}
