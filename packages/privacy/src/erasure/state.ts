import type { KeyId } from '../key-id.ts'
import type { DeferralGround } from './enumerations.ts'

/** A yes to an erasure. */
export interface Approval {
  readonly by: string
  readonly role: string
  readonly at: string
}

/** An open request. */
export interface ErasureRequest {
  readonly ground: string
  readonly requestedBy: string
  readonly requestedAt: string
  /** Why it must wait, and until when as far as one knows; null where nothing keeps it waiting, or that is over. */
  readonly deferred: { readonly ground: DeferralGround; readonly until: string | null } | null
  readonly retentionExpired: boolean
  readonly approvals: ReadonlyArray<Approval>
}

interface Whose {
  readonly orderId: string
  readonly subject: string
  readonly notified: ReadonlyArray<string>
}

/** Data that can still be read, unless they are restricted; there may be a request to erase them. */
export interface Living extends Whose {
  readonly status: 'Living'
  /** Why the data may only be kept; null where they may be used. */
  readonly restricted: string | null
  readonly request: ErasureRequest | null
}

/** Data whose keys are destroyed; `effectiveAt` is null until no copy and nothing derived is left. */
export interface Destroyed extends Whose {
  readonly status: 'Destroyed'
  readonly keyIds: ReadonlyArray<KeyId>
  readonly ground: string
  /** The two persons whose yes it was done on. */
  readonly approvedBy: ReadonlyArray<string>
  readonly destroyedAt: string
  readonly effectiveBy: string
  readonly effectiveAt: string | null
}

/** What must be remembered of the erasure of one person in one order. */
export type ErasureState = { readonly status: 'None' } | Living | Destroyed

/** An erasure before anybody spoke of it. */
export const initialErasure: ErasureState = { status: 'None' }
