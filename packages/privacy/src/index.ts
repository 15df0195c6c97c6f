export { type OpenedAttachment, openAttachment, type SealedAttachment, sealAttachment } from './attachment.ts'
export { type DataKey, dataKey } from './data-key.ts'
export { EpochId } from './epoch-id.ts'
export { addEpochKey, epochKeysFromFile } from './epoch-key-file.ts'
export { type EpochKeysUnusable, epochKeysFromEnvironment } from './epoch-keys.ts'
export { fingerprint } from './fingerprint.ts'
export { type InMemoryKeys, inMemoryKeyStore, inMemoryKeys } from './in-memory-key-store.ts'
export { KeyId } from './key-id.ts'
export { type KeyRecord, KeyStatus, type LegalHold, type Tombstone } from './key-record.ts'
export type { KeyContext, KeyScope } from './key-scope.ts'
export type {
  DestroyedKey,
  DestructionOrder,
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
export { type KeyStoreSettings, keyStoreOver } from './key-store-over.ts'
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
