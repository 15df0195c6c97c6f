export type { BundleFiles } from './bundle/bag.ts'
export {
  type BundleNotWritten,
  type BundleUnreadable,
  readBundleFolder,
  writeBundleFolder
} from './bundle/bundle-in-folder.ts'
export { type BundleContents, type DisclosureOf, makeBundle, type SaidOfBundle } from './bundle/make-bundle.ts'
export { type SealedLeafAt, sealedLeavesIn } from './bundle/sealed-leaves.ts'
export { stampBundle } from './bundle/stamp-bundle.ts'
export { isOffset, type Predicate, type ReportManner, type WithheldReason } from './bundle/statement.ts'
export { type Chaining, chained } from './chain/chained.ts'
export type { CheckMode } from './chain/check-event.ts'
export { linkOf, type StoredLink } from './chain/stored-link.ts'
export { honesty } from './honesty.ts'
export type { Anchor, HeadsProof } from './log/anchor.ts'
export type { CatchingUp, CaughtUpLog, LogProgress } from './log/catch-up.ts'
export type { CheckedStore, LostEvents } from './log/check-log.ts'
export { type Checkpoint, readCheckpoint } from './log/checkpoint.ts'
export { type CheckpointSigner, checkpointSigner, type LogInconsistent } from './log/checkpoint-signer.ts'
export type { LogFault, StoreRolledBack } from './log/log-fault.ts'
export { inMemoryLogStorage, type LogStorage } from './log/log-storage.ts'
export { logStorageInFolder } from './log/log-storage-in-folder.ts'
export type { LogSettings } from './log/open-log.ts'
export { type StampedCheckpoint, stampCheckpoint } from './log/stamp-checkpoint.ts'
export type { StreamProofs } from './log/stream-proofs.ts'
export { openTenantLog, type TenantLog } from './log/tenant-log.ts'
export { type GrowingTree, growingTree } from './merkle/growing-tree.ts'
export { leafHash, type TreeHash } from './merkle/tree-hashes.ts'
export {
  type ConsistencyProof,
  type InclusionProof,
  provesConsistency,
  provesInclusion
} from './merkle/verify-proofs.ts'
export { privateKeyOf } from './note/ed25519.ts'
export { ownVerifierKey } from './note/note-signer.ts'
export type { VerifierKey } from './note/verifier-key.ts'
export { type PublishedVerifier, publishedVerifier } from './published-verifier.ts'
export { visibleText } from './report/visible-text.ts'
export { areCertificates } from './stamp/certificate.ts'
export { type HttpTimestamperSettings, httpTimestamper } from './stamp/http-timestamper.ts'
export type { StampRefused, StampRule } from './stamp/stamp-refused.ts'
export type { TimestampError, Timestamper, TimestamperUnavailable } from './stamp/timestamper.ts'
export { type Stamp, type StampCheck, verifyStamp } from './stamp/verify-stamp.ts'
export { type VerifierLanguage, verificationText } from './told/verification-text.ts'
export { readRequirements } from './verifier/verify-arguments.ts'
export { type VerifierExit, type VerifierOutput, verifyAt } from './verifier/verify-at.ts'
export type { VerifyWish } from './verifier/verify-wish.ts'
export { type Finding, type FindingCode, type Standing, standings, type Verdict } from './verify/finding.ts'
export { type Requirement, requirements } from './verify/requirement.ts'
export { readTrust, type Trust, trustText } from './verify/trust.ts'
export { type Verification, verifyBundle } from './verify/verify-bundle.ts'
