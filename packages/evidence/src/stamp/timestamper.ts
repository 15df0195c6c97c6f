import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { StampRefused } from './stamp-refused.ts'

/** A service that gave no time stamp. Whether it counted the request is unknown, and does not matter: another may be made at any time. */
export interface TimestamperUnavailable {
  readonly type: 'TimestamperUnavailable'
  /** `unreachable`: not found, refused or cut off; `late`: the deadline passed; `answer`: it answered something else. */
  readonly reason: 'unreachable' | 'late' | 'answer'
  /** The HTTP status, where one was given. */
  readonly httpStatus: number | null
}

/** Why there is no time stamp: none came, or one that proves nothing. */
export type TimestampError = TimestamperUnavailable | StampRefused

/** The port to a time-stamp service (RFC 3161). */
export interface Timestamper {
  /** The whole response over these bytes, which has been verified. */
  readonly stamp: (stamped: Uint8Array) => TaskEither<TimestampError, Uint8Array>
}
