import { beginning, storeReadFailure } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { readNote } from '../note/signed-note.ts'
import { type CatchingUp, type CaughtUpLog, catchUp } from './catch-up.ts'
import { readCheckpoint } from './checkpoint.ts'
import { faultsOfReading } from './faults-of-reading.ts'
import { growingLog } from './growing-log.ts'
import { leafBytes, readLeaf } from './leaf.ts'
import type { LogFault } from './log-fault.ts'
import { headsTree, type LoggedHead, noteLeaf } from './log-heads.ts'
import { readState, statePath } from './log-state.ts'
import type { LogSettings, OpenLog } from './open-log.ts'
import { checkpointPath, currentPath, publish } from './publish.ts'
import { orThrow } from './reading.ts'
import { leavesOf } from './tiles.ts'

/** A log in the hands of its one writer; two writers at a time are to be kept apart by a lease. */
export interface TenantLog {
  /** Logs every event of the store that is not logged yet, and signs it; an interruption keeps what is done. */
  readonly catchUp: (options?: CatchingUp) => TaskEither<LogFault, CaughtUpLog>
  /** Logs the end of every stream, so that no later event of any can be hidden; gives the signed note. */
  readonly logHeads: TaskEither<LogFault, string>
}

/** Opens the log of a shop, where it was left, also after a crash at any step. */
export const openTenantLog =
  (settings: LogSettings): TaskEither<LogFault, TenantLog> =>
  () =>
    faultsOfReading(async () => {
      const open = await opened(settings)
      return Either.right({
        catchUp:
          (options = {}) =>
          () =>
            faultsOfReading(() => catchUp(open, options)),
        logHeads: () => faultsOfReading(() => logHeads(open))
      })
    })

const opened = async (settings: LogSettings): Promise<OpenLog> => {
  const { storage, signer } = settings
  // The signer's own note is newer when the writer was stopped between signing and publishing.
  const published = (await orThrow(storage.read(currentPath)))?.toString('utf8') ?? null
  const note = (await orThrow(signer.last)) ?? published
  const size = note === null ? 0 : sizeIn(note)
  if (note !== null && note !== published) {
    await orThrow(storage.write(checkpointPath(size), Buffer.from(note)))
    await orThrow(storage.write(currentPath, Buffer.from(note)))
  }
  const log = await growingLog(storage, size)
  const heads = new Map<string, LoggedHead>()
  for await (const bytes of leavesOf(storage, size)) {
    const leaf = readLeaf(bytes)
    if (leaf === null) throw storeReadFailure({ type: 'StoreUnavailable', reason: 'damaged' })
    noteLeaf(heads, leaf)
  }
  const state = readState(await orThrow(storage.read(statePath)))
  return { ...settings, log, heads, note, state: state ?? { last: null, position: beginning, v: 1 } }
}

const sizeIn = (note: string): number => {
  const read = readNote(note)
  const checkpoint = read === null ? null : readCheckpoint(read.text)
  if (checkpoint === null) throw storeReadFailure({ type: 'StoreUnavailable', reason: 'damaged' })
  return checkpoint.size
}

const logHeads = async (open: OpenLog): Promise<Either.Either<LogFault, string>> => {
  const { root, size: count } = headsTree(open.heads)
  open.log.append(
    leafBytes({
      at: open.now().toISOString(),
      count: String(count),
      root: root.toString('base64url'),
      size: String(open.log.size()),
      t: 'heads',
      v: 1
    })
  )
  return publish(open, open.state)
}
