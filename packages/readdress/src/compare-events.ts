import {
  beginning,
  canonicalJson,
  type EventStore,
  type Position,
  type RecordedEvent,
  type Revision,
  type StreamName
} from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'

/** What stands in the other store is not what was copied there: from this event on. */
export interface CopyDiffers {
  readonly type: 'CopyDiffers'
  readonly stream: StreamName
  readonly revision: Revision
}

/** The events of one store as far as they are those of another. */
export interface SameEvents {
  readonly events: number
  /** Position of the last of them in the store that is copied. */
  readonly after: Position
}

/** Holds all events of a copy against the first ones of the store that was copied, or those up to an interruption; throws `StoreReadFailure`. */
export const compared = async (
  from: EventStore,
  to: EventStore,
  signal?: AbortSignal
): Promise<Either.Either<CopyDiffers, SameEvents>> => {
  const originals = from.readAll(beginning)[Symbol.asyncIterator]()
  try {
    let same: SameEvents = { events: 0, after: beginning }
    for await (const copy of to.readAll(beginning)) {
      if (signal?.aborted) break
      const original = await originals.next()
      if (original.done || !isSame(original.value, copy)) {
        return Either.left({ type: 'CopyDiffers', stream: copy.stream, revision: copy.revision })
      }
      same = { events: same.events + 1, after: original.value.position }
    }
    return Either.right(same)
  } finally {
    await originals.return?.()
  }
}

const isSame = (one: RecordedEvent, other: RecordedEvent): boolean => {
  const [text, copied] = [textOf(one), textOf(other)]
  return (
    one.id === other.id &&
    one.stream === other.stream &&
    one.revision === other.revision &&
    one.type === other.type &&
    Either.isRight(text) &&
    Either.isRight(copied) &&
    text.right === copied.right
  )
}

const textOf = ({ data, metadata }: RecordedEvent) => canonicalJson({ data, metadata })
