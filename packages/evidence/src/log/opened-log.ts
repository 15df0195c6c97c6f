import { beginning, storeReadFailure } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { readNote } from '../note/signed-note.ts'
import type { Checkpoint } from './checkpoint.ts'
import type { CheckpointSigner, LogInconsistent } from './checkpoint-signer.ts'
import { growingLog } from './growing-log.ts'
import { isOfLog, readLeaf } from './leaf.ts'
import type { LogFault } from './log-fault.ts'
import { type LoggedHead, noteLeaf } from './log-heads.ts'
import { type AnnouncedKey, foreignKey, isSignedInForce } from './log-keys.ts'
import { readState, statePath } from './log-state.ts'
import type { LogSettings, OpenLog } from './open-log.ts'
import { checkpointIn, checkpointPath, currentPath } from './publish.ts'
import { orThrow } from './reading.ts'
import { bundlesOf } from './tiles.ts'

/** A log as it was left, also by a crash at any step; throws `StoreReadFailure`. */
export const openedLog = async (settings: LogSettings): Promise<Either.Either<LogFault, OpenLog>> => {
  const { storage, signer } = settings
  const published = (await orThrow(storage.read(currentPath)))?.toString('utf8') ?? null
  const signed = await orThrow(signer.last)
  const newest = newestNote(published, signed, signer)
  if (Either.isLeft(newest)) return newest
  const note = newest.right
  const size = note === null ? 0 : checkpointOf(note).size
  if (note !== null && note !== published) {
    await orThrow(storage.write(checkpointPath(size), Buffer.from(note)))
    await orThrow(storage.write(currentPath, Buffer.from(note)))
  }
  const log = await growingLog(storage, size)
  const heads = new Map<string, LoggedHead>()
  const announced: Array<AnnouncedKey> = []
  let headsAt: string | null = null
  let count = 0
  for await (const leaves of bundlesOf(storage, size)) {
    for (const bytes of leaves) {
      const leaf = readLeaf(bytes)
      if (leaf === null) throw damaged()
      noteLeaf(heads, leaf)
      count += 1
      if (leaf.t === 'heads') headsAt = leaf.at
      if (isOfLog(leaf)) announced.push({ vkey: leaf.vkey, size: count })
    }
  }
  const foreign = foreignKey(announced, signer, size)
  if (foreign !== null) return Either.left(foreign)
  const state = readState(await orThrow(storage.read(statePath)))
  return Either.right({
    ...settings,
    log,
    heads,
    announced,
    headsAt,
    note,
    signed,
    state: state ?? { last: null, position: beginning, v: 2 }
  })
}

// The signer's own note is newer when the writer was stopped between signing and publishing, and older when his memory was restored from a backup.
const newestNote = (
  published: string | null,
  signed: string | null,
  signer: CheckpointSigner
): Either.Either<LogInconsistent, string | null> => {
  if (signed === null || published === null) return Either.right(signed ?? published)
  const [ours, theirs] = [checkpointOf(signed), checkpointOf(published)]
  if (ours.size > theirs.size) return Either.right(signed)
  const note = readNote(published)
  const isOurs =
    ours.size === theirs.size
      ? ours.root.equals(theirs.root)
      : note !== null && isSignedInForce(note, theirs.size, signer)
  return isOurs
    ? Either.right(published)
    : Either.left({ type: 'LogInconsistent', signedSize: ours.size, size: theirs.size })
}

const damaged = () => storeReadFailure({ type: 'StoreUnavailable', reason: 'damaged' })

const checkpointOf = (note: string): Checkpoint => {
  const checkpoint = checkpointIn(note)
  if (checkpoint === null) throw damaged()
  return checkpoint
}
