import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type VerifierKey, verifierKeyText } from '../note/verifier-key.ts'
import { type CatchingUp, type CaughtUpLog, catchUp } from './catch-up.ts'
import { type CheckedStore, checkLog } from './check-log.ts'
import { faultsOfReading } from './faults-of-reading.ts'
import { leafBytes, logPurpose } from './leaf.ts'
import type { LogFault } from './log-fault.ts'
import { headsTree } from './log-heads.ts'
import type { AnnouncedKey } from './log-keys.ts'
import type { LogSettings, OpenLog } from './open-log.ts'
import { openedLog } from './opened-log.ts'
import { publish } from './publish.ts'
import { type StreamProofs, streamProofs } from './stream-proofs.ts'

/** A log in the hands of its one writer; two writers at a time are to be kept apart by a lease. */
export interface TenantLog {
  /** Logs every event of the store that is not logged yet, and signs it; an interruption keeps what is done. */
  readonly catchUp: (options?: CatchingUp) => TaskEither<LogFault, CaughtUpLog>
  /** Logs the end of every stream, so that no later event of any can be hidden; gives the signed note. */
  readonly logHeads: TaskEither<LogFault, string>
  /** When they were logged last, as an instant in UTC; null before the first time. */
  readonly headsAt: () => string | null
  /**
   * Announces the key that signs from now on, under the one that did so far; behind it this signer signs nothing more, and the log is opened anew with the other.
   * A key of another name, or the same one, is a bug, and throws a `TypeError`.
   */
  readonly announceKey: (key: VerifierKey) => TaskEither<LogFault, AnnouncedKey>
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
      const opening = await openedLog(settings)
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
        announceKey: (key) => () => faultsOfReading(() => announceKey(open, key)),
        logHeads: () => faultsOfReading(() => logHeads(open)),
        headsAt: () => open.headsAt,
        proofsOf: (ref) => () => faultsOfReading(async () => Either.right(await streamProofs(open, ref)))
      })
    })

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

const announceKey = async (open: OpenLog, key: VerifierKey): Promise<Either.Either<LogFault, AnnouncedKey>> => {
  const { name, id } = open.signer.key
  if (key.name !== name || key.id === id) throw new TypeError(`${key.name}+${key.id} is no next key of ${name}+${id}.`)
  const vkey = verifierKeyText(key)
  open.log.append(leafBytes({ from: open.now().toISOString(), purpose: logPurpose, t: 'key', v: 1, vkey }))
  const announced = { vkey, size: open.log.size() }
  try {
    const note = await publish(open, open.state)
    return Either.isLeft(note) ? note : Either.right(announced)
  } finally {
    // Also where it failed: what comes behind it is not for this key to sign.
    open.announced.push(announced)
  }
}
