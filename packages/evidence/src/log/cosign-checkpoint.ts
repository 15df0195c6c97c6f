import type { StoreUnavailable } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { consistencyProof } from '../merkle/make-proofs.ts'
import { cosignedAt, readNote } from '../note/signed-note.ts'
import { readCheckpoint } from './checkpoint.ts'
import { faultsOfReading } from './faults-of-reading.ts'
import type { LogFault } from './log-fault.ts'
import type { LogStorage } from './log-storage.ts'
import { checkpointCosignedPath, checkpointsFolder, currentPath } from './publish.ts'
import { orThrow } from './reading.ts'
import { tileNodes } from './tiles.ts'
import type { Witness, WitnessError, Witnessed, WitnessRefused } from './witness.ts'

/** A checkpoint that a witness has signed. */
export interface CosignedCheckpoint {
  readonly size: number
  /** Whether it was signed now; what is signed already is kept. */
  readonly isNew: boolean
}

type Answer<A> = Promise<Either.Either<WitnessError | LogFault, A>>

/** Has the newest checkpoint of a log signed by a witness, and keeps it beside the log; null when nothing was signed by the log yet. */
export const cosignCheckpoint =
  (
    storage: LogStorage,
    witness: Witness
  ): TaskEither<WitnessError | StoreUnavailable | LogFault, CosignedCheckpoint | null> =>
  () =>
    faultsOfReading<CosignedCheckpoint | null, WitnessError>(async () => {
      const note = (await orThrow(storage.read(currentPath)))?.toString('utf8') ?? null
      const size = note === null ? undefined : readCheckpoint(readNote(note)?.text ?? '')?.size
      if (note === null || size === undefined) return Either.right(null)
      const kept = (await orThrow(storage.read(checkpointCosignedPath(size))))?.toString('utf8')
      // One that was signed anew under another key is another note.
      const before = kept?.startsWith(note) ? kept : note
      if (isCosigned(before, witness)) return Either.right({ size, isNew: false })
      const line = await lineOf(storage, { note, size }, witness)
      if (Either.isLeft(line)) return line
      // With more lines than a note may have it could not be read any more.
      if (!isCosigned(`${before}${line.right}`, witness)) return refused(witness, 'signature')
      await orThrow(storage.write(checkpointCosignedPath(size), Buffer.from(`${before}${line.right}`)))
      return Either.right({ size, isNew: true })
    })

const isCosigned = (note: string, { key }: Witness): boolean => {
  const read = readNote(note)
  return read !== null && cosignedAt(read, key) !== null
}

// A witness tells which size it has seen last, where that is another than the one that it signed last for us.
const lineOf = async (
  storage: LogStorage,
  { note, size }: { readonly note: string; readonly size: number },
  witness: Witness
): Answer<string> => {
  const first = await askFrom(storage, { note, size, from: await sizeSignedBefore(storage, size, witness) }, witness)
  if (Either.isLeft(first)) return first
  if (first.right.type === 'Cosigned') return Either.right(first.right.line)
  const { size: from } = first.right
  if (from > size) return refused(witness, 'inconsistent')
  const second = await askFrom(storage, { note, size, from }, witness)
  if (Either.isLeft(second)) return second
  return second.right.type === 'Cosigned' ? Either.right(second.right.line) : refused(witness, 'inconsistent')
}

const askFrom = async (
  storage: LogStorage,
  { note, size, from }: { readonly note: string; readonly size: number; readonly from: number },
  witness: Witness
): Answer<Witnessed> => {
  const proof = from === 0 || from === size ? [] : await consistencyProof(tileNodes(storage, size), from, size)
  return witness.cosign({ note, from, proof })()
}

// The newest checkpoint before this one that anybody has cosigned, if this witness has; 0 else.
const sizeSignedBefore = async (storage: LogStorage, size: number, witness: Witness): Promise<number> => {
  const sizes = (await orThrow(storage.list(checkpointsFolder)))
    .filter((name) => name.endsWith('.cosigned'))
    .map((name) => Number(name.slice(0, -'.cosigned'.length)))
  const newest = Math.max(0, ...sizes.filter((one) => one < size))
  const note = newest === 0 ? null : await orThrow(storage.read(checkpointCosignedPath(newest)))
  return note !== null && isCosigned(note.toString('utf8'), witness) ? newest : 0
}

const refused = ({ key }: Witness, because: WitnessRefused['because']): Either.Either<WitnessRefused, never> =>
  Either.left({ type: 'WitnessRefused', witness: key.name, because })
