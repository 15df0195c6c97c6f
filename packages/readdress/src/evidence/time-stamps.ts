import type { StoreUnavailable } from '@readdress/event-store'
import {
  type LogStorage,
  type StampedCheckpoint,
  stampCheckpoint,
  type TimestampError,
  type Timestamper
} from '@readdress/evidence'
import * as Either from 'fp-ts/lib/Either.js'

/** A third party that stamps checkpoints and bundles, so that their times are not only the shop's own. */
export interface TimeStamps {
  /** Such as `httpTimestamper`. It is told digests only. */
  readonly service: Timestamper
  /** Certificates in PEM of the authorities that its own descends from: they go into `trust.json`. */
  readonly roots: ReadonlyArray<string>
}

/** A stamped checkpoint, or why there is none. */
export type StampOutcome = (StampedCheckpoint & { readonly type: 'Stamped' }) | TimestampError | StoreUnavailable

/** Has the newest checkpoint stamped; null where nobody stamps, or there is nothing yet. What was signed stands in any case. */
export const stampLog = async (
  storage: LogStorage,
  timeStamps: TimeStamps | undefined
): Promise<StampOutcome | null> => {
  if (timeStamps === undefined) return null
  const stamped = await stampCheckpoint(storage, timeStamps.service)()
  if (Either.isLeft(stamped)) return stamped.left
  return stamped.right === null ? null : { type: 'Stamped', ...stamped.right }
}
