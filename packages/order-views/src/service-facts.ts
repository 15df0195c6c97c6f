import { CaseOutcome, type ChangeReason, elapsed, type Instant } from '@readdress/order'
import { countedEvents, happenedAt } from './clocks.ts'
import type { KeptEvents } from './kept-events.ts'
import { procedureChecklists } from './procedure-checklist.ts'
import type { ServiceEvent } from './service-events.ts'

/** How a change of address ended: closed with an outcome, or never carried out. */
export type ChangeOutcome = CaseOutcome | (typeof endings)[keyof typeof endings]

const endings = {
  AddressChangeRejected: 'Rejected',
  AddressChangeWithdrawn: 'Withdrawn',
  AddressChangeSuperseded: 'Superseded',
  AddressChangeInvalidated: 'Invalidated',
  AddressChangeExpired: 'Expired'
} as const

/** Whether this is how a change can end. */
export const isOutcome = (name: unknown): name is ChangeOutcome =>
  CaseOutcome.is(name) || Object.values(endings).some((ending) => ending === name)

/** One thing that counts in the figures of a shop, in the month in which it happened. */
export type ServiceFact = { readonly at: Instant } & (
  | { readonly type: 'Wish'; readonly reason: ChangeReason }
  | { readonly type: 'FirstResponse' | 'Amended'; readonly tookMs: number }
  | { readonly type: 'VerificationFailed' | 'WrongAddressDelivery' | 'Reshipment' | 'Refund' | 'Complaint' }
  | { readonly type: 'CarrierAsked' | 'CarrierSucceeded' }
  | { readonly type: 'Ended'; readonly outcome: ChangeOutcome }
  | { readonly type: 'Rating'; readonly stars: number }
  | { readonly type: 'Checklist'; readonly done: number; readonly due: number }
)

/** What counts of one order. */
export const serviceFacts = (document: KeptEvents<ServiceEvent>): ReadonlyArray<ServiceFact> => {
  const happened = countedEvents(document.events).map(({ event }) => event)
  return [
    ...happened.flatMap((event, place) => factsOf(event, happened.slice(0, place))),
    ...checklistFacts(document, happened)
  ]
}

type Happened = ReadonlyArray<ServiceEvent>

const factsOf = (event: ServiceEvent, before: Happened): ReadonlyArray<ServiceFact> => {
  const at = happenedAt(event)
  switch (event.type) {
    case 'AddressChangeRequested':
      return [{ at, type: 'Wish', reason: event.data.reason }]
    case 'RequestAcknowledged':
      return sinceWish(event.data.caseId, before, at).map((tookMs) => ({ at, type: 'FirstResponse', tookMs }))
    case 'AddressAmended':
      return sinceWish(event.data.caseId, before, at).map((tookMs) => ({ at, type: 'Amended', tookMs }))
    case 'VerificationFailed':
      return [{ at, type: 'VerificationFailed' }]
    case 'ParcelDelivered': {
      const { matchesVersion } = event.data
      const ordered = orderedVersion(before)
      return matchesVersion === null || matchesVersion === ordered ? [] : [{ at, type: 'WrongAddressDelivery' }]
    }
    case 'CarrierNotified':
      return [{ at, type: 'CarrierAsked' }]
    case 'InterceptSucceeded':
      return [{ at, type: 'CarrierSucceeded' }]
    case 'ReshipmentArranged':
      return [{ at, type: 'Reshipment' }]
    case 'RefundCompleted':
      return [{ at, type: 'Refund' }]
    case 'NonReceiptReported':
    case 'DamageReported':
    case 'DisputeOpened':
      return complaint(before, at)
    case 'FeedbackReceived': {
      const { kind, rating } = event.data
      return [
        ...(rating === null ? [] : [{ at, type: 'Rating', stars: rating } as const]),
        ...(kind === 'Problem' ? complaint(before, at) : [])
      ]
    }
    case 'AddressChangeRejected':
    case 'AddressChangeWithdrawn':
    case 'AddressChangeSuperseded':
    case 'AddressChangeInvalidated':
    case 'AddressChangeExpired':
      return [{ at, type: 'Ended', outcome: endings[event.type] }]
    case 'CaseClosed':
      return [{ at, type: 'Ended', outcome: event.data.outcome }]
    case 'OrderPlaced':
    case 'AddressChangeVerified':
    case 'NewAddressConfirmed':
    case 'AddressChangeRouted':
    case 'AmendmentDrafted':
    case 'AmendmentFailed':
    case 'AmendmentReadBackConfirmed':
    case 'BuyerNotified':
    case 'OrderNoteAdded':
    case 'ParcelShipped':
    case 'ParcelRerouted':
    case 'OnCourseConfirmed':
    case 'OffCourseDetected':
    case 'PlatformAddressChangeObserved':
    case 'ReceiptEnquirySent':
    case 'ReceiptConfirmed':
    case 'InvestigationConcluded':
    case 'ServiceReviewRecorded':
    case 'ErrorDeclared':
    case 'PersonalDataErased':
      return []
  }
}

const sinceWish = (caseId: string, before: Happened, at: Instant): ReadonlyArray<number> => {
  const wish = before.find((event) => event.type === 'AddressChangeRequested' && event.data.caseId === caseId)
  return wish === undefined ? [] : [elapsed(happenedAt(wish), at)]
}

// The address that was to be reached: the ordered one, or where the carrier was told to bring it.
const orderedVersion = (before: Happened): number => {
  const last = before.findLast(
    ({ type }) =>
      type === 'AddressAmended' ||
      type === 'AmendmentFailed' ||
      type === 'ParcelRerouted' ||
      type === 'PlatformAddressChangeObserved'
  )
  if (last?.type === 'AmendmentFailed') return last.data.orderedVersion
  return last !== undefined && 'version' in last.data && last.data.version !== null ? last.data.version : 1
}

const thirtyDays = 30 * 24 * 3_600_000

// A complaint about the change is one within thirty days after it took effect.
const complaint = (before: Happened, at: Instant): ReadonlyArray<ServiceFact> => {
  const change = before.findLast(({ type }) => type === 'AddressAmended' || type === 'ParcelRerouted')
  return change !== undefined && elapsed(happenedAt(change), at) <= thirtyDays ? [{ at, type: 'Complaint' }] : []
}

const checklistFacts = (document: KeptEvents<ServiceEvent>, happened: Happened): ReadonlyArray<ServiceFact> =>
  procedureChecklists(document).flatMap(({ caseId, steps }) => {
    const closing = happened.findLast((event) => event.type === 'CaseClosed' && event.data.caseId === caseId)
    if (closing === undefined) return []
    const due = steps.filter(({ status }) => status !== 'NotApplicable')
    return [
      {
        at: happenedAt(closing),
        type: 'Checklist',
        done: due.filter(({ status }) => status === 'Done').length,
        due: due.length
      }
    ]
  })
