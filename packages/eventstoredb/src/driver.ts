// First, for it looks what was there before the client.
import './client-copies.ts'

import {
  type Credentials,
  EventStoreDBClient,
  eventTypeFilter,
  type Filter,
  jsonEvent,
  streamNameFilter
} from '@eventstore/db-client'
import messages from '@eventstore/db-client/generated/streams_pb.js'
import type { EventToAppend, ExpectedRevision, Revision, StreamFilter, StreamName } from '@readdress/event-store'
import { channelsOf } from './channels.ts'
import { isOnlyCopy } from './client-copies.ts'
import { field } from './field.ts'
import type { LogPosition } from './log-position.ts'

/** A read that is open at the server until it is cancelled, whatever becomes of the iteration. */
export interface OpenRead {
  readonly items: AsyncIterable<unknown> & {
    readonly destroyed: boolean
    /** The next item if one lies ready, else null. */
    readonly read: () => unknown
    readonly destroy: (reason: Error) => unknown
    readonly on: (event: 'error', listener: (error: Error) => void) => unknown
    readonly push: (marker: object) => unknown
  }
  readonly cancel: () => Promise<unknown>
}

/** What we ask of the client. Nothing else in this package knows it. */
export interface Driver {
  readonly append: (
    stream: StreamName,
    expected: ExpectedRevision,
    events: ReadonlyArray<EventToAppend>,
    deadline: number
  ) => Promise<unknown>
  readonly readStream: (stream: StreamName, from: Revision, count: number) => OpenRead
  /** The last record of all streams. */
  readonly readHead: (requiresLeader: boolean) => OpenRead
  readonly subscribe: (after: LogPosition | 'start', filter: StreamFilter) => OpenRead
  readonly dispose: () => Promise<void>
}

/** Whether no other client, nor another copy of this one, is loaded in the process. */
export const isOnlyClient = (): boolean => isOnlyCopy(messages.AppendReq)

/** A client for this connection string. It opens no connection before its first call. */
export const openDriver = (connectionString: string, credentials: Credentials | null): Driver => {
  const client = EventStoreDBClient.connectionString(connectionString)
  // Batch append shares its state among all clients of the process, and an error on one can end the process.
  Object.defineProperty(client, 'supports', { value: async () => false })
  // Credentials of the call are the other way to keep the client from it.
  const asUser = credentials === null ? {} : { credentials }
  const closeChannels = channelsOf(client)
  return {
    append: (stream, expected, events, deadline) =>
      client.appendToStream(
        stream,
        events.map(({ id, type, data, metadata }) => jsonEvent({ id, type, data, metadata })),
        { expectedRevision: asExpected(expected), deadline, requiresLeader: true, ...asUser }
      ),
    readStream: (stream, from, maxCount) => {
      const fromRevision = BigInt(from)
      const items = client.readStream(stream, { fromRevision, maxCount, requiresLeader: true, ...asUser })
      return { items, cancel: () => items.cancel() }
    },
    readHead: (requiresLeader) => {
      const last = { direction: 'backwards', fromPosition: 'end', maxCount: 1 } as const
      const items = client.readAll({ ...last, requiresLeader, ...asUser })
      return { items, cancel: () => items.cancel() }
    },
    subscribe: (fromPosition, filter) => {
      const wanted = filterOf(filter)
      const items = client.subscribeToAll({ fromPosition, ...(wanted === null ? {} : { filter: wanted }), ...asUser })
      // In the same row as the events, for the callbacks run ahead of whoever reads.
      items.on('caughtUp', () => items.push({ marker: 'caughtUp' }))
      items.on('confirmation', () => items.push({ marker: 'confirmation' }))
      return { items, cancel: () => items.unsubscribe() }
    },
    dispose: async () => {
      // Some calls never tell that they have ended, so it is not waited for them before the channels are closed.
      const disposed = client.dispose()
      closeChannels()
      await disposed
    }
  }
}

const asExpected = (expected: ExpectedRevision): 'any' | 'no_stream' | 'stream_exists' | bigint => {
  if (typeof expected === 'number') return BigInt(expected)
  switch (expected) {
    case 'any':
      return 'any'
    case 'no-stream':
      return 'no_stream'
    case 'stream-exists':
      return 'stream_exists'
  }
}

// The server takes one of both. By prefix of the stream is the better one, and the types are looked at here.
const filterOf = ({ streamPrefix, eventTypes = [] }: StreamFilter): Filter | null => {
  if (streamPrefix !== undefined) return streamNameFilter({ prefixes: [streamPrefix], checkpointReached })
  return eventTypes.length === 0 ? null : eventTypeFilter({ prefixes: [...eventTypes], checkpointReached })
}

const checkpointReached = (subscription: unknown, position: LogPosition): void => {
  const push = field(subscription, 'push')
  if (typeof push === 'function') push.call(subscription, { marker: 'checkpoint', position })
}
