import {
  beginning,
  type EventStore,
  isStoreReadFailure,
  oneByOne,
  type Position,
  type RecordedEvent,
  type StreamFilter,
  storeReadFailure
} from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { logPosition, positionUnknown } from './log-position.ts'
import { isWanted, type ReadItem } from './read-item.ts'
import { type Reading, readPage, sizeOfPage } from './reading.ts'

/** Reading of all streams, by pages of a subscription: only so does the server filter, and takes any position that it gave. */
export const logReading = (reading: Reading): Pick<EventStore, 'readAll' | 'countAfter'> => ({
  readAll: (after, filter = {}) => readAll(reading, after, filter),
  countAfter: (after) => async () => {
    try {
      return Either.right(estimate(after, await headBeyond(reading, after)))
    } catch (caught) {
      if (isStoreReadFailure(caught)) return Either.left(caught.failure)
      throw caught
    }
  }
})

/**
 * The position of the last record, `beginning` where there is none. A position beyond it is of another store, or the data has gone: reading
 * on from there would leave out in silence whatever is stored next.
 */
export const headBeyond = async (reading: Reading, after: Position): Promise<Position> => {
  const from = logPosition(after)
  const head = await headOf(reading, false)
  // A follower may be behind; the leader knows.
  if (from === 'start' || after <= head || after <= (await headOf(reading, true))) return head < after ? after : head
  throw storeReadFailure(positionUnknown(after))
}

const headOf = async (reading: Reading, requiresLeader: boolean): Promise<Position> => {
  const [last] = await readPage(reading, (driver) => driver.readHead(requiresLeader))
  return last?.type === 'Record' ? last.position : beginning
}

const readAll = (reading: Reading, after: Position, filter: StreamFilter): AsyncIterable<RecordedEvent> => {
  let way: { readonly end: Position; at: Position } | null = null
  let isFirst = true
  return oneByOne(async () => {
    way ??= { end: await headBeyond(reading, after), at: after }
    if (way.at >= way.end) return null
    const { end } = way
    const size = sizeOfPage(isFirst)
    isFirst = false
    const from = logPosition(way.at)
    const isEnd = (item: ReadItem, count: number): boolean => count >= size || reached(item, end) >= end
    const page = await readPage(reading, (driver) => driver.subscribe(from, filter), isEnd)
    const last = page.at(-1)
    if (last === undefined) throw storeReadFailure({ type: 'StoreUnavailable', reason: 'failed' })
    way.at = reached(last, end)
    return page.flatMap((item) =>
      item.type === 'Record' && item.event !== null && item.position <= end && isWanted(item.event, filter)
        ? [item.event]
        : []
    )
  })
}

// Whoever has caught up has passed what was the end when reading began.
const reached = (item: ReadItem, end: Position): Position => {
  switch (item.type) {
    case 'Record':
    case 'Checkpoint':
      return item.position
    case 'CaughtUp':
      return end
    case 'Other':
      return beginning
  }
}

// Positions count bytes. Most events have some hundred, and nobody is told 0 before the end.
const estimate = (after: Position, head: Position): number => {
  const bytes = commitOf(head) - commitOf(after)
  return after >= head ? 0 : Number(bytes / 500n) + 1
}

const commitOf = (position: Position): bigint => {
  const at = logPosition(position)
  return at === 'start' ? 0n : at.commit
}
