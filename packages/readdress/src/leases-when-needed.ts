import type { Leases, StoreUnavailable } from '@readdress/event-store'
import { type SqliteLeases, sqliteLeases } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'

/** Leases in a file that is opened, or made, when the first is asked for: whoever only asks questions needs none. */
export const leasesWhenNeeded = (file: string): SqliteLeases => {
  let opened: Promise<Either.Either<StoreUnavailable, SqliteLeases>> | null = null
  const open: TaskEither.TaskEither<StoreUnavailable, SqliteLeases> = () => {
    opened ??= pipe(
      sqliteLeases({ file }),
      TaskEither.mapLeft((): StoreUnavailable => ({ type: 'StoreUnavailable', reason: 'failed' }))
    )()
    return opened
  }
  const asked = <E, A>(
    ask: (leases: Leases) => TaskEither.TaskEither<E | StoreUnavailable, A>
  ): TaskEither.TaskEither<E | StoreUnavailable, A> =>
    pipe(open, TaskEither.flatMap<SqliteLeases, E | StoreUnavailable, A>(ask))
  return {
    acquire: (name, milliseconds) => asked((leases) => leases.acquire(name, milliseconds)),
    renew: (lease, milliseconds) => asked((leases) => leases.renew(lease, milliseconds)),
    release: (lease) => asked((leases) => leases.release(lease)),
    close: async () => {
      const leases = await opened
      if (leases !== null && Either.isRight(leases)) await leases.right.close()
    }
  }
}
