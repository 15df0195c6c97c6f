import { isStoreReadFailure, type Position, type StreamFilter, type SubscriptionItem } from '@readdress/event-store'
import { callFailure, timedOut } from './call-failure.ts'
import type { Calling } from './calling.ts'
import type { Client } from './connection.ts'
import { consumed } from './consumed.ts'
import { logPosition } from './log-position.ts'
import { headBeyond } from './log-reading.ts'
import type { SubscriptionStatus } from './observe.ts'
import { readItem, wantedEvent } from './read-item.ts'
import type { Silence } from './silence.ts'

/** One subscription at the server, and what its reader keeps from one to the next. */
export interface OnceSubscribed {
  readonly reading: Calling
  readonly after: Position
  readonly filter: StreamFilter
  readonly signal: AbortSignal
  readonly silent: Silence
  /** Where the one before fell silent before it had caught up; null, if it did not. */
  readonly stalled: { at: Position | null }
  readonly told: (status: SubscriptionStatus) => void
}

const mostPassedOver = 500

/** Its items, as many at a time as lie ready, until it ends or fails, or is silent for a reason that is not good. The connection is told what became of it. */
export async function* subscribedOnce(once: OnceSubscribed): AsyncGenerator<ReadonlyArray<SubscriptionItem>, void> {
  // Read before, so that a filter that nothing matches comes up to here as well.
  const head = await headBeyond(once.reading, once.after)
  const client = once.reading.connection.client()
  try {
    yield* itemsUpTo(once, client, head)
  } catch (caught) {
    if (!once.signal.aborted && !isStoreReadFailure(caught)) client.note(callFailure(caught))
    throw caught
  }
}

async function* itemsUpTo(
  once: OnceSubscribed,
  { driver, ended, note }: Client,
  head: Position
): AsyncGenerator<ReadonlyArray<SubscriptionItem>, void> {
  const { reading, after, filter, signal, silent, stalled, told } = once
  const { patience } = reading
  const from = logPosition(after)
  const idle = (): number => (isLive ? patience.subscription : patience.read)
  const manner = { idle, tellsSilence: true, ended: [ended, signal] }
  let items: Array<SubscriptionItem> = []
  const taken = (): ReadonlyArray<SubscriptionItem> => {
    const made = items
    items = []
    return made
  }
  let at = after
  let passedOver = 0
  let isBegun = false
  let isLive = false
  for await (const ready of consumed(() => driver.subscribe(from, filter), manner)) {
    try {
      for (const given of ready) {
        const item = readItem(given)
        if (item.type !== 'Silence') {
          if (!isBegun) told('CatchingUp')
          isBegun = true
          note(null)
          silent.isOver()
        }
        if ((item.type === 'Record' || item.type === 'Checkpoint') && item.position > at) {
          at = item.position
          const event = item.type === 'Record' ? wantedEvent(item, filter) : null
          passedOver = event === null ? passedOver + 1 : 0
          if (event !== null) items.push({ type: 'Event', event })
          else if (item.type === 'Checkpoint' || isLive || passedOver % mostPassedOver === 0) {
            items.push({ type: 'Checkpoint', position: at })
          }
        }
        if (isLive) {
          if (item.type !== 'Silence') continue
          if (items.length > 0) yield taken()
          if (await silent.isBroken(at)) throw timedOut()
          continue
        }
        // A server before 23.10 does not say it; whoever has passed what was the end has caught up.
        const isCaughtUp = item.type === 'CaughtUp' || (isBegun && at >= head)
        if (!isCaughtUp && item.type !== 'Silence') continue
        if (!isCaughtUp && !isUntold(once, isBegun, at)) throw timedOut()
        isLive = true
        stalled.at = null
        if (item.type === 'CaughtUp' && head > at) at = head
        if (items.length > 0) yield taken()
        told('Live')
        items.push({ type: 'CaughtUp', position: at })
      }
    } finally {
      // Also what came before a failure.
      if (items.length > 0) yield taken()
    }
  }
}

// Such a server may not tell either how far a filter has got. One that is silent twice at one place has nothing more; else it has stalled.
const isUntold = ({ filter, stalled }: OnceSubscribed, isBegun: boolean, at: Position): boolean => {
  const isFiltered = filter.streamPrefix !== undefined || (filter.eventTypes?.length ?? 0) > 0
  const isAgain = isBegun && isFiltered && stalled.at === at
  stalled.at = isBegun ? at : null
  return isAgain
}
