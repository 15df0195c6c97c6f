export type { Anchor, HeadsProof } from './bundle/anchor.ts'
export { type StreamProofs, streamProofs } from './bundle/anchors-of.ts'
export type { BundleFiles } from './bundle/bag.ts'
export {
  type BundleNotWritten,
  type BundleUnreadable,
  readBundleFolder,
  writeBundleFolder
} from './bundle/bundle-in-folder.ts'
export { type BundleContents, type DisclosureOf, makeBundle } from './bundle/make-bundle.ts'
export { type SealedLeafAt, sealedLeavesIn } from './bundle/sealed-leaves.ts'
export type { Predicate, WithheldReason } from './bundle/statement.ts'
export { type Chaining, chained } from './chain/chained.ts'
export type { CheckMode } from './chain/check-event.ts'
export { honesty } from './honesty.ts'
export type { CatchingUp, CaughtUpLog, LogProgress } from './log/catch-up.ts'
export { type Checkpoint, readCheckpoint } from './log/checkpoint.ts'
export { type CheckpointSigner, checkpointSigner, type LogInconsistent } from './log/checkpoint-signer.ts'
export type { LogFault, StoreRolledBack } from './log/log-fault.ts'
export { inMemoryLogStorage, type LogStorage } from './log/log-storage.ts'
export { logStorageInFolder } from './log/log-storage-in-folder.ts'
export type { LogSettings } from './log/open-log.ts'
export { openTenantLog, type TenantLog } from './log/tenant-log.ts'
export { privateKeyOf } from './note/ed25519.ts'
export { ownVerifierKey } from './note/note-signer.ts'
export type { VerifierKey } from './note/verifier-key.ts'
export { type Finding, type FindingCode, type Standing, standings, type Verdict } from './verify/finding.ts'
export { readTrust, type Trust, trustText } from './verify/trust.ts'
export { type Verification, verifyBundle } from './verify/verify-bundle.ts'
