export { type OpenedAttachment, openAttachment, type SealedAttachment, sealAttachment } from './attachment.ts'
export { type DataKey, dataKey } from './data-key.ts'
export { fingerprint } from './fingerprint.ts'
export { KeyId } from './key-id.ts'
export type { KeyContext, KeyScope } from './key-scope.ts'
export { type Because, type BrokenSeal, type LeafFinding, openEvent } from './open-event.ts'
export { type Opened, openLeaf, type Tampered } from './open-leaf.ts'
export type { ClearLeaf, Unsealable } from './personal-in-data.ts'
export { type EventOfStream, leavesToSeal, sealEvent } from './seal-event.ts'
export { type Sealed, type SealRandom, sealLeaf, type TooLarge } from './seal-leaf.ts'
export {
  type EventBinding,
  eventBinding,
  SealedEntry,
  type SealedEvent,
  type SealedLeaf
} from './sealed-form.ts'
export { type BrokenLeaf, type StoredLeaf, storedLeavesIn } from './sealed-leaves-in.ts'
