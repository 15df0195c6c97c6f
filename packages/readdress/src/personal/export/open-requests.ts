import {
  beginning,
  type EventStore,
  isStoreReadFailure,
  type ReadFailure,
  type UnreadableEvent
} from '@readdress/event-store'
import { type AccessEvent, accessRegistry, accessStream } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { dayOfLog } from '../asking-to-see.ts'
import type { RequestedExport } from './request-export.ts'

/** A request for an export that nobody has answered yet; whose orders it is about stands nowhere, for that would link them. */
export interface OpenExportRequest extends RequestedExport {
  /** Pseudonym of whoever asked, who is to be answered. */
  readonly requestedBy: string
  /** An instant in ISO 8601. */
  readonly requestedAt: string
}

/** Why it is not known who waits for an export. */
export type ExportRequestsUnread = ReadFailure | UnreadableEvent

/**
 * Who asked for everything about himself and was not answered yet, the one to be answered first at first. Requests are rare: nothing else of the
 * access log is read, and so no view is kept.
 */
export const openExportRequests =
  (events: Pick<EventStore, 'readAll'>): TaskEither<ExportRequestsUnread, ReadonlyArray<OpenExportRequest>> =>
  async () => {
    const open = new Map<string, OpenExportRequest>()
    try {
      for await (const recorded of events.readAll(beginning, { eventTypes, streamPrefix: accessStream('') })) {
        const event = accessRegistry.decode(recorded)
        if (Either.isLeft(event)) return event
        const { type, data, metadata } = event.right
        if (type === 'SubjectExportProvided') open.delete(data.exportId)
        if (type !== 'SubjectExportRequested') continue
        const { exportId, by: requestedBy, dueAt } = data
        const requestedAt = metadata.occurredAt
        open.set(exportId, { exportId, recordedOn: dayOfLog(recorded.stream), dueAt, requestedBy, requestedAt })
      }
    } catch (caught) {
      if (isStoreReadFailure(caught)) return Either.left(caught.failure)
      throw caught
    }
    return Either.right([...open.values()].toSorted(byDueAt))
  }

const eventTypes: ReadonlyArray<AccessEvent['type']> = ['SubjectExportRequested', 'SubjectExportProvided']

const byDueAt = (one: OpenExportRequest, other: OpenExportRequest): number =>
  one.dueAt < other.dueAt ? -1 : Number(one.dueAt > other.dueAt)
