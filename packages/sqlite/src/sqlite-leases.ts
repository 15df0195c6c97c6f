import type { Leases, StoreUnavailable } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { leaseFile } from './lease-file.ts'
import { numberIn } from './row.ts'
import { asUnavailable } from './sqlite-error.ts'
import { openStoreFile, type StoreFile } from './store-file.ts'
import type { StoreFileUnusable } from './store-file-unusable.ts'
import { inTransaction } from './transaction.ts'
import { waitingForTheLock } from './waiting-for-the-lock.ts'

/** Leases in a file; `close` releases none of them and may be called again. */
export interface SqliteLeases extends Leases {
  readonly close: () => Promise<void>
}

/** Where leases lie, and the clock that they expire by (the system's, if not said): all who share the file must go by the same. */
export interface SqliteLeasesSettings {
  readonly file: string
  readonly now?: () => Date
}

/** Opens the leases in this file, or makes one, for processes of one machine. A backup put in its place gives old numbers again. */
export const sqliteLeases = ({
  file,
  now = () => new Date()
}: SqliteLeasesSettings): TaskEither.TaskEither<StoreFileUnusable, SqliteLeases> =>
  pipe(
    openStoreFile(file, leaseFile),
    TaskEither.map((opened) => leasesOn(opened, now))
  )

const patience = 5000
const released = 0

const leasesOn = ({ writer, close }: StoreFile, now: () => Date): SqliteLeases => {
  const take = writer.prepare(
    `INSERT INTO lease (name, fence, expires_at) VALUES (?, 1, ?)
     ON CONFLICT DO UPDATE SET fence = fence + 1, expires_at = excluded.expires_at WHERE expires_at <= ?
     RETURNING fence`
  )
  const holding = writer.prepare('SELECT expires_at FROM lease WHERE name = ?')
  const extend = writer.prepare('UPDATE lease SET expires_at = ? WHERE name = ? AND fence = ?')
  // The next number, so that the old holder cannot renew any more.
  const free = writer.prepare('UPDATE lease SET fence = fence + 1, expires_at = ? WHERE name = ? AND fence = ?')
  let isClosed = false

  const write =
    <E, A>(work: (time: number) => Either.Either<E, A>): TaskEither.TaskEither<E | StoreUnavailable, A> =>
    async () => {
      try {
        return await waitingForTheLock<Either.Either<E | StoreUnavailable, A>>(
          () =>
            isClosed
              ? Either.left({ type: 'StoreUnavailable', reason: 'closed' })
              : inTransaction(writer, () => work(now().getTime())),
          patience
        )
      } catch (caught) {
        return Either.left(asUnavailable(caught))
      }
    }

  return {
    acquire: (name, milliseconds) =>
      write((time) => {
        const expiresAt = time + milliseconds
        const taken = take.get(name, expiresAt, time)
        return taken === undefined
          ? Either.left({ type: 'LeaseHeld', name, expiresAt: numberIn(holding.get(name) ?? {}, 'expires_at') })
          : Either.right({ name, fence: numberIn(taken, 'fence'), expiresAt })
      }),
    renew: ({ name, fence }, milliseconds) =>
      write((time) => {
        const expiresAt = time + milliseconds
        return extend.run(expiresAt, name, fence).changes === 0
          ? Either.left({ type: 'LeaseLost', name, fence })
          : Either.right({ name, fence, expiresAt })
      }),
    release: ({ name, fence }) =>
      write(() => {
        free.run(released, name, fence)
        return Either.right(undefined)
      }),
    close: async () => {
      if (isClosed) return
      isClosed = true
      close()
    }
  }
}
