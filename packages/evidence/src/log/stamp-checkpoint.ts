import type { StoreUnavailable } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { readNote } from '../note/signed-note.ts'
import type { TimestampError, Timestamper } from '../stamp/timestamper.ts'
import { isStampOver } from '../stamp/verify-stamp.ts'
import { readCheckpoint } from './checkpoint.ts'
import type { LogStorage } from './log-storage.ts'
import { checkpointStampPath, currentPath } from './publish.ts'

/** A checkpoint that has a time stamp. */
export interface StampedCheckpoint {
  readonly size: number
  /** Whether the stamp was made now; one that was there already proves an earlier time, and is kept. */
  readonly isNew: boolean
}

/** Has the newest checkpoint of a log stamped, and keeps the stamp beside it; null when nothing was signed yet. */
export const stampCheckpoint =
  (
    storage: LogStorage,
    timestamper: Timestamper
  ): TaskEither<StoreUnavailable | TimestampError, StampedCheckpoint | null> =>
  async () => {
    const note = await storage.read(currentPath)()
    if (Either.isLeft(note)) return note
    if (note.right === null) return Either.right(null)
    const size = readCheckpoint(readNote(note.right.toString('utf8'))?.text ?? '')?.size
    if (size === undefined) return Either.left({ type: 'StoreUnavailable', reason: 'damaged' })
    const path = checkpointStampPath(size)
    const kept = await storage.read(path)()
    if (Either.isLeft(kept)) return kept
    // A checkpoint that was signed anew under another key is another note.
    if (kept.right !== null && isStampOver(kept.right, note.right)) return Either.right({ size, isNew: false })
    const stamp = await timestamper.stamp(note.right)()
    if (Either.isLeft(stamp)) return stamp
    const written = await storage.write(path, stamp.right)()
    return Either.isLeft(written) ? written : Either.right({ size, isNew: true })
  }
