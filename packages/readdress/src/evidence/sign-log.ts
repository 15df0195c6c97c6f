import type { CatchingUp, CaughtUpLog, LogFault, TenantLog } from '@readdress/evidence'
import * as Either from 'fp-ts/lib/Either.js'
import { now } from '../now.ts'
import type { Attested } from './third-parties.ts'

/** A log that is signed, and what third parties said of it. */
export interface SignedLog extends CaughtUpLog, Attested {}

const dayLength = '2026-11-27'.length

/** Brings a log up to date, and logs the ends of all orders where that was not done on this day in UTC. */
export const signLog = async (log: TenantLog, options: CatchingUp): Promise<Either.Either<LogFault, CaughtUpLog>> => {
  const caughtUp = await log.catchUp(options)()
  if (Either.isLeft(caughtUp)) return caughtUp
  const { isComplete, size } = caughtUp.right
  const isDone = log.headsAt()?.slice(0, dayLength) === now().slice(0, dayLength)
  if (!isComplete || size === 0 || isDone) return caughtUp
  const note = await log.logHeads()
  return Either.isLeft(note) ? note : Either.right({ ...caughtUp.right, note: note.right, size: size + 1 })
}
