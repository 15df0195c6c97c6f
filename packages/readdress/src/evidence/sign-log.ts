import type { CatchingUp, CaughtUpLog, LogFault, LogStorage, TenantLog } from '@readdress/evidence'
import * as Either from 'fp-ts/lib/Either.js'
import { type Attested, attest, type ThirdParties } from './third-parties.ts'

/** A log that is signed, and what third parties said of it. */
export interface SignedLog extends CaughtUpLog, Attested {}

const aDay = 24 * 60 * 60_000

/** Brings a log up to date, logs the ends of all orders once a day, and asks the third parties. */
export const signLog = async (
  log: TenantLog,
  options: CatchingUp,
  storage: LogStorage,
  third: ThirdParties
): Promise<Either.Either<LogFault, SignedLog>> => {
  const caughtUp = await log.catchUp(options)()
  if (Either.isLeft(caughtUp)) return caughtUp
  const at = log.headsAt()
  const isDue = at === null || Date.now() - Date.parse(at) >= aDay
  const { isComplete, size } = caughtUp.right
  if (!isComplete || size === 0) return Either.right({ ...caughtUp.right, stamp: null, witnesses: [] })
  const note = isDue ? await log.logHeads() : Either.right(caughtUp.right.note)
  if (Either.isLeft(note)) return note
  const attested = await attest(storage, third)
  return Either.right({ ...caughtUp.right, note: note.right, size: isDue ? size + 1 : size, ...attested })
}
