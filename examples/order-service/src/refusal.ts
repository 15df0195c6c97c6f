import type {
  ActorRole,
  NotAnswered,
  NotExportedEvidence,
  NotRevealed,
  NotSealedStore,
  Refused,
  TooFarBehind
} from 'readdress'
import type { Malformed } from './read.ts'

/** Why a call is refused: by the order, by the access log, by the store, or by the service itself. */
export type Refusal =
  | Refused
  | NotAnswered
  | NotRevealed
  | NotExportedEvidence
  | NotSealedStore
  | TooFarBehind
  | Malformed
  /** There is no token, or nobody has it. */
  | { readonly type: 'ActorNotAuthenticated' }
  /** The role may not call this, or the order is none of those of the caller. */
  | { readonly type: 'ActorNotPermitted'; readonly role: ActorRole; readonly command: string }
  | { readonly type: 'RouteUnknown' }
  /** The address that was called is spelled wrongly, or too long. */
  | { readonly type: 'AddressUnreadable' }
  /** The body is no JSON, or would change what every object is made of. */
  | { readonly type: 'BodyUnreadable' }
  | { readonly type: 'BodyTooLarge'; readonly most: number }
  | { readonly type: 'MediaTypeUnsupported'; readonly expected: string }
  | { readonly type: 'TooManyRequests'; readonly retryAfter: number }
  /** A bug: the log has it under the id of the request. */
  | { readonly type: 'Fault'; readonly requestId: string }
