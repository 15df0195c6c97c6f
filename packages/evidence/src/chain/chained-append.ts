import {
  type AppendError,
  type Appended,
  type EventStore,
  type EventToAppend,
  type ExpectedRevision,
  isAsExpected,
  isStoreReadFailure,
  type StreamName,
  storableEvents
} from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js'
import { type Head, lastRevision } from './head.ts'
import type { Heads } from './heads.ts'
import { linkBatch, randomSalt } from './link-batch.ts'

/** What appending to a chain needs to know. */
interface ChainedAppending {
  readonly tenant: string
  readonly confirmsOwnWrites: boolean
  readonly heads: Heads
}

type Answer = Either.Either<AppendError, Appended>

// Somebody else may be faster each time; so often he is only where many write one stream without expecting a revision.
const attempts = 1000

/**
 * Appends behind the end that was read, and nowhere else: what the store is told is always an exact revision, so that no chain can fork. Who
 * expects none is put behind whatever there is.
 */
export const chainedAppend =
  (store: EventStore, { tenant, confirmsOwnWrites, heads }: ChainedAppending): EventStore['append'] =>
  (stream, expected, events) =>
  async () => {
    const storable = storableEvents(stream, events)
    if (Either.isLeft(storable)) return storable
    const isExact = expected === 'no-stream' || typeof expected === 'number'

    const attempt = async (left: number): Promise<Answer> => {
      const head = await headFor(heads, stream, expected)
      if (Either.isLeft(head)) return head
      const actual = lastRevision(head.right)
      if (!isAsExpected(expected, actual)) return Either.left({ type: 'RevisionConflict', stream, expected, actual })
      const answer = await appendAt(stream, head.right, storable.right)
      const isConflict = Either.isLeft(answer) && answer.left.type === 'RevisionConflict'
      if (isConflict && !isExact && left > 0) return attempt(left - 1)
      return isConflict ? Either.left({ ...answer.left, expected }) : answer
    }

    const appendAt = async (
      of: StreamName,
      head: Head,
      batch: ReadonlyNonEmptyArray<EventToAppend>
    ): Promise<Answer> => {
      const linked = linkBatch({ tenant, stream: of, head, newSalt: randomSalt }, batch)
      if (Either.isLeft(linked)) return linked
      heads.forget(of)
      const answer = await store.append(of, lastRevision(head) ?? 'no-stream', linked.right.events)()
      if (Either.isRight(answer) && confirmsOwnWrites) heads.learn(of, () => linked.right.head)
      return answer
    }

    return attempt(attempts)
  }

const headFor = async (
  heads: Heads,
  stream: StreamName,
  expected: ExpectedRevision
): Promise<Either.Either<AppendError, Head>> => {
  if (expected === 'no-stream') return Either.right({ status: 'Empty' })
  try {
    return await heads.at(stream, typeof expected === 'number' ? expected : null)
  } catch (caught) {
    if (!isStoreReadFailure(caught)) throw caught
    const { failure } = caught
    // One stream is read, without a position, and nothing is opened: neither a position nor a seal can be at fault.
    if (failure.type === 'StoreUnavailable' || failure.type === 'EvidenceBroken') return Either.left(failure)
    throw caught
  }
}
