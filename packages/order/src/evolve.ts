import { addressAtPlacement } from './address-change/address-at-placement.ts'
import { evolveAddressChange } from './address-change/evolve.ts'
import { evolveCare } from './care/evolve.ts'
import { evolveCarrierIntercept } from './carrier-intercept/evolve.ts'
import { withoutValuesOf } from './erased-values.ts'
import type { OrderEvent } from './order-event.ts'
import { type OrderState, type PlacedOrder, withSource } from './order-state.ts'
import { evolveParcel } from './parcel/evolve.ts'
import type { OrderPlaced } from './placement/events.ts'
import { evolvePlacement, orderAtPlacement } from './placement/evolve.ts'
import { evolveRecord } from './record/evolve.ts'
import { emptyRecord } from './record/state.ts'
import { evolveResolution } from './resolution/evolve.ts'
import { offerOf } from './resolution/state.ts'

/** What an event changes in what is remembered of an order. Total: history is never refused. */
export const evolve = (state: OrderState, event: OrderEvent): OrderState => {
  switch (state.status) {
    case 'NotPlaced':
      return event.type === 'OrderPlaced' ? placed(event) : state
    case 'Placed':
      return withSource(evolvePlaced(state, event), event)
  }
}

const placed = (event: OrderPlaced): PlacedOrder => ({
  status: 'Placed',
  placement: orderAtPlacement(event),
  addressChange: addressAtPlacement(event),
  parcel: { parcels: [] },
  carrierIntercept: { intercepts: [], redirectQuestions: [] },
  resolution: { offers: [], pickups: [] },
  care: {
    enquiries: [],
    receipts: [],
    losses: [],
    damages: [],
    investigations: [],
    remedies: [],
    claims: [],
    claimWaits: []
  },
  record: emptyRecord,
  sources: []
})

// Which parts of the state an event concerns: the one place where this is said.
const evolvePlaced = (order: PlacedOrder, event: OrderEvent): PlacedOrder => {
  switch (event.type) {
    case 'OrderPlaced':
    case 'PaymentRecorded':
    case 'PlatformReferenceRecorded':
    case 'VirtualNumberAssigned':
    case 'RiskHoldPlaced':
    case 'RiskHoldReleased':
    case 'AfterSaleOpened':
    case 'AfterSaleClosed':
    case 'OrderCompleted':
    case 'OrderCancelled':
    case 'OrderLinked':
      return { ...order, placement: evolvePlacement(order.placement, event) }
    case 'AddressChangeRequested':
    case 'RequestAcknowledged':
    case 'ResponseOverdue':
    case 'ClarificationRequested':
    case 'ProposalRevised':
    case 'RiskAssessed':
    case 'AddressChangeVerified':
    case 'StepUpRequested':
    case 'VerificationFailed':
    case 'VerificationExpired':
    case 'NewAddressConfirmed':
    case 'AddressChangeRouted':
    case 'AddressChangeRejected':
    case 'AddressChangeWithdrawn':
    case 'AddressChangeSuperseded':
    case 'AddressChangeInvalidated':
    case 'AddressChangeExpired':
    case 'ApprovalRequested':
    case 'AddressChangeApproved':
    case 'ConsentRequested':
    case 'ConsentGiven':
    case 'FreightChecked':
    case 'FreightDifferenceSettled':
    case 'ImpactAssessed':
    case 'ImpactAccepted':
    case 'ProtectionWaived':
    case 'RecipientNoticeGiven':
    case 'AmendmentDrafted':
    case 'AddressAmended':
    case 'PlatformAmendmentAcknowledged':
    case 'AmendmentFailed':
    case 'AmendmentReadBackConfirmed':
    case 'AmendmentReadBackMismatch':
    case 'PlatformAddressChangeObserved':
    case 'PlatformAddressSeen':
    case 'SuspectedFraudReported':
    case 'AddressLocked':
    case 'AddressUnlocked':
    case 'AddressFlaggedForReview':
    case 'AddressReviewCleared':
      return { ...order, addressChange: evolveAddressChange(order.addressChange, event) }
    case 'ParcelPlanned':
    case 'LabelPrinted':
    case 'LabelVoided':
    case 'TrackingNumberReplaced':
    case 'ReturnReceived':
    case 'ParcelCancelled':
    case 'FulfilmentStageReached':
    case 'FulfilmentHoldRequested':
    case 'FulfilmentHeld':
    case 'FulfilmentHoldRefused':
    case 'FulfilmentReleased':
    case 'ParcelShipped':
    case 'TrackingUpdated':
    case 'OnCourseConfirmed':
    case 'OffCourseDetected':
    case 'ParcelNearOldAddress':
    case 'ParcelDelivered':
    case 'DeliveryExceptionRaised':
    case 'TrackingStalled':
    case 'IssueAssigned':
    case 'IssueResolved':
    case 'ReshipmentArranged':
      return { ...order, parcel: evolveParcel(order.parcel, event) }
    case 'ParcelRerouted':
      return {
        ...order,
        parcel: evolveParcel(order.parcel, event),
        addressChange: evolveAddressChange(order.addressChange, event)
      }
    case 'UnexpectedRedirectObserved':
      return {
        ...order,
        parcel: evolveParcel(order.parcel, event),
        carrierIntercept: evolveCarrierIntercept(order.carrierIntercept, event)
      }
    case 'RedirectConfirmed':
      return {
        ...order,
        carrierIntercept: evolveCarrierIntercept(order.carrierIntercept, event),
        addressChange: evolveAddressChange(order.addressChange, event)
      }
    case 'CarrierNotified':
    case 'CarrierNotReached':
    case 'InterceptAccepted':
    case 'InterceptProgressed':
    case 'InterceptRefused':
    case 'InterceptSucceeded':
    case 'InterceptFailed':
    case 'InterceptTimedOut':
    case 'InterceptCancelRequested':
    case 'InterceptCancelled':
    case 'InterceptCancelRefused':
    case 'CarrierFeeBooked':
    case 'RedirectDenied':
      return { ...order, carrierIntercept: evolveCarrierIntercept(order.carrierIntercept, event) }
    case 'ResolutionAgreed': {
      const caseId = offerOf(order.resolution, event.data.resolutionId)?.caseId ?? null
      return {
        ...order,
        resolution: evolveResolution(order.resolution, event),
        addressChange: evolveAddressChange(order.addressChange, { ...event, caseId })
      }
    }
    case 'ResolutionOffered':
    case 'ResolutionDeclined':
    case 'ResolutionExpired':
    case 'ResolutionCompleted':
    case 'ResolutionFailed':
    case 'PickupConsentGiven':
    case 'PickupReady':
    case 'PickupDeadlinePassed':
      return { ...order, resolution: evolveResolution(order.resolution, event) }
    case 'LossSuspected':
    case 'LossConfirmed':
    case 'ParcelFound':
    case 'DamageReported':
    case 'NonReceiptReported':
      return { ...order, care: evolveCare(order.care, event), parcel: evolveParcel(order.parcel, event) }
    case 'CarrierEnquiryOpened':
    case 'CarrierEnquiryAnswered':
    case 'CarrierEnquiryOverdue':
    case 'CarrierEnquiryEscalated':
    case 'ReceiptEnquirySent':
    case 'ReceiptConfirmed':
    case 'ReceiptUnanswered':
    case 'DamageConfirmed':
    case 'InvestigationOpened':
    case 'DeliveryVerifiedWithCarrier':
    case 'InvestigationConcluded':
    case 'RefundCompleted':
    case 'RemedyProposed':
    case 'RemedyAgreed':
    case 'RemedyDeclined':
    case 'RemedyCompleted':
    case 'CarrierClaimFiled':
    case 'CarrierClaimPaid':
    case 'CarrierClaimDenied':
    case 'ClaimDeadlineMissed':
      return { ...order, care: evolveCare(order.care, event) }
    case 'CaseClosed':
    case 'CaseReopened':
      return {
        ...order,
        record: evolveRecord(order.record, event),
        addressChange: evolveAddressChange(order.addressChange, event)
      }
    case 'ErrorDeclared':
    case 'OrderNoteAdded':
    case 'MessageExchanged':
    case 'BuyerNotified':
    case 'BuyerNotReached':
    case 'FeedbackReceived':
    case 'ServiceReviewRecorded':
    case 'ImprovementAgreed':
    case 'ImprovementDone':
    case 'DisputeOpened':
    case 'EvidenceSubmitted':
    case 'DisputeDecided':
    case 'DisputeDeadlineMissed':
    case 'LegalHoldPlaced':
    case 'LegalHoldReleased':
    case 'PersonalDataRestricted':
    case 'PersonalDataReleased':
      return { ...order, record: evolveRecord(order.record, event) }
    case 'PersonalDataErased':
      return withoutValuesOf(event.data.subject, { ...order, record: evolveRecord(order.record, event) })
  }
}
