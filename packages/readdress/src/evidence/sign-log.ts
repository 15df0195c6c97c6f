import type { CatchingUp, CaughtUpLog, LogFault, TenantLog } from '@readdress/evidence'
import * as Either from 'fp-ts/lib/Either.js'
import type { Attested } from './third-parties.ts'

/** A log that is signed, and what third parties said of it. */
export interface SignedLog extends CaughtUpLog, Attested {}

const aDay = 24 * 60 * 60_000

/** Brings a log up to date, and logs the ends of all orders once a day. */
export const signLog = async (log: TenantLog, options: CatchingUp): Promise<Either.Either<LogFault, CaughtUpLog>> => {
  const caughtUp = await log.catchUp(options)()
  if (Either.isLeft(caughtUp)) return caughtUp
  const { isComplete, size } = caughtUp.right
  const at = log.headsAt()
  const isDue = at === null || Date.now() - Date.parse(at) >= aDay
  if (!isComplete || size === 0 || !isDue) return caughtUp
  const note = await log.logHeads()
  return Either.isLeft(note) ? note : Either.right({ ...caughtUp.right, note: note.right, size: size + 1 })
}
