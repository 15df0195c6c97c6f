import { setImmediate, setTimeout } from 'node:timers/promises'
import { isStoreReadFailure, type StoreUnavailable, storeReadFailure } from '@readdress/event-store'
import type { FoundKeys, KeyChange, KeyTable, WantedKeys } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { keyRows } from './key-rows.ts'
import { keyWriter } from './key-writer.ts'
import { asUnavailable } from './sqlite-error.ts'
import type { StoreFile } from './store-file.ts'
import { inTransaction } from './transaction.ts'
import { waitingForTheLock } from './waiting-for-the-lock.ts'

/** The rows of one tenant in an open key file; `close` waits for the changes under way. */
export interface SqliteKeyTable extends KeyTable {
  readonly close: () => Promise<void>
}

// A change that waits for its transaction; `run` decides and writes in it, and gives what is told when it has committed.
interface Work {
  readonly run: () => { readonly tell: () => void; readonly forget: boolean }
  readonly fail: (caught: unknown) => void
}

const patience = 5000
const closed: StoreUnavailable = { type: 'StoreUnavailable', reason: 'closed' }

/** The table over an open file. Changes that arrive while one commits share the next transaction. */
export const sqliteKeyTable = ({ writer, reader, isInPlace, close }: StoreFile, tenant: string): SqliteKeyTable => {
  // What is deleted or written over is overwritten in the file.
  writer.exec('PRAGMA secure_delete = ON')
  const stored = keyRows(reader, tenant)
  const current = keyRows(writer, tenant)
  const write = keyWriter(writer, tenant)
  const truncate = writer.prepare('PRAGMA wal_checkpoint(TRUNCATE)')
  let waiting: Array<Work> = []
  let committing: Promise<void> = Promise.resolve()
  let isClosed = false

  const commit = async (): Promise<void> => {
    await setImmediate()
    const batch = waiting
    waiting = []
    try {
      if (!isInPlace()) throw storeReadFailure(moved)
      const done = await waitingForTheLock(() => inTransaction(writer, () => batch.map(({ run }) => run())), patience)
      const isForgotten = !done.some(({ forget }) => forget) || (await forgotten())
      for (const [index, { tell, forget }] of done.entries()) {
        if (isForgotten || !forget) tell()
        else batch[index]?.fail(storeReadFailure(busy))
      }
    } catch (caught) {
      for (const { fail } of batch) fail(caught)
    }
  }

  const forgotten = async (): Promise<boolean> => {
    const end = performance.now() + patience
    while (truncate.get()?.['busy'] !== 0) {
      if (performance.now() >= end) return false
      await setTimeout(5)
    }
    return true
  }

  const change = <E, A>(
    wanted: WantedKeys,
    decide: (found: FoundKeys) => Either.Either<E, KeyChange<A>>
  ): Promise<Either.Either<E | StoreUnavailable, A>> =>
    new Promise((resolve, reject) => {
      waiting.push({
        run: () => {
          const decided = decide(current.found(wanted))
          if (Either.isLeft(decided)) return { tell: () => resolve(decided), forget: false }
          write(decided.right)
          const { answer, forget = false } = decided.right
          return { tell: () => resolve(Either.right(answer)), forget }
        },
        fail: (caught) => {
          try {
            resolve(Either.left(unavailableFor(caught)))
          } catch (bug) {
            reject(bug)
          }
        }
      })
      if (waiting.length === 1) committing = committing.then(commit)
    })

  const read = <A>(from: () => A): Either.Either<StoreUnavailable, A> => {
    if (isClosed) return Either.left(closed)
    try {
      return Either.right(from())
    } catch (caught) {
      return Either.left(asUnavailable(caught))
    }
  }

  return {
    read: (wanted) => async () => read(() => stored.found(wanted)),
    isEpochUsed: (epoch) => async () => read(() => stored.isEpochUsed(epoch)),
    change: (wanted, decide) => async () => (isClosed ? Either.left(closed) : change(wanted, decide)),
    close: async () => {
      if (isClosed) return
      isClosed = true
      await committing
      close()
    }
  }
}

const unavailableFor = (caught: unknown): StoreUnavailable =>
  isStoreReadFailure(caught) && caught.failure.type === 'StoreUnavailable' ? caught.failure : asUnavailable(caught)

const moved: StoreUnavailable = { type: 'StoreUnavailable', reason: 'moved' }
const busy: StoreUnavailable = { type: 'StoreUnavailable', reason: 'busy' }
