import {
  isStoreReadFailure,
  oneByOne,
  type Position,
  type StreamFilter,
  type SubscriptionItem,
  storeReadFailure
} from '@readdress/event-store'
import { callFailure } from './call-failure.ts'
import type { CallLimit } from './call-limit.ts'
import { type Calling, mayBeRepeated, unavailable } from './calling.ts'
import { positionUnknown } from './log-position.ts'
import type { SubscriptionStatus } from './observe.ts'
import { subscribedOnce } from './once-subscribed.ts'
import { pauseBefore } from './patience.ts'
import { silence } from './silence.ts'

/** What subscriptions work with: reading over their own connection, and their places on it. */
export interface Subscribing extends Calling {
  readonly places: CallLimit
}

const longestPause = 30_000

/** The port's subscription: whatever happens to the one at the server, it goes on behind the last item that was handed out. */
export const subscribe = (
  subscribing: Subscribing,
  after: Position,
  filter: StreamFilter,
  signal: AbortSignal | undefined
): AsyncIterable<SubscriptionItem> => ({
  [Symbol.asyncIterator]: () => {
    const left = new AbortController()
    const until = signal === undefined ? left.signal : AbortSignal.any([signal, left.signal])
    const portions = placed(subscribing, after, filter, until)
    const portion = async (): Promise<ReadonlyArray<SubscriptionItem> | null> => (await portions.next()).value ?? null
    const items = oneByOne(portion)
    const over = { done: true, value: undefined } as const
    return {
      // What still lies ready is not handed out any more.
      next: () => (until.aborted ? portion().then(() => over) : items.next()),
      // Also while an item is waited for, which would else have to come first.
      return: async () => {
        left.abort()
        await portions.return(undefined)
        return over
      }
    }
  }
})

// A place is kept while the subscription is begun anew: each is a call that stays open.
async function* placed(
  subscribing: Subscribing,
  after: Position,
  filter: StreamFilter,
  signal: AbortSignal
): AsyncGenerator<ReadonlyArray<SubscriptionItem>, void> {
  if (signal.aborted) return
  const free = subscribing.places.enter()
  if (free === null) throw storeReadFailure({ type: 'StoreUnavailable', reason: 'busy' })
  try {
    yield* subscribed(subscribing, after, filter, signal)
  } finally {
    free()
  }
}

async function* subscribed(
  { connection, ...calling }: Calling,
  after: Position,
  filter: StreamFilter,
  signal: AbortSignal
): AsyncGenerator<ReadonlyArray<SubscriptionItem>, void> {
  // Whoever leaves waits for nothing more, as when the store is closed.
  const closing = AbortSignal.any([signal, connection.closing])
  const reading = { ...calling, connection: { ...connection, closing } }
  const silent = silence(reading)
  const stalled = { at: null }
  let at = after
  let failures = 0
  const told = (status: SubscriptionStatus): void => reading.tell('subscription', { status, position: at })
  while (!signal.aborted) {
    try {
      told('Connecting')
      for await (const items of subscribedOnce({ reading, after: at, filter, signal, silent, stalled, told })) {
        failures = 0
        at = positionOf(items) ?? at
        yield items
        if (signal.aborted) return told('Stopped')
      }
    } catch (caught) {
      if (signal.aborted) return told('Stopped')
      const fatal = failureFor(caught, at)
      if (fatal !== null) {
        told('Failed')
        throw fatal
      }
    }
    failures += 1
    told('BackingOff')
    const pause = pauseBefore(failures, calling.surroundings.random, longestPause)
    await calling.surroundings.wait(pause, closing)
  }
  told('Stopped')
}

const positionOf = (items: ReadonlyArray<SubscriptionItem>): Position | null => {
  const last = items.at(-1)
  if (last === undefined) return null
  return last.type === 'Event' ? last.event.position : last.position
}

// Null: it may go well later.
const failureFor = (caught: unknown, at: Position): Error | null => {
  const source: unknown = isStoreReadFailure(caught) ? caught.cause : caught
  if (isStoreReadFailure(caught) && source === undefined) return caught
  const failure = callFailure(source)
  if (failure.type === 'InvalidPosition') return storeReadFailure(positionUnknown(at))
  return mayBeRepeated(failure) ? null : storeReadFailure(unavailable(failure))
}
