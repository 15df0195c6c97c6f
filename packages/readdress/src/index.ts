export type {
  Accepted,
  AcceptedEvent,
  Cancelled,
  LeaseHeld,
  OccurredInFuture,
  OutcomeUnknown,
  Surroundings,
  UnreadableEvent
} from '@readdress/event-store'
export { type FileContent, type NewFile, type NotWritten, newFile } from '@readdress/event-store/files'
export {
  areCertificates,
  type BundleFiles,
  type BundleMalformed,
  type BundleNotWritten,
  type BundleUnreadable,
  type CaughtUpLog,
  type CheckedStore,
  type Finding,
  type FindingCode,
  type HttpTimestamperSettings,
  type HttpWitnessSettings,
  httpTimestamper,
  httpWitness,
  isOffset,
  type LimitName,
  type LogFault,
  type LogProgress,
  type Measured,
  type NotShown,
  packZip,
  type Requirement,
  readBundle,
  readRequirements,
  readTrust,
  readVerifierKey,
  requirements,
  type StampRefused,
  type StampRule,
  type Standing,
  type StripeEvidence,
  type StripeFileField,
  standings,
  type TimestampError,
  type Timestamper,
  type TimestamperUnavailable,
  type ToCosign,
  type Trust,
  trustText,
  unreadableText,
  type Venue,
  type VenueAnswer,
  type VenueCheck,
  type VenueLimits,
  type VenueName,
  type VenueQuestion,
  type VenueWarning,
  type Verdict,
  type Verification,
  type VerifierExit,
  type VerifierKey,
  type VerifierLanguage,
  type VerifierOutput,
  type VerifyWish,
  venueAnswer,
  venueNames,
  venues,
  verificationText,
  verifyAt,
  verifyBundle,
  visibleText,
  type WhyEmpty,
  type Witness,
  type WitnessError,
  type Witnessed,
  type WitnessRefused,
  type WitnessUnavailable,
  writeBundleFolder,
  writeBundleZip
} from '@readdress/evidence'
export {
  ActorId,
  ActorRole,
  type CarrierProfile,
  type ChannelPolicy,
  carrierProfiles,
  Duration,
  decodeCommand,
  decodePolicy,
  type Editability,
  type EvidenceRef,
  genericPolicy,
  Instant,
  OrderCommand,
  type OrderCommandType,
  type OrderError,
  OrderEvent,
  type OrderEventType,
  OrderId,
  policies,
  StatedAddress,
  type UnreadableCommand,
  type UnreadablePolicy
} from '@readdress/order'
export {
  type AccessEntry,
  type AddressHistory,
  type BoardList,
  type CarrierScorecard,
  type CheckedStep,
  type Clocks,
  type Communication,
  type CurrentAddress,
  type Deadline,
  type HeldAddress,
  type Json,
  type ListedTask,
  nextActions,
  type OrderDetail,
  type OrdersFound,
  type ParcelAddress,
  type ParcelOnBoard,
  type PendingChange,
  type ProcedureChecklist,
  type RetentionEntry,
  type ServiceMetrics,
  type TimelineLine,
  type UnusualDisclosures,
  type VersionHistory
} from '@readdress/order-views'
export {
  AccessPurpose,
  type DerivedStore,
  type EpochInUse,
  type Forgotten,
  IncidentKind,
  largestAttachment,
  Pseudonym
} from '@readdress/privacy'
export type {
  DocumentDifference,
  Lag,
  ProjectionStopped,
  Projector,
  ProjectorState,
  RebuildProgress,
  Rebuilt,
  TooFarBehind,
  ViewFailure
} from '@readdress/projections'
export type { Intent, IntentUnknown, Outcome, Partners, ProcessPolicy } from '@readdress/reactions'
export type { StoreFileUnusable } from '@readdress/sqlite'
export type { CopyDiffers } from './compare-events.ts'
export type { Copied, CopyProgress, NotCopied } from './copy-events.ts'
export { copyStore, type NotCopiedStore, type StoresToCopy, type StoreToCopy } from './copy-store.ts'
export { defaultSettings } from './default-settings.ts'
export { holdsStore } from './embedded-files.ts'
export type { EventsUnusable } from './events-unusable.ts'
export type { EvidenceWish } from './evidence/asking-to-show.ts'
export type { ExportedEvidence, NotChained } from './evidence/bundle-order.ts'
export type { AttachmentsNotShown, AttachmentsTooLarge } from './evidence/disclosed-attachments.ts'
export type { Evidence, EvidenceRules } from './evidence/evidence.ts'
export type { NotExportedEvidence } from './evidence/export-evidence.ts'
export type { Following } from './evidence/follow-log.ts'
export type { NotLogged } from './evidence/not-logged.ts'
export type { LogKeyRotated, RotatingLogKey } from './evidence/rotate-log-key.ts'
export type { SignedLog } from './evidence/sign-log.ts'
export type { SigningKeysUnusable } from './evidence/signing-keys-unusable.ts'
export type { Attested, ThirdParties } from './evidence/third-parties.ts'
export type { StampOutcome, TimeStamps } from './evidence/time-stamps.ts'
export type { Witnesses, WitnessOutcome } from './evidence/witnesses.ts'
export type { FollowingOrders, OrderChanged } from './follow-orders.ts'
export type { HandleOrder, Refused } from './handle-orders.ts'
export type { KeptPersonalData, KeySettings } from './keys.ts'
export type { KeysUnusable } from './keys-unusable.ts'
export type { ManagedView, Rebuilding, SomeDocuments } from './managed-view.ts'
export type { NoStore } from './no-store.ts'
export { openReaddress, type Readdress } from './open-readdress.ts'
export type { StorePlace } from './opened-events.ts'
export type { OwnView } from './own-view.ts'
export type { NotRevealed, ToReveal } from './personal/asking-to-see.ts'
export type { AttachmentToKeep, NotAttached } from './personal/attachments/attach.ts'
export type {
  AttachmentInClear,
  AttachmentNotShown,
  AttachmentToOpen,
  UnknownAttachment
} from './personal/attachments/open-attachment.ts'
export type { ErasureNotice, RecipientsNotTold, RecipientsTold, TellRecipients } from './personal/confirm-erasure.ts'
export type { ContinuedErasure, ContinuingErasures } from './personal/continue-erasures.ts'
export type { SearchKeysKept } from './personal/destroy-search-keys.ts'
export type { Revealed } from './personal/disclosed-values.ts'
export type { GroundedErasure, LiftedRestriction } from './personal/ending-erasures.ts'
export type { Erasure, NotErased, UnknownErasure } from './personal/erasing.ts'
export type { AboutErasure } from './personal/erasures.ts'
export type { ExportRequestsUnread, OpenExportRequest } from './personal/export/open-requests.ts'
export { subjectExportPage } from './personal/export/page/subject-export-page.ts'
export type { DifferentPersons } from './personal/export/persons.ts'
export type { ExportWish, NotExported, ProvidedExport } from './personal/export/provide-export.ts'
export type {
  ExportNotRequested,
  ExportRequestWish,
  OrdersMissing,
  RequestedExport,
  UnknownExportRequest
} from './personal/export/request-export.ts'
export type {
  ExportedEvent,
  ExportedFile,
  ExportedOrder,
  ExportedValue,
  PersonInOrder,
  SubjectExport
} from './personal/export/subject-export.ts'
export type {
  AboutIncident,
  IncidentContainment,
  IncidentNotRecorded,
  IncidentReport,
  IncidentTold,
  IncidentToRecord
} from './personal/incidents.ts'
export type { UnknownOrder } from './personal/keeping.ts'
export type { NotLinked, PersonLink } from './personal/link.ts'
export type { LinkedErasure, LinkedErasureWish } from './personal/linked-erasures.ts'
export type { By, UnknownPerson } from './personal/person.ts'
export type { PersonalDataRules } from './personal/personal.ts'
export type { NotSealedStore, PersonalData } from './personal/personal-data.ts'
export { personalText } from './personal/personal-text.ts'
export type { Incident, UnknownIncident } from './personal/read-incident.ts'
export type { Reconciled } from './personal/reconcile.ts'
export type { ErasureWish, RequestedErasure } from './personal/request-erasure.ts'
export { type AddressToReveal, revealAddress, type UnknownVersion } from './personal/reveal-address.ts'
export type { KeysNotRotated, KeysToFollow } from './personal/rotate-subject-keys.ts'
export type { ShownAddressHistory, ShownVersionHistory } from './questions/how-it-came-about.ts'
export type { Answer, NotAnswered } from './questions/not-answered.ts'
export type { NotOpened } from './questions/opened-event.ts'
export type { AccessesOf, Questions } from './questions/questions.ts'
export type { ShownEntry } from './questions/what-happened.ts'
export type { InspectedEvent } from './questions/what-it-was-after.ts'
export type { ShownAddress, ShownVersion } from './questions/where-it-goes.ts'
export type { ShownOrder } from './questions/whole-order.ts'
export type { WorkOf } from './questions/worklist.ts'
export type { OutboxOfShop } from './reactions/outbox-of-shop.ts'
export type { Reactions, ReactionsRound, ReactionsSettings } from './reactions/reactions.ts'
export type { ReactionsFailure } from './reactions/reactions-failure.ts'
export type { ReaddressSettings } from './readdress-settings.ts'
export {
  type KeysNotReached,
  type KeysOfStore,
  type KeysRotated,
  keysStatus,
  type Rotating,
  rotateKeys
} from './rotate-keys.ts'
export { type NotSealed, type StoreToSeal, sealStore } from './seal-store.ts'
export type { SealMismatch } from './store-seal.ts'
export type { NotOpenedStore } from './stores.ts'
export type { Updating } from './up-to-date.ts'
export type { ViewStatus } from './view-status.ts'
export type { PlaceInPayload, RefusedWebhook } from './webhooks/refused-webhook.ts'
export type { WebhookAnswer, WebhookReason } from './webhooks/webhook-answer.ts'
export type { Webhooks } from './webhooks/webhooks.ts'
