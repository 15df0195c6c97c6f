import * as Either from 'fp-ts/lib/Either.js'
import type { DomainEvent } from './event-schema.ts'
import type { Revision } from './revision.ts'
import type { SnapshotFault, SnapshotKeeping } from './snapshot-keeping.ts'
import type { StreamFolding } from './stream-folding.ts'
import type { StreamHistory } from './stream-history.ts'
import type { StreamName } from './stream-name.ts'
import { readOnIfSame } from './stream-reading.ts'
import { historyIn, snapshotOf } from './stream-snapshot.ts'

/** A history that was read on behind a snapshot of this revision. */
export interface Resumed<State> {
  readonly history: StreamHistory<State>
  readonly snapshotAt: Revision | null
}

/** The use that a command handler makes of snapshots; it never fails a command. */
export interface SnapshotKeeper<State> {
  /** Begins with the stream's snapshot and reads on; null where none can be used. */
  readonly resume: (stream: StreamName, signal: AbortSignal | undefined) => Promise<Resumed<State> | null>
  /** Saves a snapshot if a multiple of `every` was passed since a revision: later, so that no command that is being answered waits for it. */
  readonly saveWhenDue: (stream: StreamName, since: Revision | null, history: StreamHistory<State>) => void
}

/** Keeps snapshots of the streams that are read so. */
export const snapshotKeeper = <State, Event extends DomainEvent>(
  reading: StreamFolding<State, Event>,
  { snapshots, schema, state: codec, every, troubled = () => {} }: SnapshotKeeping<State>
): SnapshotKeeper<State> => {
  type Faulty<A> = Promise<Either.Either<SnapshotFault, A>>

  const resume = async (stream: StreamName, signal: AbortSignal | undefined): Faulty<Resumed<State> | null> => {
    const snapshot = await snapshots.load(stream, schema)()
    if (Either.isLeft(snapshot)) return snapshot
    if (snapshot.right === null) return Either.right(null)
    const kept = historyIn(snapshot.right, codec)
    if (Either.isLeft(kept)) return kept
    const history = await readOnIfSame(reading, stream, kept.right, signal)
    if (Either.isRight(history)) return Either.right({ history: history.right, snapshotAt: kept.right.revision })
    // Whatever else keeps the stream from being read, reading it from its beginning will say.
    return history.left.type === 'AnotherHistory' ? Either.left(history.left) : Either.right(null)
  }

  const save = async (stream: StreamName, history: StreamHistory<State>): Faulty<void> => {
    const snapshot = snapshotOf(history, codec)
    return Either.isLeft(snapshot) ? snapshot : snapshots.save(stream, schema, snapshot.right)()
  }

  const multiples = (revision: Revision | null): number => Math.floor(((revision ?? -1) + 1) / every)

  return {
    resume: async (stream, signal) => {
      const resumed = await unlessThrown(resume(stream, signal))
      if (Either.isRight(resumed)) return resumed.right
      troubled({ type: 'SnapshotNotUsed', stream, because: resumed.left })
      return null
    },
    saveWhenDue: (stream, since, history) => {
      if (multiples(history.revision) <= multiples(since)) return
      setTimeout(async () => {
        const saved = await unlessThrown(save(stream, history))
        if (Either.isLeft(saved)) troubled({ type: 'SnapshotNotSaved', stream, because: saved.left })
      }, 0)
    }
  }
}

// What is only there to save time may not take the process down, not even by a bug.
const unlessThrown = async <A>(
  work: Promise<Either.Either<SnapshotFault, A>>
): Promise<Either.Either<SnapshotFault, A>> => {
  try {
    return await work
  } catch (error) {
    return Either.left({ type: 'Thrown', error })
  }
}
