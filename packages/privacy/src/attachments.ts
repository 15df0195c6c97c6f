import type { StoreUnavailable } from '@readdress/event-store'
import type { Option } from 'fp-ts/lib/Option.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { largestAttachment } from './attachment.ts'
import type { AttachmentId } from './attachment-id.ts'
import type { KeyId } from './key-id.ts'
import type { TooLarge } from './seal-leaf.ts'

/** Where a sealed file lies: with the key that it is sealed under, and goes with. */
export interface AttachmentPlace {
  readonly keyId: KeyId
  readonly attachmentId: AttachmentId
}

/** Something lies there already, and is not replaced. */
export interface AttachmentExists extends AttachmentPlace {
  readonly type: 'AttachmentExists'
}

/** The most bytes that a sealed file has: those of the largest, and of its seal. */
export const largestSealed = largestAttachment + 12 + 32 + 16

/** The port to the place of sealed files. It sees no clear byte. Every such place keeps the contract of `@readdress/privacy/testing`. */
export interface Attachments {
  /** Durable when the answer has come, and whole or not there. Refused with `TooLarge` above 16 MiB. */
  readonly put: (
    place: AttachmentPlace,
    sealed: Uint8Array
  ) => TaskEither<AttachmentExists | TooLarge | StoreUnavailable, void>
  readonly get: (place: AttachmentPlace) => TaskEither<StoreUnavailable, Option<Uint8Array>>
  /** What is sealed under a key. */
  readonly list: (keyId: KeyId) => TaskEither<StoreUnavailable, ReadonlyArray<AttachmentId>>
  /** Removes everything that is sealed under a key, and says how much that was; again, it is nothing. */
  readonly remove: (keyId: KeyId) => TaskEither<StoreUnavailable, number>
}
