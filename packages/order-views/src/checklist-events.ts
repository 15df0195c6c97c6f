import type { EventOf, Heeded } from './kept-events.ts'

/** The types of events that a step of the procedure is done by, or that say whether it is to be done. */
export const checklistEvents = [
  'AddressChangeRequested',
  'RequestAcknowledged',
  'AddressChangeVerified',
  'NewAddressConfirmed',
  'AddressChangeRouted',
  'AmendmentDrafted',
  'AddressAmended',
  'AmendmentFailed',
  'AmendmentReadBackConfirmed',
  'AddressChangeRejected',
  'AddressChangeWithdrawn',
  'AddressChangeSuperseded',
  'AddressChangeInvalidated',
  'AddressChangeExpired',
  'BuyerNotified',
  'OrderNoteAdded',
  'CarrierNotified',
  'ParcelShipped',
  'OnCourseConfirmed',
  'OffCourseDetected',
  'ReceiptEnquirySent',
  'ReceiptConfirmed',
  'FeedbackReceived',
  'CaseClosed',
  'ServiceReviewRecorded'
] as const

/** An event that the checklist of a change depends on. */
export type ChecklistEvent = EventOf<(typeof checklistEvents)[number] | Heeded>
