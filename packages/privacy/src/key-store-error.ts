import type { StoreUnavailable } from '@readdress/event-store'
import type { EpochId } from './epoch-id.ts'
import type { KeyId } from './key-id.ts'
import type { KeyScope } from './key-scope.ts'

/** The key of this person in this order was destroyed: nothing can be sealed for him there any more. */
export interface ValueErased extends KeyScope {
  readonly type: 'ValueErased'
}

/** The key is there, but cannot be unwrapped: the epoch key is another than the one it was wrapped under, or its row is damaged. */
export interface KeyUnreadable {
  readonly type: 'KeyUnreadable'
  readonly keyId: KeyId
  readonly epoch: EpochId
}

/** The key wraps another than its id says: another was stored under the old id, or the row was copied from elsewhere. */
export interface WrongKey {
  readonly type: 'WrongKey'
  readonly keyId: KeyId
}

/** There is no epoch key of this name, and a key is wrapped under it, or is to be. */
export interface EpochKeyMissing {
  readonly type: 'EpochKeyMissing'
  readonly epoch: EpochId
}

/** The key store has no such key, living or destroyed. */
export interface KeyNotFound {
  readonly type: 'KeyNotFound'
  readonly keyId: KeyId
}

/** A key may not be destroyed while something of its order is held; `holdIds` are the holds in force. */
export interface LegalHoldActive {
  readonly type: 'LegalHoldActive'
  readonly holdIds: ReadonlyArray<string>
}

/** A key may not be destroyed before its grace time is over, at `until` (ISO 8601). */
export interface GraceNotOver {
  readonly type: 'GraceNotOver'
  readonly until: string
}

/** A key is destroyed only when two persons said so in the last days, neither the one who asked for it nor the one who does it; `approvers` are those who count. */
export interface SecondApproverNeeded {
  readonly type: 'SecondApproverNeeded'
  readonly approvers: ReadonlyArray<string>
}

/** Why a key is not to be had now. */
export type KeyUnavailable = StoreUnavailable | KeyUnreadable | WrongKey | EpochKeyMissing

/** Why nothing was destroyed. */
export type DestructionRefused = KeyNotFound | LegalHoldActive | GraceNotOver | SecondApproverNeeded | StoreUnavailable
