import type { OrderEvent } from '@readdress/order'

/** The types of events that the question "where does it go?" depends on. */
export const addressEvents = [
  'OrderPlaced',
  'PaymentRecorded',
  'ErrorDeclared',
  'OrderCompleted',
  'OrderCancelled',
  'AddressChangeRequested',
  'AddressChangeVerified',
  'VerificationExpired',
  'NewAddressConfirmed',
  'AddressChangeRouted',
  'AddressAmended',
  'AmendmentFailed',
  'PlatformAmendmentAcknowledged',
  'AmendmentReadBackConfirmed',
  'AmendmentReadBackMismatch',
  'PlatformAddressChangeObserved',
  'AddressChangeRejected',
  'AddressChangeWithdrawn',
  'AddressChangeSuperseded',
  'AddressChangeInvalidated',
  'AddressChangeExpired',
  'ProposalRevised',
  'CaseClosed',
  'ResolutionOffered',
  'ResolutionAgreed',
  'ParcelPlanned',
  'ReshipmentArranged',
  'LabelPrinted',
  'LabelVoided',
  'ParcelShipped',
  'ReturnReceived',
  'LossConfirmed',
  'ParcelFound',
  'ParcelCancelled',
  'ParcelRerouted',
  'UnexpectedRedirectObserved',
  'RedirectConfirmed',
  'ParcelDelivered'
] as const

/** An event that the question "where does it go?" depends on. */
export type AddressEvent = Extract<OrderEvent, { readonly type: (typeof addressEvents)[number] }>
