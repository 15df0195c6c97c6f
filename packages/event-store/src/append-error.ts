import type { NotCanonical } from './canonical-json.ts'
import type { EvidenceBroken } from './evidence-broken.ts'
import type { ExpectedRevision, Revision } from './revision.ts'
import type { StreamName } from './stream-name.ts'

/** The stream is not where the writer expected it: nothing was stored. `actual` is its last revision, null when it has no event. */
export interface RevisionConflict {
  readonly type: 'RevisionConflict'
  readonly stream: StreamName
  readonly expected: ExpectedRevision
  readonly actual: Revision | null
}

/**
 * An event that the store may not take: nothing of its batch was stored. `index` counts in the batch, `at` is a JSON pointer in the event.
 *
 * Only where events are chained, `outside-profile` refuses fractions and whatever else has no text under Evidence JSON v1, and
 * `reserved-metadata` the member that the chain writes itself. A server reserves names as well, and has a size (`too-large`) that one append may have.
 */
export interface EventRejected {
  readonly type: 'EventRejected'
  readonly reason:
    | 'no-events'
    | 'stream-not-allowed'
    | 'type-not-allowed'
    | 'id-not-uuid'
    | 'id-repeated'
    | 'not-json'
    | 'outside-profile'
    | 'reserved-metadata'
    | 'too-large'
  readonly index: number
  readonly at: string
}

/**
 * A personal value that cannot be sealed, or that stands where none may: nothing of its batch was stored. `index` counts in the batch,
 * `at` is a JSON pointer in the event, and `subject` the person whose key is not to be had.
 */
export interface SealingRefused {
  readonly type: 'SealingRefused'
  /**
   * `NotPersonal`: what is marked as personal has not the form of it; `NoValueToSeal`: the value was erased, or withheld from whoever read it;
   * `ValueErased`: the person's key was destroyed for ever; `KeyUnreadable` and `WrongKey`: his key is there, but not to be used.
   */
  readonly reason:
    | NotCanonical['reason']
    | 'NotPersonal'
    | 'NestedPersonal'
    | 'NoValueToSeal'
    | 'PersonalInMetadata'
    | 'TooLarge'
    | 'ValueErased'
    | 'KeyUnreadable'
    | 'WrongKey'
  readonly index: number
  readonly at: string
  readonly subject: string | null
}

/** The store does not do it: nothing was stored, and the same may be tried again when the reason has gone. */
export interface StoreUnavailable {
  readonly type: 'StoreUnavailable'
  /**
   * `busy`: another process holds it; `full`: no room on its disk; `closed`: by its owner; `damaged`: what it holds is not what was stored;
   * `moved`: its file was moved, replaced or deleted while it was open; `not-allowed`: its server does not let whoever asks; `stream-deleted`:
   * somebody deleted the stream there for ever; `failed`: anything else that a disk or a server may do.
   */
  readonly reason: 'busy' | 'full' | 'closed' | 'damaged' | 'moved' | 'not-allowed' | 'stream-deleted' | 'failed'
}

/** It is not known whether the batch was kept: the store did not say, or its answer was not waited for. The same command, or batch with the same ids, may be sent again. */
export interface OutcomeUnknown {
  readonly type: 'OutcomeUnknown'
  readonly stream: StreamName
}

/** Why a batch was not, or perhaps not, appended. */
export type AppendError =
  | RevisionConflict
  | EventRejected
  | SealingRefused
  | EvidenceBroken
  | StoreUnavailable
  | OutcomeUnknown
