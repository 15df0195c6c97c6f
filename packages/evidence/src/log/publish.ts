import type { StoreUnavailable } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { consistencyProof } from '../merkle/make-proofs.ts'
import { readNote } from '../note/signed-note.ts'
import { type Checkpoint, readCheckpoint } from './checkpoint.ts'
import type { LogFault } from './log-fault.ts'
import { foreignKey } from './log-keys.ts'
import { type LogState, stateBytes, statePath } from './log-state.ts'
import type { OpenLog } from './open-log.ts'
import { tileNodes } from './tiles.ts'

/** The file of the newest checkpoint. */
export const currentPath = 'checkpoint'

/** The folder of all checkpoints. */
export const checkpointsFolder = 'checkpoints'

/** The file of the checkpoint of this size; the names are in the order of the sizes. */
export const checkpointPath = (size: number): string => `${checkpointsFolder}/${String(size).padStart(16, '0')}`

/** The file of the time stamp over that checkpoint. */
export const checkpointStampPath = (size: number): string => `${checkpointPath(size)}.tsr`

/** The file of that checkpoint with the lines of witnesses under it. */
export const checkpointCosignedPath = (size: number): string => `${checkpointPath(size)}.cosigned`

/** Writes what was appended, has it signed, and hands it out, in this order: whatever is signed can be read. */
export const publish = async (open: OpenLog, state: LogState): Promise<Either.Either<LogFault, string>> => {
  const { log, storage, signer } = open
  const foreign = foreignKey(open.announced, signer, log.size())
  if (foreign !== null) return Either.left(foreign)
  const flushed = await ifNobodyElseSigned(open, log.flush)
  if (Either.isLeft(flushed)) return flushed
  const size = log.size()
  const before = open.signed === null ? null : checkpointIn(open.signed)
  const proof =
    before === null || before.size === 0 || before.size >= size
      ? []
      : await consistencyProof(tileNodes(storage, size), before.size, size)
  // What was signed stays as it was, also under a key that was in force then.
  const isSigned = open.note !== null && open.note === open.signed && before?.size === size
  const note = isSigned
    ? Either.right(open.note ?? '')
    : await signer.sign({ origin: signer.key.name, size, root: log.root() }, proof)()
  if (Either.isLeft(note)) return note
  open.signed = note.right
  const bytes = Buffer.from(note.right)
  const files = [
    [checkpointPath(size), bytes],
    [currentPath, bytes],
    [statePath, stateBytes(state)]
  ] as const
  for (const [path, content] of files) {
    const written = await storage.write(path, content)()
    if (Either.isLeft(written)) return written
  }
  open.note = note.right
  open.state = state
  return note
}

/** Writes the tiles that are whole, on the way to the next checkpoint. */
export const flushWhole = (open: OpenLog): Promise<Either.Either<LogFault, void>> =>
  ifNobodyElseSigned(open, open.log.flushWhole)

/** The checkpoint in a note of ours; null when it is none. */
export const checkpointIn = (note: string): Checkpoint | null => readCheckpoint(readNote(note)?.text ?? '')

// A writer that stood still for longer than its lease must not write over what the next one has signed since.
const ifNobodyElseSigned = async (
  { log, signer, signed }: OpenLog,
  write: TaskEither<StoreUnavailable, void>
): Promise<Either.Either<LogFault, void>> => {
  const last = await signer.last()
  if (Either.isLeft(last)) return last
  if (last.right === signed) return write()
  const signedSize = last.right === null ? 0 : (checkpointIn(last.right)?.size ?? 0)
  return Either.left({ type: 'LogInconsistent', signedSize, size: log.size() })
}
