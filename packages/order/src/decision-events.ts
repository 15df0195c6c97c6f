import type { OrderEventType } from './order-event.ts'

/** The events that are decisions of ours: each names the policy that it was decided under. All others report what happened. */
export const decisionEvents: ReadonlySet<OrderEventType> = new Set<OrderEventType>([
  'OrderPlaced',
  'ResponseOverdue',
  'RiskAssessed',
  'AddressChangeVerified',
  'StepUpRequested',
  'VerificationFailed',
  'NewAddressConfirmed',
  'AddressChangeRouted',
  'ApprovalRequested',
  'AddressChangeApproved',
  'ConsentRequested',
  'FreightChecked',
  'ImpactAssessed',
  'ProtectionWaived',
  'AddressAmended',
  'AddressChangeRejected',
  'AddressChangeInvalidated',
  'AddressChangeExpired',
  'FulfilmentHoldRequested',
  'LabelPrinted',
  'ParcelShipped',
  'CarrierNotified',
  'InterceptTimedOut',
  'TrackingStalled',
  'CarrierEnquiryOverdue',
  'ReceiptUnanswered',
  'ResolutionOffered',
  'ResolutionExpired',
  'ReshipmentArranged'
])
