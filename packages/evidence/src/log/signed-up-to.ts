import type { Position, StoreUnavailable } from '@readdress/event-store'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { readState, statePath } from './log-state.ts'
import type { LogStorage } from './log-storage.ts'

/**
 * How far in its store a log is signed, by its own account: events behind this position are not on it yet. Null before the first time, and where the account
 * was lost. It opens nothing and proves nothing: a bundle does.
 */
export const signedUpTo = (
  storage: Pick<LogStorage, 'read'>
): TaskEither.TaskEither<StoreUnavailable, Position | null> =>
  TaskEither.map((bytes: Buffer | null) => readState(bytes)?.position ?? null)(storage.read(statePath))
