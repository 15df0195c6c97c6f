import type { CaseId, OrderEvent } from '@readdress/order'

/** The steps of the procedure, in the order in which they are to be made. */
export const steps = [
  'Acknowledged',
  'Verified',
  'Confirmed',
  'Drafted',
  'Amended',
  'ReadBack',
  'CarrierTold',
  'BuyerTold',
  'Noted',
  'CourseChecked',
  'ReceiptAsked',
  'Feedback',
  'Review'
] as const

/** A step of the procedure. */
export type Step = (typeof steps)[number]

type Happened = ReadonlyArray<OrderEvent>

/** Whether an event is what a step of a change is done by. */
export const doneBy = (step: Step, caseId: CaseId, event: OrderEvent, happened: Happened): boolean => {
  const isOf = (type: OrderEvent['type']): boolean =>
    event.type === type && 'caseId' in event.data && event.data.caseId === caseId
  switch (step) {
    case 'Acknowledged':
      return isOf('RequestAcknowledged')
    case 'Verified':
      return isOf('AddressChangeVerified')
    case 'Confirmed':
      return isOf('NewAddressConfirmed')
    case 'Drafted':
      return isOf('AmendmentDrafted')
    case 'Amended':
      return isOf('AddressAmended')
    case 'ReadBack':
      return isOf('AmendmentReadBackConfirmed')
    case 'CarrierTold':
      return isOf('CarrierNotified')
    case 'BuyerTold':
      return isOf('BuyerNotified') && event.type === 'BuyerNotified' && outcomes.has(event.data.kind)
    case 'Noted':
      return isOf('OrderNoteAdded')
    case 'CourseChecked':
      return event.type === 'OnCourseConfirmed' && event.data.version === versionOf(caseId, happened)
    case 'ReceiptAsked':
      return (event.type === 'ReceiptEnquirySent' || event.type === 'ReceiptConfirmed') && hasEffect(caseId, happened)
    case 'Feedback':
      return isOf('FeedbackReceived')
    case 'Review':
      return isOf('ServiceReviewRecorded')
  }
}

const outcomes: ReadonlySet<string> = new Set(['ChangeEffective', 'ChangeRejected', 'ChangeEnded', 'InterceptResult'])

/** Whether a step is to be made at all in a change, as far as is known by now. */
export const isApplicable = (step: Step, caseId: CaseId, happened: Happened): boolean => {
  const isOver = happened.some(({ type, data }) => ends.has(type) && 'caseId' in data && data.caseId === caseId)
  const routes = happened.flatMap((event) =>
    event.type === 'AddressChangeRouted' && event.data.caseId === caseId
      ? event.data.plan.map(({ route }) => route)
      : []
  )
  switch (step) {
    case 'Acknowledged':
    case 'BuyerTold':
    case 'Noted':
      return true
    case 'Verified':
    case 'Confirmed':
    case 'Feedback':
    case 'Review':
      return !isOver
    case 'Drafted':
    case 'Amended':
    case 'ReadBack':
      // Until the way is announced, a change is expected to be saved.
      return !isOver && (routes.length === 0 || routes.some((route) => saved.has(route)))
    case 'CarrierTold':
      return !isOver && routes.includes('CarrierIntercept')
    case 'CourseChecked':
    case 'ReceiptAsked':
      return !isOver && happened.some(({ type }) => type === 'ParcelShipped')
  }
}

const saved: ReadonlySet<string> = new Set(['AmendOrder', 'ReissueLabel', 'HoldAndAmend'])

const ends: ReadonlySet<OrderEvent['type']> = new Set<OrderEvent['type']>([
  'AddressChangeRejected',
  'AddressChangeWithdrawn',
  'AddressChangeSuperseded',
  'AddressChangeInvalidated',
  'AddressChangeExpired'
])

const versionOf = (caseId: CaseId, happened: Happened): number | null => {
  const yes = happened.findLast((event) => event.type === 'NewAddressConfirmed' && event.data.caseId === caseId)
  return yes?.type === 'NewAddressConfirmed' ? yes.data.version : null
}

const hasEffect = (caseId: CaseId, happened: Happened): boolean => versionOf(caseId, happened) !== null
