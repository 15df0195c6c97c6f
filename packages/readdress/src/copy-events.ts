import {
  type AppendError,
  type EventStore,
  isStoreReadFailure,
  type Position,
  type ReadFailure,
  type RecordedEvent
} from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type CopyDiffers, compared } from './compare-events.ts'

/** How far a copy has come. */
export interface CopyProgress {
  readonly copied: number
  readonly events: number
}

/** What a copy came to: complete, when each event was read back from the other store and compared, and there is no other; `before` of them an earlier run had copied. */
export interface Copied {
  readonly status: 'Complete' | 'Aborted'
  readonly events: number
  readonly before: number
}

/** How a copy is watched, and ended early. */
export interface Copying {
  readonly progressed?: (progress: CopyProgress) => void
  readonly signal?: AbortSignal
}

/** Why there is no complete copy; what was copied stays, and the next run goes on behind it. */
export type NotCopied = AppendError | ReadFailure | CopyDiffers

/** Copies every event into another store, with its id, its place in its stream and what it says, and then compares them all. */
export const copyEvents =
  (from: EventStore, to: EventStore, { progressed = () => {}, signal }: Copying): TaskEither<NotCopied, Copied> =>
  async () => {
    try {
      const begun = await compared(from, to, signal)
      if (Either.isLeft(begun)) return begun
      const counted = await from.countAfter(begun.right.after)()
      if (Either.isLeft(counted)) return counted
      const before = begun.right.events
      const events = before + counted.right
      let copied = before
      for await (const batch of batches(from.readAll(begun.right.after))) {
        if (signal?.aborted) return Either.right({ status: 'Aborted', events: copied, before })
        const appended = await appendAll(to, batch)
        if (Either.isLeft(appended)) return appended
        copied += batch.length
        progressed({ copied, events: Math.max(events, copied) })
      }
      const complete = await compared(from, to, signal)
      if (Either.isLeft(complete)) return complete
      // Whatever was written to the first store meanwhile is for the next run.
      const isComplete = await isEndOf(from, complete.right.after)
      return Either.right({ status: isComplete ? 'Complete' : 'Aborted', events: complete.right.events, before })
    } catch (caught) {
      if (isStoreReadFailure(caught)) return Either.left(caught.failure)
      throw caught
    }
  }

const mostInBatch = 100

type Batch = [RecordedEvent, ...Array<RecordedEvent>]

// Neighbours of one stream are stored at once.
async function* batches(events: AsyncIterable<RecordedEvent>): AsyncGenerator<Batch> {
  let batch: Batch | null = null
  for await (const event of events) {
    if (batch !== null && batch[0].stream === event.stream && batch.length < mostInBatch) {
      batch.push(event)
      continue
    }
    if (batch !== null) yield batch
    batch = [event]
  }
  if (batch !== null) yield batch
}

// A server has a size that one append may have; single events passed it once already.
const appendAll = async (to: EventStore, batch: Batch): Promise<Either.Either<AppendError, unknown>> => {
  const { stream, revision } = batch[0]
  const appended = await to.append(stream, revision === 0 ? 'no-stream' : revision - 1, batch)()
  const isTooLarge =
    Either.isLeft(appended) && appended.left.type === 'EventRejected' && appended.left.reason === 'too-large'
  const half = Math.ceil(batch.length / 2)
  const [first, ...others] = batch.slice(half)
  if (!isTooLarge || first === undefined) return appended
  const before = await appendAll(to, [batch[0], ...batch.slice(1, half)])
  return Either.isLeft(before) ? before : appendAll(to, [first, ...others])
}

// Counting would not do: a server estimates, and has records of its own.
const isEndOf = async (store: EventStore, after: Position): Promise<boolean> => {
  for await (const _ of store.readAll(after)) return false
  return true
}
