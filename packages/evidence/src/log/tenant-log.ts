import { beginning, storeReadFailure } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { isNoteSignedBy, readNote } from '../note/signed-note.ts'
import type { VerifierKey } from '../note/verifier-key.ts'
import { type CatchingUp, type CaughtUpLog, catchUp } from './catch-up.ts'
import { type CheckedStore, checkLog } from './check-log.ts'
import type { Checkpoint } from './checkpoint.ts'
import type { LogInconsistent } from './checkpoint-signer.ts'
import { faultsOfReading } from './faults-of-reading.ts'
import { growingLog } from './growing-log.ts'
import { leafBytes, readLeaf } from './leaf.ts'
import type { LogFault } from './log-fault.ts'
import { headsTree, type LoggedHead, noteLeaf } from './log-heads.ts'
import { readState, statePath } from './log-state.ts'
import type { LogSettings, OpenLog } from './open-log.ts'
import { checkpointIn, checkpointPath, currentPath, publish } from './publish.ts'
import { orThrow } from './reading.ts'
import { type StreamProofs, streamProofs } from './stream-proofs.ts'
import { leavesOf } from './tiles.ts'

/** A log in the hands of its one writer; two writers at a time are to be kept apart by a lease. */
export interface TenantLog {
  /** Logs every event of the store that is not logged yet, and signs it; an interruption keeps what is done. */
  readonly catchUp: (options?: CatchingUp) => TaskEither<LogFault, CaughtUpLog>
  /** Logs the end of every stream, so that no later event of any can be hidden; gives the signed note. */
  readonly logHeads: TaskEither<LogFault, string>
  /** When they were logged last, as an instant in UTC; null before the first time. */
  readonly headsAt: () => string | null
  /** Checks the whole store against its chains, and that nothing of what was logged is gone; it changes nothing. */
  readonly check: (options?: CatchingUp) => TaskEither<LogFault, CheckedStore>
  /** What the log proves of the stream with this reference, right behind `logHeads`; null when the stream is not on the log. */
  readonly proofsOf: (ref: string) => TaskEither<LogFault, StreamProofs | null>
}

/** Opens the log of a shop, where it was left, also after a crash at any step. */
export const openTenantLog =
  (settings: LogSettings): TaskEither<LogFault, TenantLog> =>
  () =>
    faultsOfReading(async () => {
      const opening = await opened(settings)
      if (Either.isLeft(opening)) return opening
      const open = opening.right
      return Either.right({
        catchUp:
          (options = {}) =>
          () =>
            faultsOfReading(() => catchUp(open, options)),
        check:
          (options = {}) =>
          () =>
            faultsOfReading(() => checkLog(open, options)),
        logHeads: () => faultsOfReading(() => logHeads(open)),
        headsAt: () => open.headsAt,
        proofsOf: (ref) => () => faultsOfReading(async () => Either.right(await streamProofs(open, ref)))
      })
    })

const opened = async (settings: LogSettings): Promise<Either.Either<LogFault, OpenLog>> => {
  const { storage, signer } = settings
  const published = (await orThrow(storage.read(currentPath)))?.toString('utf8') ?? null
  const signed = await orThrow(signer.last)
  const newest = newestNote(published, signed, signer.key)
  if (Either.isLeft(newest)) return newest
  const note = newest.right
  const size = note === null ? 0 : checkpointOf(note).size
  if (note !== null && note !== published) {
    await orThrow(storage.write(checkpointPath(size), Buffer.from(note)))
    await orThrow(storage.write(currentPath, Buffer.from(note)))
  }
  const log = await growingLog(storage, size)
  const heads = new Map<string, LoggedHead>()
  let headsAt: string | null = null
  for await (const bytes of leavesOf(storage, size)) {
    const leaf = readLeaf(bytes)
    if (leaf === null) throw damaged()
    noteLeaf(heads, leaf)
    if (leaf.t === 'heads') headsAt = leaf.at
  }
  const state = readState(await orThrow(storage.read(statePath)))
  return Either.right({
    ...settings,
    log,
    heads,
    headsAt,
    note,
    signed,
    state: state ?? { last: null, position: beginning, v: 1 }
  })
}

// The signer's own note is newer when the writer was stopped between signing and publishing, and older when his memory was restored from a backup.
const newestNote = (
  published: string | null,
  signed: string | null,
  key: VerifierKey
): Either.Either<LogInconsistent, string | null> => {
  if (signed === null || published === null) return Either.right(signed ?? published)
  const [ours, theirs] = [checkpointOf(signed), checkpointOf(published)]
  if (ours.size > theirs.size) return Either.right(signed)
  const note = readNote(published)
  const isOurs = ours.size === theirs.size ? ours.root.equals(theirs.root) : note !== null && isNoteSignedBy(note, key)
  return isOurs
    ? Either.right(published)
    : Either.left({ type: 'LogInconsistent', signedSize: ours.size, size: theirs.size })
}

const damaged = () => storeReadFailure({ type: 'StoreUnavailable', reason: 'damaged' })

const checkpointOf = (note: string): Checkpoint => {
  const checkpoint = checkpointIn(note)
  if (checkpoint === null) throw damaged()
  return checkpoint
}

const logHeads = async (open: OpenLog): Promise<Either.Either<LogFault, string>> => {
  const { root, size: count } = headsTree(open.heads)
  const at = open.now().toISOString()
  open.log.append(
    leafBytes({
      at,
      count: String(count),
      root: root.toString('base64url'),
      size: String(open.log.size()),
      t: 'heads',
      v: 1
    })
  )
  open.headsAt = at
  return publish(open, open.state)
}
