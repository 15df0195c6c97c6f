import type { EventOf, Heeded } from './kept-events.ts'

/** The types of events that the history of addresses depends on. */
export const addressHistoryEvents = [
  'OrderPlaced',
  'PaymentRecorded',
  'AddressChangeRequested',
  'ProposalRevised',
  'AddressChangeVerified',
  'VerificationExpired',
  'NewAddressConfirmed',
  'AddressChangeRejected',
  'AddressChangeWithdrawn',
  'AddressChangeSuperseded',
  'AddressChangeInvalidated',
  'AddressChangeExpired',
  'AddressChangeApproved',
  'ConsentGiven',
  'AddressAmended',
  'AmendmentFailed',
  'PlatformAddressChangeObserved',
  'RedirectConfirmed',
  'LabelPrinted',
  'LabelVoided',
  'ParcelRerouted',
  'ParcelCancelled'
] as const

/** An event that the history of addresses depends on. */
export type AddressHistoryEvent = EventOf<(typeof addressHistoryEvents)[number] | Heeded>
