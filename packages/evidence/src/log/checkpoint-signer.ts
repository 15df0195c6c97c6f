import type { KeyObject } from 'node:crypto'
import type { StoreUnavailable } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { TreeHash } from '../merkle/tree-hashes.ts'
import { provesConsistency } from '../merkle/verify-proofs.ts'
import { ownVerifierKey, signedNote } from '../note/note-signer.ts'
import { readNote } from '../note/signed-note.ts'
import type { VerifierKey } from '../note/verifier-key.ts'
import { type Checkpoint, checkpointText, readCheckpoint } from './checkpoint.ts'
import type { FormerLogKey } from './former-log-key.ts'
import type { LogStorage } from './log-storage.ts'

/** The log is not a continuation of what was signed last: it was rolled back or rewritten, and nothing is signed. Sizes count leaves. */
export interface LogInconsistent {
  readonly type: 'LogInconsistent'
  readonly signedSize: number
  readonly size: number
}

/** Signs checkpoints of one log, and remembers the last one, by itself: apart from the log, and from whoever writes it. */
export interface CheckpointSigner {
  readonly key: VerifierKey
  /** The keys that were in force before it, the oldest first. */
  readonly former: ReadonlyArray<FormerLogKey>
  /** The last note that was signed; null before the first. */
  readonly last: TaskEither<StoreUnavailable, string | null>
  /** The note of a checkpoint that only adds to the last one, as the proof between them shows; remembered before it is given. */
  readonly sign: (
    checkpoint: Checkpoint,
    consistency: ReadonlyArray<TreeHash>
  ) => TaskEither<StoreUnavailable | LogInconsistent, string>
}

const memory = 'last-checkpoint'

/** Signs with a key at hand; `kept` is a place that is not restored together with the log. */
export const checkpointSigner = (
  origin: string,
  key: KeyObject,
  kept: LogStorage,
  former: ReadonlyArray<FormerLogKey> = []
): CheckpointSigner => {
  const verifier = ownVerifierKey(origin, key)
  const last: CheckpointSigner['last'] = async () => {
    const bytes = await kept.read(memory)()
    return Either.isLeft(bytes) ? bytes : Either.right(bytes.right?.toString('utf8') ?? null)
  }
  return {
    key: verifier,
    former,
    last,
    sign: (checkpoint, consistency) => async () => {
      const before = await last()
      if (Either.isLeft(before)) return before
      const signedBefore = before.right === null ? null : ownCheckpoint(before.right, verifier)
      const inconsistent = {
        type: 'LogInconsistent',
        signedSize: signedBefore?.size ?? 0,
        size: checkpoint.size
      } as const
      if (before.right !== null && signedBefore === null)
        return Either.left({ type: 'StoreUnavailable', reason: 'damaged' })
      if (signedBefore !== null && !continues(signedBefore, checkpoint, consistency)) return Either.left(inconsistent)
      const note = signedNote(checkpointText(checkpoint), origin, key)
      const written = await kept.write(memory, Buffer.from(note))()
      return Either.isLeft(written) ? written : Either.right(note)
    }
  }
}

// The signature of another key, announced since, is as good: what matters is what was promised.
const ownCheckpoint = (note: string, { name }: VerifierKey): Checkpoint | null => {
  const read = readNote(note)
  const checkpoint = read === null ? null : readCheckpoint(read.text)
  return checkpoint?.origin === name ? checkpoint : null
}

const continues = (before: Checkpoint, next: Checkpoint, proof: ReadonlyArray<TreeHash>): boolean =>
  before.size === 0 ||
  provesConsistency({
    from: BigInt(before.size),
    to: BigInt(next.size),
    fromRoot: before.root,
    toRoot: next.root,
    proof
  })
