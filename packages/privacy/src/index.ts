export { accessLog } from './access-log/access-log.ts'
export { accessEventSchemas, accessRegistry } from './access-log/access-registry.ts'
export { accessStream } from './access-log/access-stream.ts'
export {
  type AccessCommand,
  type AccessCommandType,
  accessCommands,
  type ContainIncident,
  type NotifySubjectOfIncident,
  type ProvideSubjectExport,
  type RecordIncident,
  type ReportIncident,
  type RequestSubjectExport,
  type RotateSubjectKey
} from './access-log/commands.ts'
export { sameIncident } from './access-log/decide/incident.ts'
export type { UnderDisclosurePolicy } from './access-log/decision.ts'
export { decodeAccessCommand } from './access-log/decode-access-command.ts'
export type { RecordDisclosureFailure, RevealPersonalData } from './access-log/disclosure-commands.ts'
export { DisclosureError } from './access-log/disclosure-error.ts'
export { DisclosurePolicy, DisclosureQuota, DisclosureRule } from './access-log/disclosure-policy.ts'
export { AccessPurpose, IncidentKind } from './access-log/enumerations.ts'
export type { AccessError } from './access-log/errors.ts'
export {
  AccessEvent,
  accessEvents,
  DisclosureRefused,
  IncidentContained,
  IncidentReported,
  PersonalDataDisclosed,
  PersonalDataDisclosureFailed,
  PersonalDataIncidentRecorded,
  SubjectExportProvided,
  SubjectExportRequested,
  SubjectKeyRotated,
  SubjectNotifiedOfIncident
} from './access-log/events.ts'
export { genericDisclosurePolicy } from './access-log/generic-disclosure-policy.ts'
export { type AccessNotHandled, type HandleAccess, handleAccesses } from './access-log/handle-accesses.ts'
export type { AccessLogState, Disclosure, RecordedIncident, SubjectExport } from './access-log/state.ts'
export { approversNeeded } from './approvers-needed.ts'
export {
  largestAttachment,
  type OpenedAttachment,
  openAttachment,
  type SealedAttachment,
  sealAttachment
} from './attachment.ts'
export { AttachmentId } from './attachment-id.ts'
export { type AttachmentExists, type AttachmentPlace, type Attachments, largestSealed } from './attachments.ts'
export { attachmentsInFolder } from './attachments-in-folder.ts'
export { type DataKey, dataKey } from './data-key.ts'
export type { UnreadableCommand } from './decode-command.ts'
export { discloseLeaves, type LeafDisclosure } from './disclose-leaves.ts'
export { EpochId } from './epoch-id.ts'
export { addEpochKey, epochKeysFromFile } from './epoch-key-file.ts'
export { type EpochKeysUnusable, epochKeysFromEnvironment } from './epoch-keys.ts'
export {
  type ApproveErasure,
  type DestroyKeys,
  type ErasureCommand,
  type ErasureCommandType,
  erasureCommands,
  type Keeping,
  type LiftRestriction,
  type NotifyRecipients,
  type PurgeReport,
  type RecordErasureEffective,
  type RecordRetentionExpired,
  type RefuseErasure,
  type RequestErasure,
  type RestrictProcessing,
  type WithdrawErasure
} from './erasure/commands.ts'
export type { UnderErasurePolicy } from './erasure/decision.ts'
export { decodeErasureCommand } from './erasure/decode-erasure-command.ts'
export { type DerivedStore, type Forgotten, forgetEverywhere } from './erasure/derived-store.ts'
export { destructionOrder } from './erasure/destruction-order.ts'
export { DeferralGround } from './erasure/enumerations.ts'
export { erasure } from './erasure/erasure.ts'
export { ErasurePolicy, genericErasurePolicy } from './erasure/erasure-policy.ts'
export { erasureRegistry } from './erasure/erasure-registry.ts'
export { erasureStream } from './erasure/erasure-stream.ts'
export type { ErasureError } from './erasure/errors.ts'
export {
  ErasureApproved,
  ErasureDeferred,
  ErasureEffective,
  ErasureEvent,
  ErasureRefused,
  ErasureRequested,
  ErasureWithdrawn,
  erasureEvents,
  KeysDestroyed,
  ProcessingRestricted,
  RecipientsNotified,
  RestrictionLifted,
  RetentionExpired
} from './erasure/events.ts'
export { type ErasureNotHandled, type HandleErasure, handleErasures } from './erasure/handle-erasures.ts'
export { permitErasure } from './erasure/permit-erasure.ts'
export { readErasure } from './erasure/read-erasure.ts'
export type { Approval, Destroyed, ErasureRequest, ErasureState, Living } from './erasure/state.ts'
export { EventMetadata, PolicyRef } from './event.ts'
export { fingerprint } from './fingerprint.ts'
export { inMemoryAttachments } from './in-memory-attachments.ts'
export { type InMemoryKeys, inMemoryKeyStore, inMemoryKeys } from './in-memory-key-store.ts'
export {
  type AttachmentKeeping,
  type AttachmentMissing,
  type AttachmentNotOpened,
  type AttachmentRestricted,
  type KeptAttachment,
  keepAttachment,
  type NotKept,
  openKeptAttachment
} from './kept-attachment.ts'
export { KeyId } from './key-id.ts'
export { type KeyRecord, KeyStatus, type LegalHold, type Tombstone } from './key-record.ts'
export type { KeyContext, KeyScope } from './key-scope.ts'
export type {
  DestroyedKey,
  DestructionOrder,
  EpochInUse,
  ErasureApproval,
  KeyFinding,
  KeyStore,
  ReconcileReport,
  RewrapProgress,
  RewrapReport
} from './key-store.ts'
export type {
  DestructionRefused,
  EpochKeyMissing,
  GraceNotOver,
  KeyNotFound,
  KeyUnavailable,
  KeyUnreadable,
  LegalHoldActive,
  SecondApproverNeeded,
  ValueErased,
  WrongKey
} from './key-store-error.ts'
export { checkBackupWindow, type KeyStoreSettings, keyStoreOver } from './key-store-over.ts'
export {
  type EpochRow,
  EpochStatus,
  type FoundKeys,
  type HoldRow,
  type KeyChange,
  type KeyRow,
  type KeyTable,
  type WantedKeys
} from './key-table.ts'
export type { KeyWrapper, NotUnwrapped } from './key-wrapper.ts'
export { type Because, type BrokenSeal, type LeafFinding, openEvent } from './open-event.ts'
export { type Opened, openLeaf, type Tampered } from './open-leaf.ts'
export type { ClearLeaf, Unsealable } from './personal-in-data.ts'
export { type EventOfStream, leavesToSeal, sealEvent } from './seal-event.ts'
export { type Sealed, type SealRandom, sealLeaf, type TooLarge } from './seal-leaf.ts'
export { sealed } from './sealed.ts'
export {
  type EventBinding,
  eventBinding,
  SealedEntry,
  type SealedEvent,
  type SealedLeaf
} from './sealed-form.ts'
export { type BrokenLeaf, type StoredLeaf, storedLeavesIn } from './sealed-leaves-in.ts'
export type { Sealing } from './sealing.ts'
export { SubjectId } from './subject-id.ts'
export { Actor } from './values/actor.ts'
export { Pseudonym, Uuid } from './values/code.ts'
export { daysIn } from './values/days.ts'
export type { OpenHold } from './values/open-hold.ts'
