import {
  type EventStore,
  oneByOne,
  type RecordedEvent,
  type Revision,
  type StreamName,
  type Surroundings,
  systemSurroundings
} from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { appendBatch } from './appending.ts'
import { storeClosed } from './call-failure.ts'
import { callLimitsOf } from './call-limits.ts'
import type { Calling } from './calling.ts'
import { openConnection } from './connection.ts'
import {
  anotherClientLoaded,
  type CheckedConnection,
  type ConnectionStringRefused,
  checkedConnectionString
} from './connection-string.ts'
import { isOnlyClient } from './driver.ts'
import { logReading } from './log-reading.ts'
import { type Observe, tellTo } from './observe.ts'
import { type Patience, usualPatience } from './patience.ts'
import { firstPage, furtherPage, streamPage } from './reading.ts'
import { sendableEvents } from './sendable-events.ts'
import { subscribe } from './subscribing.ts'

/** An event store on EventStoreDB; `close` waits for the appends under way, ends the reads, and may be called again. */
export interface EventStoreDbEventStore extends EventStore {
  readonly close: () => Promise<void>
}

/** Where the server is, and how the store behaves towards it. */
export interface EventStoreDbSettings {
  /** As `esdb://host:2113?tls=true`, or `esdb+discover://host` for a cluster. */
  readonly connectionString: string
  /** Bytes of one append that the server takes (its `MaxAppendSize`): 1 MiB if not said. */
  readonly mostAppendBytes?: number
  readonly patience?: Partial<Patience>
  readonly observe?: Observe
  readonly surroundings?: Surroundings
}

/** An event store on the server that the connection string names; it is reached at the first call, not before. */
export const eventStoreDbEventStore = (
  settings: EventStoreDbSettings
): Either.Either<ConnectionStringRefused, EventStoreDbEventStore> => {
  const checked = checkedConnectionString(settings.connectionString)
  return Either.isRight(checked) && !isOnlyClient()
    ? anotherClientLoaded
    : Either.map((connection: CheckedConnection) => storeOn(connection, settings))(checked)
}

const storeOn = (
  checked: CheckedConnection,
  { mostAppendBytes = 2 ** 20, surroundings = systemSurroundings, ...settings }: EventStoreDbSettings
): EventStoreDbEventStore => {
  const closing = new AbortController()
  const tell = tellTo(settings.observe ?? {})
  const patience = { ...usualPatience, ...settings.patience }
  const calls = openConnection(checked, 'calls', closing.signal, tell)
  const subscriptions = openConnection(checked, 'subscriptions', closing.signal, tell)
  const limits = callLimitsOf(checked.target)
  const reading: Calling = { connection: calls, limit: limits.reads, patience, surroundings, tell }
  const subscribing = { ...reading, connection: subscriptions, limit: limits.looks, places: limits.subscriptions }
  const underWay = new Set<Promise<unknown>>()
  let closed: Promise<void> | null = null

  const readStream = (stream: StreamName, from: Revision): AsyncIterable<RecordedEvent> => {
    let next: Revision | null = from
    return oneByOne(async () => {
      if (next === null) return null
      const page = await streamPage(reading, stream, next, next === from ? firstPage : furtherPage)
      next = page.next
      return page.events
    })
  }

  // Who waits, for room or before a further try, waits no longer; what was sent is answered within its deadline.
  const close = async (): Promise<void> => {
    closing.abort(storeClosed())
    await Promise.all(underWay)
    await Promise.all([calls.dispose(), subscriptions.dispose()])
  }

  return {
    append: (stream, expected, events) => async () => {
      const sendable = sendableEvents(stream, events, mostAppendBytes)
      if (Either.isLeft(sendable)) return sendable
      const answer = appendBatch(reading, limits.appends, { stream, expected, events: sendable.right })
      underWay.add(answer)
      return answer.finally(() => underWay.delete(answer))
    },
    readStream: (stream, from = 0) => readStream(stream, from),
    ...logReading(reading),
    subscribe: (after, filter = {}, signal) => subscribe(subscribing, after, filter, signal),
    close: () => {
      closed ??= close()
      return closed
    }
  }
}
