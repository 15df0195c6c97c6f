import {
  AddressChangeApproved,
  ApprovalRequested,
  ConsentGiven,
  ConsentRequested,
  FreightChecked,
  FreightDifferenceSettled
} from './address-change/agreement-events.ts'
import {
  AddressChangeExpired,
  AddressChangeRejected,
  AddressChangeRequested,
  AddressChangeRouted,
  AddressChangeSuperseded,
  AddressChangeWithdrawn,
  NewAddressConfirmed,
  RequestAcknowledged,
  ResponseOverdue
} from './address-change/events.ts'
import {
  AddressAmended,
  AmendmentDrafted,
  AmendmentFailed,
  AmendmentReadBackConfirmed,
  AmendmentReadBackMismatch,
  PlatformAddressChangeObserved,
  PlatformAddressSeen,
  PlatformAmendmentAcknowledged
} from './address-change/ordered-address-events.ts'
import {
  AddressFlaggedForReview,
  AddressLocked,
  AddressReviewCleared,
  AddressUnlocked,
  ImpactAccepted,
  ImpactAssessed,
  ProtectionWaived,
  RecipientNoticeGiven,
  SuspectedFraudReported
} from './address-change/preparation-events.ts'
import { AddressChangeInvalidated, ClarificationRequested, ProposalRevised } from './address-change/revision-events.ts'
import {
  AddressChangeVerified,
  RiskAssessed,
  StepUpRequested,
  VerificationExpired,
  VerificationFailed
} from './address-change/verification-events.ts'
import {
  CarrierEnquiryAnswered,
  CarrierEnquiryEscalated,
  CarrierEnquiryOpened,
  CarrierEnquiryOverdue,
  ReceiptConfirmed,
  ReceiptEnquirySent,
  ReceiptUnanswered,
  RefundCompleted
} from './care/events.ts'
import {
  DeliveryVerifiedWithCarrier,
  InvestigationConcluded,
  InvestigationOpened
} from './care/investigation-events.ts'
import { IssueAssigned, IssueResolved, NonReceiptReported, TrackingStalled } from './care/issue-events.ts'
import { DamageConfirmed, DamageReported, LossConfirmed, LossSuspected, ParcelFound } from './care/loss-events.ts'
import {
  CarrierClaimDenied,
  CarrierClaimFiled,
  CarrierClaimPaid,
  ClaimDeadlineMissed,
  RemedyAgreed,
  RemedyCompleted,
  RemedyDeclined,
  RemedyProposed
} from './care/remedy-events.ts'
import {
  CarrierFeeBooked,
  CarrierNotified,
  CarrierNotReached,
  InterceptAccepted,
  InterceptCancelled,
  InterceptCancelRefused,
  InterceptCancelRequested,
  InterceptFailed,
  InterceptProgressed,
  InterceptRefused,
  InterceptSucceeded,
  InterceptTimedOut
} from './carrier-intercept/events.ts'
import { RedirectConfirmed, RedirectDenied } from './carrier-intercept/redirect-events.ts'
import {
  LabelPrinted,
  LabelVoided,
  ParcelCancelled,
  ParcelPlanned,
  ParcelShipped,
  ReturnReceived,
  TrackingNumberReplaced
} from './parcel/events.ts'
import {
  FulfilmentHeld,
  FulfilmentHoldRefused,
  FulfilmentHoldRequested,
  FulfilmentReleased,
  FulfilmentStageReached
} from './parcel/fulfilment-events.ts'
import {
  DeliveryExceptionRaised,
  OffCourseDetected,
  OnCourseConfirmed,
  ParcelDelivered,
  ParcelNearOldAddress,
  ParcelRerouted,
  TrackingUpdated,
  UnexpectedRedirectObserved
} from './parcel/journey-events.ts'
import { OrderCancelled, OrderLinked, OrderPlaced, PaymentRecorded } from './placement/events.ts'
import {
  AfterSaleClosed,
  AfterSaleOpened,
  OrderCompleted,
  PlatformReferenceRecorded,
  RiskHoldPlaced,
  RiskHoldReleased,
  VirtualNumberAssigned
} from './placement/platform-events.ts'
import {
  CaseClosed,
  CaseReopened,
  ImprovementAgreed,
  ImprovementDone,
  ServiceReviewRecorded
} from './record/closing-events.ts'
import { ErrorDeclared } from './record/correction-events.ts'
import {
  DisputeDeadlineMissed,
  DisputeDecided,
  DisputeOpened,
  EvidenceSubmitted,
  LegalHoldPlaced,
  LegalHoldReleased
} from './record/dispute-events.ts'
import { BuyerNotified, BuyerNotReached, FeedbackReceived, MessageExchanged, OrderNoteAdded } from './record/events.ts'
import { PersonalDataErased, PersonalDataReleased, PersonalDataRestricted } from './record/personal-data-events.ts'
import {
  ReshipmentArranged,
  ResolutionAgreed,
  ResolutionCompleted,
  ResolutionDeclined,
  ResolutionExpired,
  ResolutionFailed,
  ResolutionOffered
} from './resolution/events.ts'
import { PickupConsentGiven, PickupDeadlinePassed, PickupReady } from './resolution/pickup-events.ts'

/** A codec of events under its schema version. */
const first = <Codec>(codec: Codec): { readonly version: number; readonly codec: Codec } => ({ version: 1, codec })

/** The same for an event whose form was changed once. */
const second = <Codec>(codec: Codec): { readonly version: number; readonly codec: Codec } => ({ version: 2, codec })

/**
 * The schema version and the codec of every event: the form in which it is written today.
 *
 * A new version keeps its stored-format file of the old one and brings an upcaster from it.
 */
export const orderEventSchemas = {
  ErrorDeclared: first(ErrorDeclared),
  AddressChangeExpired: first(AddressChangeExpired),
  AddressChangeRejected: first(AddressChangeRejected),
  AddressChangeRequested: first(AddressChangeRequested),
  AddressChangeRouted: first(AddressChangeRouted),
  AddressChangeSuperseded: first(AddressChangeSuperseded),
  AddressChangeWithdrawn: first(AddressChangeWithdrawn),
  NewAddressConfirmed: first(NewAddressConfirmed),
  RequestAcknowledged: first(RequestAcknowledged),
  ResponseOverdue: first(ResponseOverdue),
  AddressChangeInvalidated: first(AddressChangeInvalidated),
  ClarificationRequested: first(ClarificationRequested),
  ProposalRevised: first(ProposalRevised),
  AddressAmended: first(AddressAmended),
  AmendmentDrafted: first(AmendmentDrafted),
  AmendmentFailed: first(AmendmentFailed),
  AmendmentReadBackConfirmed: first(AmendmentReadBackConfirmed),
  AmendmentReadBackMismatch: first(AmendmentReadBackMismatch),
  PlatformAddressChangeObserved: first(PlatformAddressChangeObserved),
  PlatformAddressSeen: first(PlatformAddressSeen),
  PlatformAmendmentAcknowledged: first(PlatformAmendmentAcknowledged),
  AddressChangeApproved: first(AddressChangeApproved),
  ApprovalRequested: first(ApprovalRequested),
  ConsentGiven: first(ConsentGiven),
  ConsentRequested: first(ConsentRequested),
  FreightChecked: first(FreightChecked),
  FreightDifferenceSettled: first(FreightDifferenceSettled),
  AddressFlaggedForReview: first(AddressFlaggedForReview),
  AddressLocked: first(AddressLocked),
  AddressReviewCleared: first(AddressReviewCleared),
  AddressUnlocked: first(AddressUnlocked),
  ImpactAccepted: first(ImpactAccepted),
  ImpactAssessed: first(ImpactAssessed),
  ProtectionWaived: first(ProtectionWaived),
  RecipientNoticeGiven: first(RecipientNoticeGiven),
  SuspectedFraudReported: first(SuspectedFraudReported),
  AddressChangeVerified: first(AddressChangeVerified),
  RiskAssessed: first(RiskAssessed),
  StepUpRequested: first(StepUpRequested),
  VerificationExpired: first(VerificationExpired),
  VerificationFailed: first(VerificationFailed),
  CarrierEnquiryAnswered: first(CarrierEnquiryAnswered),
  CarrierEnquiryEscalated: first(CarrierEnquiryEscalated),
  CarrierEnquiryOpened: first(CarrierEnquiryOpened),
  CarrierEnquiryOverdue: first(CarrierEnquiryOverdue),
  DamageConfirmed: first(DamageConfirmed),
  DamageReported: first(DamageReported),
  DeliveryVerifiedWithCarrier: first(DeliveryVerifiedWithCarrier),
  InvestigationConcluded: first(InvestigationConcluded),
  InvestigationOpened: first(InvestigationOpened),
  IssueAssigned: first(IssueAssigned),
  IssueResolved: second(IssueResolved),
  LossConfirmed: first(LossConfirmed),
  LossSuspected: first(LossSuspected),
  NonReceiptReported: first(NonReceiptReported),
  ParcelFound: first(ParcelFound),
  ReceiptConfirmed: first(ReceiptConfirmed),
  ReceiptEnquirySent: first(ReceiptEnquirySent),
  ReceiptUnanswered: first(ReceiptUnanswered),
  TrackingStalled: first(TrackingStalled),
  RefundCompleted: first(RefundCompleted),
  CarrierClaimDenied: first(CarrierClaimDenied),
  CarrierClaimFiled: first(CarrierClaimFiled),
  CarrierClaimPaid: first(CarrierClaimPaid),
  ClaimDeadlineMissed: first(ClaimDeadlineMissed),
  RemedyAgreed: first(RemedyAgreed),
  RemedyCompleted: first(RemedyCompleted),
  RemedyDeclined: first(RemedyDeclined),
  RemedyProposed: first(RemedyProposed),
  CarrierFeeBooked: first(CarrierFeeBooked),
  CarrierNotReached: first(CarrierNotReached),
  CarrierNotified: first(CarrierNotified),
  InterceptAccepted: first(InterceptAccepted),
  InterceptCancelRefused: first(InterceptCancelRefused),
  InterceptCancelRequested: first(InterceptCancelRequested),
  InterceptCancelled: first(InterceptCancelled),
  InterceptFailed: first(InterceptFailed),
  InterceptProgressed: first(InterceptProgressed),
  InterceptRefused: first(InterceptRefused),
  InterceptSucceeded: first(InterceptSucceeded),
  InterceptTimedOut: first(InterceptTimedOut),
  RedirectConfirmed: first(RedirectConfirmed),
  RedirectDenied: first(RedirectDenied),
  LabelPrinted: first(LabelPrinted),
  LabelVoided: first(LabelVoided),
  ParcelCancelled: first(ParcelCancelled),
  ParcelPlanned: first(ParcelPlanned),
  ParcelShipped: first(ParcelShipped),
  ReturnReceived: first(ReturnReceived),
  TrackingNumberReplaced: first(TrackingNumberReplaced),
  FulfilmentHeld: first(FulfilmentHeld),
  FulfilmentHoldRefused: first(FulfilmentHoldRefused),
  FulfilmentHoldRequested: first(FulfilmentHoldRequested),
  FulfilmentReleased: first(FulfilmentReleased),
  FulfilmentStageReached: first(FulfilmentStageReached),
  DeliveryExceptionRaised: first(DeliveryExceptionRaised),
  OffCourseDetected: first(OffCourseDetected),
  OnCourseConfirmed: first(OnCourseConfirmed),
  ParcelDelivered: first(ParcelDelivered),
  ParcelNearOldAddress: first(ParcelNearOldAddress),
  ParcelRerouted: first(ParcelRerouted),
  TrackingUpdated: first(TrackingUpdated),
  UnexpectedRedirectObserved: first(UnexpectedRedirectObserved),
  OrderCancelled: first(OrderCancelled),
  OrderLinked: first(OrderLinked),
  OrderPlaced: first(OrderPlaced),
  PaymentRecorded: first(PaymentRecorded),
  AfterSaleClosed: first(AfterSaleClosed),
  AfterSaleOpened: first(AfterSaleOpened),
  OrderCompleted: first(OrderCompleted),
  PlatformReferenceRecorded: first(PlatformReferenceRecorded),
  RiskHoldPlaced: first(RiskHoldPlaced),
  RiskHoldReleased: first(RiskHoldReleased),
  VirtualNumberAssigned: first(VirtualNumberAssigned),
  CaseClosed: first(CaseClosed),
  CaseReopened: first(CaseReopened),
  ImprovementAgreed: first(ImprovementAgreed),
  ImprovementDone: first(ImprovementDone),
  ServiceReviewRecorded: first(ServiceReviewRecorded),
  PersonalDataErased: first(PersonalDataErased),
  PersonalDataReleased: first(PersonalDataReleased),
  PersonalDataRestricted: first(PersonalDataRestricted),
  DisputeDeadlineMissed: first(DisputeDeadlineMissed),
  DisputeDecided: first(DisputeDecided),
  DisputeOpened: first(DisputeOpened),
  EvidenceSubmitted: first(EvidenceSubmitted),
  LegalHoldPlaced: first(LegalHoldPlaced),
  LegalHoldReleased: first(LegalHoldReleased),
  BuyerNotReached: first(BuyerNotReached),
  BuyerNotified: first(BuyerNotified),
  FeedbackReceived: first(FeedbackReceived),
  MessageExchanged: first(MessageExchanged),
  OrderNoteAdded: first(OrderNoteAdded),
  ReshipmentArranged: first(ReshipmentArranged),
  ResolutionAgreed: first(ResolutionAgreed),
  ResolutionCompleted: first(ResolutionCompleted),
  ResolutionDeclined: first(ResolutionDeclined),
  ResolutionExpired: first(ResolutionExpired),
  ResolutionFailed: first(ResolutionFailed),
  ResolutionOffered: first(ResolutionOffered),
  PickupConsentGiven: first(PickupConsentGiven),
  PickupDeadlinePassed: first(PickupDeadlinePassed),
  PickupReady: first(PickupReady)
}
