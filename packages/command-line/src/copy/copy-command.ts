import * as Either from 'fp-ts/lib/Either.js'
import { type Copied, copyStore, type NotCopiedStore, type StoreToCopy } from 'readdress'
import { copyProgress } from '../copy-progress.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { eventsOnServer, isOnServer, type ServerNotUsable } from '../server/events-on-server.ts'
import type { Surroundings } from '../surroundings.ts'
import { notCopiedText } from '../texts/not-copied-text.ts'
import { copiedText } from './copied-text.ts'

/** What the command `copy` is given: two stores, each a folder or a connection string. */
export interface CopyRequest {
  readonly from: string
  readonly to: string
  readonly json: boolean
}

/** Copies the events of a store into another, and compares them all. */
export const copyCommand = async ({ from, to, json }: CopyRequest, surroundings: Surroundings): Promise<ExitCode> => {
  const { out, err } = surroundings
  const copied = await withStore(from, (originals) =>
    withStore(to, (copies) => copyBetween(originals, copies, surroundings))
  )
  if (Either.isLeft(copied)) {
    err.write(`${'remedy' in copied.left ? copied.left.remedy : notCopiedText(copied.left)}\n`)
    return exitCode.storeUnusable
  }
  const { status, events, before } = copied.right
  out.write(
    json
      ? `${JSON.stringify({ status, events, before }, null, 2)}\n`
      : copiedText(copied.right, folderOf(from), folderOf(to))
  )
  return status === 'Aborted' ? exitCode.interrupted : exitCode.done
}

const folderOf = (store: string): string | null => (isOnServer(store) ? null : store)

const withStore = async <E, A>(
  store: string,
  work: (store: StoreToCopy) => Promise<Either.Either<E, A>>
): Promise<Either.Either<E | ServerNotUsable, A>> => {
  if (!isOnServer(store)) return work({ folder: store })
  const events = await eventsOnServer(store)
  if (Either.isLeft(events)) return events
  try {
    return await work({ events: events.right })
  } finally {
    await events.right.close()
  }
}

const copyBetween = async (
  from: StoreToCopy,
  to: StoreToCopy,
  surroundings: Surroundings
): Promise<Either.Either<NotCopiedStore, Copied>> => {
  const { progressed, clear } = copyProgress('copying', surroundings)
  const copied = await copyStore({ from, to, progressed, signal: surroundings.interruption() })()
  clear()
  return copied
}
