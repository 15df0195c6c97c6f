import { rootOfRange } from '../merkle/make-proofs.ts'
import { isNoteSignedBy, readNote } from '../note/signed-note.ts'
import { readCheckpoint } from './checkpoint.ts'
import type { FormerLogKey } from './former-log-key.ts'
import type { AnnouncedKey } from './log-keys.ts'
import type { OpenLog } from './open-log.ts'
import { checkpointPath } from './publish.ts'
import { orThrow } from './reading.ts'
import { tileNodes } from './tiles.ts'

/** The keys that a log announces in a checkpoint which the key before did not sign, or which is not of this log; throws `StoreReadFailure`. */
export const unprovedKeys = async (open: OpenLog): Promise<ReadonlyArray<AnnouncedKey>> => {
  const unproved: Array<AnnouncedKey> = []
  for (const [place, announced] of open.announced.entries()) {
    const before = open.signer.former[place]
    if (before === undefined || !(await isAnnouncedUnder(open, before))) unproved.push(announced)
  }
  return unproved
}

const isAnnouncedUnder = async ({ storage, log }: OpenLog, { key, size }: FormerLogKey): Promise<boolean> => {
  const note = readNote((await orThrow(storage.read(checkpointPath(size))))?.toString('utf8') ?? '')
  const checkpoint = note === null ? null : readCheckpoint(note.text)
  if (note === null || checkpoint?.size !== size || !isNoteSignedBy(note, key)) return false
  return checkpoint.root.equals(await rootOfRange(tileNodes(storage, log.size()), 0, size))
}
