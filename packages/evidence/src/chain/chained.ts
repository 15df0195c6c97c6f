import {
  type EventStore,
  type EvidenceBroken,
  mapped,
  type RecordedEvent,
  type Revision,
  type StreamName,
  type SubscriptionItem,
  storeReadFailure
} from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { chainedAppend } from './chained-append.ts'
import { type BrokenReason, type CheckMode, checkEvent, hasLink } from './check-event.ts'
import { checkStream } from './check-stream.ts'
import { headsOf } from './heads.ts'
import { withoutLink } from './stored-link.ts'

/** How the events of a store are chained. */
export interface Chaining {
  /** The shop whose events these are: it stands in every hash. */
  readonly tenant: string
  /**
   * `full`, if left out: every event that is read is hashed again. `links`: only its header, which costs a third. `none`: nothing, for readers whose
   * work can be done again, such as views.
   */
  readonly check?: CheckMode | 'none'
  /**
   * Whether the store acknowledges an append only when it wrote these very bytes, and never for an earlier one with the same ids. Then the end of a
   * stream is known after an append; else it is read. EventStoreDB cannot say so.
   */
  readonly confirmsOwnWrites: boolean
}

/**
 * An event store in which every event refers to the one before it in its stream, by a hash over digests of what it says. It keeps the contract of
 * every event store, over any that does, but refuses fractions. Readers get the events without their links.
 *
 * Streams that were begun without it are adopted at their next append. Reading one stream checks that none of its events was changed, removed,
 * added or moved, but for the end, which only a signed log proves; reading many checks each event for itself. What fails ends the read with
 * `EvidenceBroken`.
 */
export const chained = (store: EventStore, { tenant, check = 'full', confirmsOwnWrites }: Chaining): EventStore => {
  const heads = headsOf(store, tenant)
  const mode = check === 'none' ? null : check

  const readStream = (stream: StreamName, from: Revision = 0): AsyncIterable<RecordedEvent> => ({
    [Symbol.asyncIterator]: () => {
      if (mode === null) return mapped(store.readStream(stream, from), unlinked)[Symbol.asyncIterator]()
      const checking = checkStream({ tenant, stream, mode, from })
      const next = (event: RecordedEvent): RecordedEvent => {
        const reason = checking.next(event)
        if (reason !== null) throw broken(event, reason)
        // Who reads on where nothing is new learns nothing.
        if (event.revision === from) heads.learn(stream, checking.head)
        return unlinked(event)
      }
      return mapped(store.readStream(stream, from), next)[Symbol.asyncIterator]()
    }
  })

  const checked = (event: RecordedEvent): RecordedEvent => {
    if (!hasLink(event)) return event
    const link = mode === null ? null : checkEvent(tenant, mode, event)
    if (link !== null && Either.isLeft(link)) throw broken(event, link.left)
    return unlinked(event)
  }

  return {
    append: chainedAppend(store, { tenant, confirmsOwnWrites, heads }),
    readStream,
    readAll: (after, filter) => mapped(store.readAll(after, filter), checked),
    countAfter: store.countAfter,
    subscribe: (after, filter, signal) =>
      mapped(store.subscribe(after, filter, signal), (item) => checkedItem(item, checked))
  }
}

const checkedItem = (item: SubscriptionItem, checked: (event: RecordedEvent) => RecordedEvent): SubscriptionItem =>
  item.type === 'Event' ? { type: 'Event', event: checked(item.event) } : item

const unlinked = (event: RecordedEvent): RecordedEvent => ({ ...event, metadata: withoutLink(event.metadata) })

const broken = ({ stream, revision }: RecordedEvent, reason: BrokenReason) =>
  storeReadFailure({ type: 'EvidenceBroken', stream, revision, reason } satisfies EvidenceBroken)
