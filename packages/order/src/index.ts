export {
  ApproveAddressChange,
  GiveConsent,
  RecordFreightCheck,
  RequestApproval,
  RequestConsent,
  SettleFreightDifference
} from './address-change/agreement-commands.ts'
export {
  AddressChangeApproved,
  ApprovalRequested,
  ConsentGiven,
  ConsentRequested,
  FreightChecked,
  FreightDifferenceSettled
} from './address-change/agreement-events.ts'
export {
  AcceptImpact,
  AmendAddress,
  AssessImpact,
  DraftAmendment,
  GiveRecipientNotice,
  ObservePlatformAddress,
  ReadBackAmendment,
  RecordPlatformAnswer,
  WaiveProtection
} from './address-change/amendment-commands.ts'
export {
  InvalidateAddressChange,
  RejectAddressChange,
  RequestClarification,
  ReviseProposal,
  RouteAddressChange,
  SupersedeAddressChange,
  WithdrawAddressChange
} from './address-change/case-commands.ts'
export {
  AcknowledgeRequest,
  AssessRisk,
  ConfirmNewAddress,
  RequestAddressChange,
  VerifyAddressChange
} from './address-change/commands.ts'
export { ChangeReason, PlatformState, RejectionReason, Route } from './address-change/enumerations.ts'
export {
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
export { type Editability, explainEditability } from './address-change/explain-editability.ts'
export { FlagCause } from './address-change/flag-cause.ts'
export {
  AddressAmended,
  AmendmentDrafted,
  AmendmentFailed,
  AmendmentReadBackConfirmed,
  AmendmentReadBackMismatch,
  PlatformAddressChangeObserved,
  PlatformAddressSeen,
  PlatformAmendmentAcknowledged
} from './address-change/ordered-address-events.ts'
export { signalsOfTheOrder } from './address-change/own-signals.ts'
export {
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
export {
  ClearAddressReview,
  FlagAddressForReview,
  LockAddress,
  ReportSuspectedFraud,
  UnlockAddress
} from './address-change/protection-commands.ts'
export { Requirement, RoutedTarget } from './address-change/requirement.ts'
export { AddressChangeInvalidated, ClarificationRequested, ProposalRevised } from './address-change/revision-events.ts'
export type { AddressChangeCase, AddressVersion, CaseStatus, VersionState } from './address-change/state.ts'
export { Level, RiskBand, RiskSignal, VerificationFactor } from './address-change/verification.ts'
export {
  AddressChangeVerified,
  RiskAssessed,
  StepUpRequested,
  VerificationExpired,
  VerificationFailed
} from './address-change/verification-events.ts'
export {
  AnswerCarrierEnquiry,
  AskForReceipt,
  AssignIssue,
  ConfirmReceipt,
  EscalateEnquiry,
  OpenCarrierEnquiry,
  ReportNonReceipt,
  ResolveIssue
} from './care/commands.ts'
export type { Rung } from './care/enumerations.ts'
export {
  CarrierEnquiryAnswered,
  CarrierEnquiryEscalated,
  CarrierEnquiryOpened,
  CarrierEnquiryOverdue,
  ReceiptConfirmed,
  ReceiptEnquirySent,
  ReceiptUnanswered,
  RefundCompleted
} from './care/events.ts'
export {
  DeliveryVerifiedWithCarrier,
  InvestigationConcluded,
  InvestigationOpened
} from './care/investigation-events.ts'
export { IssueAssigned, IssueResolved, NonReceiptReported, TrackingStalled } from './care/issue-events.ts'
export {
  ConcludeInvestigation,
  ConfirmDamage,
  ConfirmLoss,
  OpenInvestigation,
  RecordParcelFound,
  ReportDamage,
  SuspectLoss,
  VerifyDeliveryWithCarrier
} from './care/loss-commands.ts'
export { DamageConfirmed, DamageReported, LossConfirmed, LossSuspected, ParcelFound } from './care/loss-events.ts'
export {
  AgreeRemedy,
  CompleteRemedy,
  DeclineRemedy,
  FileCarrierClaim,
  ProposeRemedy,
  RecordClaimResult,
  RecordRefund
} from './care/remedy-commands.ts'
export {
  CarrierClaimDenied,
  CarrierClaimFiled,
  CarrierClaimPaid,
  ClaimDeadlineMissed,
  RemedyAgreed,
  RemedyCompleted,
  RemedyDeclined,
  RemedyProposed
} from './care/remedy-events.ts'
export { isAtWork } from './carrier-intercept/at-work.ts'
export {
  AnswerRedirectQuestion,
  CancelIntercept,
  NotifyCarrier,
  RecordCarrierAnswer
} from './carrier-intercept/commands.ts'
export { CarrierOutcome, InterceptAction, InterceptReason } from './carrier-intercept/enumerations.ts'
export {
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
export { RedirectConfirmed, RedirectDenied } from './carrier-intercept/redirect-events.ts'
export type { Context, InContext } from './context.ts'
export { replay } from './corrections.ts'
export { DeadlineKind, DeadlineRef, RecordDeadlinePassed } from './deadline.ts'
export { decisionEvents } from './decision-events.ts'
export { decodeCommand, type UnreadableCommand } from './decode-command.ts'
export { EventMetadata } from './event.ts'
export { orderEventSchemas } from './event-schemas.ts'
export { openWaits, type Wait } from './open-waits.ts'
export { order } from './order.ts'
export { OrderCommand, type OrderCommandType, orderCommands } from './order-command.ts'
export type { OrderError } from './order-error.ts'
export { OrderEvent, type OrderEventType, orderEvents } from './order-event.ts'
export { OrderState, type PlacedOrder } from './order-state.ts'
export { orderOfStream, orderStream } from './order-stream.ts'
export {
  CancelParcel,
  PlanParcel,
  PrintLabel,
  ReceiveReturn,
  RecordTracking,
  ReplaceTrackingNumber,
  ShipParcel,
  VoidLabel
} from './parcel/commands.ts'
export type { Nearness, Stage, TrackingStatus, TrackingSubStatus } from './parcel/enumerations.ts'
export {
  LabelPrinted,
  LabelVoided,
  ParcelCancelled,
  ParcelPlanned,
  ParcelShipped,
  ReturnReceived,
  TrackingNumberReplaced
} from './parcel/events.ts'
export {
  HoldFulfilment,
  RecordFulfilmentStage,
  RecordHoldResult,
  ReleaseFulfilment
} from './parcel/fulfilment-commands.ts'
export {
  FulfilmentHeld,
  FulfilmentHoldRefused,
  FulfilmentHoldRequested,
  FulfilmentReleased,
  FulfilmentStageReached
} from './parcel/fulfilment-events.ts'
export {
  DeliveryExceptionRaised,
  OffCourseDetected,
  OnCourseConfirmed,
  ParcelDelivered,
  ParcelNearOldAddress,
  ParcelRerouted,
  TrackingUpdated,
  UnexpectedRedirectObserved
} from './parcel/journey-events.ts'
export { stageOf } from './parcel/stage-of.ts'
export type { Parcel } from './parcel/state.ts'
export { mayGive } from './permissions.ts'
export { CancelOrder, LinkOrder, PlaceOrder, RecordPayment } from './placement/commands.ts'
export { OrderCancelled, OrderLinked, OrderPlaced, PaymentRecorded } from './placement/events.ts'
export {
  AssignVirtualNumber,
  CompleteOrder,
  RecordAfterSale,
  RecordPlatformReference,
  RecordRiskHold
} from './placement/platform-commands.ts'
export {
  AfterSaleClosed,
  AfterSaleOpened,
  OrderCompleted,
  PlatformReferenceRecorded,
  RiskHoldPlaced,
  RiskHoldReleased,
  VirtualNumberAssigned
} from './placement/platform-events.ts'
export { CarrierProfile } from './policy/carrier-profile.ts'
export {
  carrierProfiles,
  dhl,
  fedex,
  genericCarrier,
  jumdata,
  kuaidi100,
  sfExpress,
  ups,
  usps
} from './policy/carrier-profiles.ts'
export { ChannelPolicy } from './policy/channel-policy.ts'
export { decodePolicy, type UnreadablePolicy } from './policy/decode-policy.ts'
export { genericPolicy } from './policy/generic-policy.ts'
export {
  amazonPolicy,
  douyinPolicy,
  jdPolicy,
  pinduoduoPolicy,
  policies,
  policyFor,
  shopifyPolicy,
  taobaoPolicy,
  wechatPolicy,
  xiaohongshuPolicy
} from './policy/platform-policies.ts'
export { statutoryRetention } from './policy/retention.ts'
export {
  AgreeImprovement,
  CloseCase,
  CompleteImprovement,
  RecordReview,
  ReopenCase
} from './record/closing-commands.ts'
export {
  CaseClosed,
  CaseReopened,
  ImprovementAgreed,
  ImprovementDone,
  ServiceReviewRecorded
} from './record/closing-events.ts'
export { AddNote, NotifyBuyer, RecordBuyerNotReached, RecordFeedback, RecordMessage } from './record/commands.ts'
export { DeclareError } from './record/correction-commands.ts'
export { ErrorDeclared } from './record/correction-events.ts'
export {
  DecideDispute,
  OpenDispute,
  PlaceLegalHold,
  ReleaseLegalHold,
  SubmitEvidence
} from './record/dispute-commands.ts'
export {
  DisputeDeadlineMissed,
  DisputeDecided,
  DisputeOpened,
  EvidenceSubmitted,
  LegalHoldPlaced,
  LegalHoldReleased
} from './record/dispute-events.ts'
export { CaseOutcome, type NoticeKind, type NoticeTarget } from './record/enumerations.ts'
export { BuyerNotified, BuyerNotReached, FeedbackReceived, MessageExchanged, OrderNoteAdded } from './record/events.ts'
export { RecordErasure, RecordRestriction } from './record/personal-data-commands.ts'
export {
  PersonalDataErased,
  PersonalDataReleased,
  PersonalDataRestricted
} from './record/personal-data-events.ts'
export {
  AgreeResolution,
  ArrangeReshipment,
  CompleteResolution,
  DeclineResolution,
  GivePickupConsent,
  OfferResolution,
  RecordPickupReady
} from './resolution/commands.ts'
export {
  ReshipmentArranged,
  ResolutionAgreed,
  ResolutionCompleted,
  ResolutionDeclined,
  ResolutionExpired,
  ResolutionFailed,
  ResolutionOffered
} from './resolution/events.ts'
export { PickupConsentGiven, PickupDeadlinePassed, PickupReady } from './resolution/pickup-events.ts'
export { type OrderUpcaster, orderEventUpcasters, type StoredData } from './upcasters.ts'
export type { ActorIdBrand } from './values/actor.ts'
export { Actor, ActorId, ActorRole, ChangedBy, Initiator } from './values/actor.ts'
export type { LocalTimeBrand, OffsetBrand } from './values/carrier-time.ts'
export { CarrierTime } from './values/carrier-time.ts'
export { Channel } from './values/channel.ts'
export { buyer, DataSubject, recipient } from './values/data-subject.ts'
export { ChangeField, DeliveryPoint } from './values/delivery-point.ts'
export type { DurationBrand } from './values/duration.ts'
export { Duration, plus } from './values/duration.ts'
export { EvidenceRef } from './values/evidence-ref.ts'
export type { IdentityBrand } from './values/identity.ts'
export {
  CaseId,
  ClaimId,
  CommandId,
  EnquiryId,
  HoldId,
  InterceptId,
  InvestigationId,
  MessageId,
  NoteId,
  RemedyId,
  ResolutionId
} from './values/identity.ts'
export type { InstantBrand } from './values/instant.ts'
export { elapsed, Instant, instantAt, isAfter, isBefore } from './values/instant.ts'
export { LineId, ParcelId } from './values/local-name.ts'
export { type MaskableFields, type Masked, type MaskProfile, mask, maskingVersion } from './values/masking/mask.ts'
export type { CurrencyBrand, MinorUnitsBrand } from './values/money.ts'
export { Money } from './values/money.ts'
export type { OrderIdBrand } from './values/order-id.ts'
export { OrderId } from './values/order-id.ts'
export { type PhoneProblem, parsePhone, type ReadPhone } from './values/parse-phone.ts'
export { type Erased, erased, type Known, known, type Personal, samePersonal, usePersonal } from './values/personal.ts'
export { personal } from './values/personal-codec.ts'
export type { ExtensionBrand, PhoneNumberBrand } from './values/phone.ts'
export { Extension, Phone, PhoneNumber, samePhone } from './values/phone.ts'
export { Place } from './values/place.ts'
export { PolicyRef } from './values/policy-ref.ts'
export { PostalAddress } from './values/postal-address.ts'
export type { QuantityBrand } from './values/quantity.ts'
export type { CountryCodeBrand, DivisionCodeBrand } from './values/region.ts'
export { Region } from './values/region.ts'
export { sameAddress } from './values/same-address.ts'
export { SourceRef, sameSource } from './values/source-ref.ts'
export { StatedAddress } from './values/stated-address.ts'
export { swift } from './values/swift-decode.ts'
export type { CodeBrand, LongTextBrand, ShortTextBrand } from './values/text.ts'
export { Code, LongText, ShortText } from './values/text.ts'
export type { CarrierNameBrand, TrackingNumberBrand } from './values/tracking-number.ts'
export { CarrierName, TrackingNumber } from './values/tracking-number.ts'
export { written } from './values/written.ts'
