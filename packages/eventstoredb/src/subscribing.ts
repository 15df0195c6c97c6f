import {
  isStoreReadFailure,
  type Position,
  type StreamFilter,
  type SubscriptionItem,
  storeReadFailure
} from '@readdress/event-store'
import { callFailure } from './call-failure.ts'
import { consumed } from './consumed.ts'
import { logPosition, positionUnknown } from './log-position.ts'
import { headBeyond } from './log-reading.ts'
import { pauseBefore } from './patience.ts'
import { isWanted } from './read-item.ts'
import { mayBeRepeated, type Reading, readFailure } from './reading.ts'

const longestPause = 30_000
const mostPassedOver = 500
const mostSubscriptions = 64

/** The port's subscription: whatever happens to the one at the server, it goes on behind the last item that was handed out. */
export const subscribe = (
  reading: Reading,
  after: Position,
  filter: StreamFilter,
  signal: AbortSignal | undefined
): AsyncIterable<SubscriptionItem> => ({
  [Symbol.asyncIterator]: () => {
    const left = new AbortController()
    const until = signal === undefined ? left.signal : AbortSignal.any([signal, left.signal])
    const items = subscribed(reading, after, filter, until)
    return {
      next: () => items.next(),
      // Also while an item is waited for, which would else have to come first.
      return: async () => {
        left.abort()
        await items.return(undefined)
        return { done: true, value: undefined }
      }
    }
  }
})

async function* subscribed(
  reading: Reading,
  after: Position,
  filter: StreamFilter,
  signal: AbortSignal
): AsyncGenerator<SubscriptionItem, void> {
  const { connection, surroundings } = reading
  let at = after
  let failures = 0
  // Each is a call that stays open, and a connection has only a hundred.
  if (connection.openReads.size >= mostSubscriptions) {
    throw storeReadFailure({ type: 'StoreUnavailable', reason: 'busy' })
  }
  while (!signal.aborted) {
    try {
      for await (const item of once(reading, at, filter, signal)) {
        failures = 0
        at = item.type === 'Event' ? item.event.position : item.position
        yield item
        if (signal.aborted) return
      }
    } catch (caught) {
      if (signal.aborted) return
      const source: unknown = isStoreReadFailure(caught) ? caught.cause : caught
      if (source === undefined) throw caught
      const failure = callFailure(source)
      connection.failed(failure)
      if (failure.type === 'InvalidPosition') throw storeReadFailure(positionUnknown(at))
      if (!mayBeRepeated(failure)) throw storeReadFailure(readFailure(failure))
    }
    failures += 1
    await surroundings.wait(pauseBefore(failures, surroundings.random, longestPause), signal)
  }
}

// One subscription at the server, until it ends or fails.
async function* once(
  reading: Reading,
  after: Position,
  filter: StreamFilter,
  signal: AbortSignal
): AsyncGenerator<SubscriptionItem, void> {
  const { connection, patience } = reading
  // Read before, so that a filter that nothing matches comes up to here as well.
  const head = await headBeyond(reading, after)
  const from = logPosition(after)
  const manner = { idle: patience.subscription, open: connection.openReads, signal }
  let at = after
  let passedOver = 0
  let isLive = false
  for await (const item of consumed(() => connection.driver().subscribe(from, filter), manner)) {
    if ((item.type === 'Record' || item.type === 'Checkpoint') && item.position > at) {
      at = item.position
      if (item.type === 'Record' && item.event !== null && isWanted(item.event, filter)) {
        passedOver = 0
        yield { type: 'Event', event: item.event }
      } else {
        passedOver += 1
        if (item.type === 'Checkpoint' || isLive || passedOver % mostPassedOver === 0) {
          yield { type: 'Checkpoint', position: at }
        }
      }
    }
    // A server before 23.10 does not say it; whoever has passed what was the end has caught up.
    if (!isLive && (item.type === 'CaughtUp' || (item.type !== 'Other' && at >= head))) {
      isLive = true
      if (head > at) at = head
      yield { type: 'CaughtUp', position: at }
    }
  }
}
