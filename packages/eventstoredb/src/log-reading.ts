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
import type { Calling } from './calling.ts'
import type { Driver, OpenRead } from './driver.ts'
import { logPosition, positionUnknown } from './log-position.ts'
import { largePage } from './page-size.ts'
import { type ReadItem, wantedEvent } from './read-item.ts'
import { firstPage, furtherPage, readPage } from './reading.ts'

/** Reading of all streams, by pages of a subscription: only so does the server filter, and takes any position that it gave. */
export const logReading = (reading: Calling): Pick<EventStore, 'readAll' | 'countAfter'> => ({
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
export const headBeyond = async (reading: Calling, after: Position): Promise<Position> => {
  const from = logPosition(after)
  const head = await headOf(reading, false)
  // A follower may be behind; the leader knows.
  if (from === 'start' || after <= head || after <= (await headOf(reading, true))) return head < after ? after : head
  throw storeReadFailure(positionUnknown(after))
}

const headOf = async (reading: Calling, requiresLeader: boolean): Promise<Position> => {
  const open = (driver: Driver): OpenRead => driver.readHead(requiresLeader)
  const { items } = await readPage(reading, { stream: null, open, isEnough: () => () => false, isEndless: false })
  const last = items.at(-1)
  return last?.type === 'Record' ? last.position : beginning
}

const readAll = (reading: Calling, after: Position, filter: StreamFilter): AsyncIterable<RecordedEvent> => {
  let way: { readonly end: Position; at: Position } | null = null
  let isFirst = true
  return oneByOne(async () => {
    way ??= { end: await headBeyond(reading, after), at: after }
    if (way.at >= way.end) return null
    const { end } = way
    const from = logPosition(way.at)
    const isEnough = lastOf(end, isFirst ? firstPage : furtherPage)
    isFirst = false
    const open = (driver: Driver): OpenRead => driver.subscribe(from, filter)
    const { items } = await readPage(reading, { stream: null, open, isEnough, isEndless: true })
    const events: Array<RecordedEvent> = []
    for (const item of items) {
      const position = reached(item, end)
      if (position <= way.at) continue
      way.at = position
      const event = item.type === 'Record' && position <= end ? wantedEvent(item, filter) : null
      if (event !== null) events.push(event)
    }
    return events
  })
}

const lastOf = (end: Position, most: number) => (): ((item: ReadItem) => boolean) => {
  const isLarge = largePage()
  let count = 0
  return (item) => {
    count += 1
    return isLarge(item) || count >= most || reached(item, end) >= end
  }
}

// Whoever has caught up has passed what was the end when reading began.
const reached = (item: ReadItem, end: Position): Position => {
  switch (item.type) {
    case 'Record':
    case 'Checkpoint':
      return item.position
    case 'CaughtUp':
      return end
    case 'Silence':
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
