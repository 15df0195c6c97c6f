import {
  boundedMap,
  type EventStore,
  type EvidenceBroken,
  type Revision,
  type StreamName
} from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { checkStream } from './check-stream.ts'
import { type Head, lastRevision } from './head.ts'

/** The ends of the streams that were read or written last, so that appending needs no further read. */
export interface Heads {
  /** Takes the end from whoever reads or has written the stream, when it is asked for: of a read that has not ended it is not the last. */
  readonly learn: (stream: StreamName, head: () => Head | null) => void
  readonly forget: (stream: StreamName) => void
  /** The end of a stream that ends at this revision; of whatever there is, if it is null. Another end is given when it ends elsewhere. */
  readonly at: (stream: StreamName, expected: Revision | null) => Promise<Either.Either<EvidenceBroken, Head>>
}

const remembered = 10_000

/** Ends of streams, read where they are not known; a store that cannot be read throws its `StoreReadFailure`. */
export const headsOf = (store: EventStore, tenant: string): Heads => {
  const known = boundedMap<StreamName, () => Head | null>(remembered)

  const headIn = async (
    stream: StreamName,
    from: Revision,
    isOne: boolean
  ): Promise<Either.Either<EvidenceBroken, Head | null>> => {
    const check = checkStream({ tenant, stream, mode: 'full', from })
    for await (const event of store.readStream(stream, from)) {
      const reason = check.next(event)
      if (reason !== null) {
        return Either.left({ type: 'EvidenceBroken', stream, revision: event.revision, reason })
      }
      // Who expects an end reads no further: if it is not the end, the store finds the conflict.
      if (isOne) break
    }
    return Either.right(check.head())
  }

  return {
    learn: known.set,
    forget: known.delete,
    at: async (stream, expected) => {
      const kept = known.get(stream)?.() ?? null
      if (kept !== null && (expected === null || lastRevision(kept) === expected)) return Either.right(kept)
      if (expected !== null) {
        const found = await headIn(stream, expected, true)
        if (Either.isLeft(found)) return found
        if (found.right !== null && found.right.status !== 'Empty') return Either.right(found.right)
      }
      // From before the chain, or not there: only the whole stream tells.
      const whole = await headIn(stream, 0, false)
      return Either.isLeft(whole) ? whole : Either.right(whole.right ?? { status: 'Empty' })
    }
  }
}
