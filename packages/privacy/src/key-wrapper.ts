import type { StoreUnavailable } from '@readdress/event-store'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { EpochId } from './epoch-id.ts'
import type { KeyContext } from './key-scope.ts'
import type { EpochKeyMissing } from './key-store-error.ts'

/** These bytes were not wrapped under this epoch key, or were changed since. */
export interface NotUnwrapped {
  readonly type: 'NotUnwrapped'
}

/**
 * The port to the epoch keys, which wrap the roots of data keys: AES-KW with keys of a file or of the environment, or a key management service.
 *
 * The context says whose the root is, for services that authenticate it.
 */
export interface KeyWrapper {
  /** The epoch that a new key store begins with. */
  readonly newest: () => TaskEither<StoreUnavailable, EpochId>
  readonly wrap: (
    epoch: EpochId,
    root: Uint8Array,
    context: KeyContext
  ) => TaskEither<EpochKeyMissing | StoreUnavailable, Uint8Array>
  readonly unwrap: (
    epoch: EpochId,
    wrapped: Uint8Array,
    context: KeyContext
  ) => TaskEither<EpochKeyMissing | NotUnwrapped | StoreUnavailable, Uint8Array>
  /** Destroys an epoch key for ever, or says that its owner has to. */
  readonly destroyEpoch: (epoch: EpochId) => TaskEither<StoreUnavailable, 'destroyed' | 'kept'>
}
