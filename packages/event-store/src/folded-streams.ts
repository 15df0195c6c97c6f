import { boundedMap } from './bounded-map.ts'
import type { StreamHistory } from './stream-history.ts'
import type { StreamName } from './stream-name.ts'

/** The streams that a command handler has folded lately. */
export interface FoldedStreams<State> {
  readonly of: (stream: StreamName) => StreamHistory<State> | undefined
  /** To be asked for before a stream is read, so that nothing is kept that was read before somebody had it forgotten. */
  readonly mark: () => number
  readonly keep: (mark: number, stream: StreamName, history: StreamHistory<State>) => void
  readonly drop: (stream: StreamName) => void
  /** Lets go of a stream, and of what a command that is under way would keep of it; answers how many there were. */
  readonly forget: (stream: StreamName) => number
}

interface Bounds {
  readonly streamsInMemory?: number
  readonly longestInMemory?: number
}

interface Kept<State> {
  readonly history: StreamHistory<State>
  readonly until: number
}

/** Keeps as many streams as is said, each no longer than is said after it was read from its beginning. */
export const foldedStreams = <State>(
  { streamsInMemory = 1000, longestInMemory = Number.POSITIVE_INFINITY }: Bounds,
  now: () => Date
): FoldedStreams<State> => {
  const kept = boundedMap<StreamName, Kept<State>>(streamsInMemory)
  let forgotten = 0
  return {
    of: (stream) => {
      const found = kept.get(stream)
      if (found === undefined || now().getTime() < found.until) return found?.history
      kept.delete(stream)
      return undefined
    },
    mark: () => forgotten,
    keep: (mark, stream, history) => {
      // What is read on from a history in memory holds what that one held, and gets no longer life.
      if (mark === forgotten)
        kept.set(stream, { history, until: kept.get(stream)?.until ?? now().getTime() + longestInMemory })
    },
    drop: kept.delete,
    forget: (stream) => {
      forgotten += 1
      const count = kept.get(stream) === undefined ? 0 : 1
      kept.delete(stream)
      return count
    }
  }
}
