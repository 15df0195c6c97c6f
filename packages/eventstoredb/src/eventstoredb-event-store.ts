import {
  type EventStore,
  oneByOne,
  type RecordedEvent,
  type Revision,
  type StoreUnavailable,
  type StreamName,
  type Surroundings,
  storeReadFailure,
  systemSurroundings
} from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { appendBatch } from './appending.ts'
import { callLimit } from './call-limit.ts'
import { openConnection } from './connection.ts'
import { type ConnectionStringRefused, checkedConnectionString } from './connection-string.ts'
import { logReading } from './log-reading.ts'
import { type Patience, usualPatience } from './patience.ts'
import { type Reading, sizeOfPage, streamPage } from './reading.ts'
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
  readonly surroundings?: Surroundings
}

const mostAtOnce = 32
const mostWaiting = 1000
const closed: StoreUnavailable = { type: 'StoreUnavailable', reason: 'closed' }

/** An event store on the server that the connection string names; it is reached at the first call, not before. */
export const eventStoreDbEventStore = ({
  connectionString,
  mostAppendBytes = 2 ** 20,
  patience = {},
  surroundings = systemSurroundings
}: EventStoreDbSettings): Either.Either<ConnectionStringRefused, EventStoreDbEventStore> =>
  Either.map((checked: string) => storeOn(checked, mostAppendBytes, { ...usualPatience, ...patience }, surroundings))(
    checkedConnectionString(connectionString)
  )

const storeOn = (
  connectionString: string,
  mostAppendBytes: number,
  patience: Patience,
  surroundings: Surroundings
): EventStoreDbEventStore => {
  const calls = openConnection(connectionString, 'calls')
  const subscriptions = openConnection(connectionString, 'subscriptions')
  const appends = callLimit(mostAtOnce, mostWaiting)
  const through = (connection: typeof calls): Reading => ({
    connection,
    limit: callLimit(mostAtOnce, mostWaiting),
    patience,
    surroundings
  })
  const reading = through(calls)
  const subscribing = through(subscriptions)
  let closing: Promise<void> | null = null

  const readStream = (stream: StreamName, from: Revision): AsyncIterable<RecordedEvent> => {
    let next: Revision | null = from
    return oneByOne(async () => {
      if (next === null) return null
      if (closing !== null) throw storeReadFailure(closed)
      const size = sizeOfPage(next === from)
      const events = await streamPage(reading, stream, next, size)
      const last = events.at(-1)
      next = last === undefined || events.length < size ? null : last.revision + 1
      return events
    })
  }

  const close = async (): Promise<void> => {
    await appends.idle()
    await Promise.all([calls.close(), subscriptions.close()])
  }

  return {
    append: (stream, expected, events) => async () => {
      const sendable = sendableEvents(stream, events, mostAppendBytes)
      if (Either.isLeft(sendable)) return sendable
      return closing === null
        ? appendBatch(reading, appends, { stream, expected, events: sendable.right })
        : Either.left(closed)
    },
    readStream: (stream, from = 0) => readStream(stream, from),
    ...logReading(reading),
    subscribe: (after, filter = {}, signal) => subscribe(subscribing, after, filter, signal),
    close: () => {
      closing ??= close()
      return closing
    }
  }
}
