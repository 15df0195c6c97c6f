import { randomUUID } from 'node:crypto'
import type { Accepted, EventStore, ReadFailure, UnreadableEvent } from '@readdress/event-store'
import { type AccessEvent, accessRegistry, type UnreadableCommand } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { dayOfLog, type NotRevealed, type Revealing } from '../asking-to-see.ts'
import type { OrdersOfPerson } from '../linked-orders.ts'
import { origin } from '../origin.ts'
import type { By, UnknownPerson } from '../person.ts'
import { findEntry } from '../read-day-log.ts'
import { unknownReference } from '../unknown-reference.ts'
import { type DifferentPersons, personsOf } from './persons.ts'

/** Who asks for everything about himself; `requestedBy` is his pseudonym, and `by` takes it in. */
export interface ExportRequestWish {
  readonly orders: OrdersOfPerson
  readonly requestedBy: string
  readonly by: By
}

/** A request for an export: until when it is to be answered, and on which day in UTC it was recorded. */
export interface RequestedExport {
  readonly exportId: string
  readonly recordedOn: string
  readonly dueAt: string
}

/** This person asked for no export under this id. */
export interface UnknownExportRequest {
  readonly type: 'UnknownReference'
  readonly kind: 'SubjectExport'
  readonly id: string
}

/** The export would be of fewer orders than this request was about. Which those are stands nowhere: all of them are to be named, also those that are erased. */
export interface OrdersMissing {
  readonly type: 'OrdersMissing'
  readonly exportId: string
  readonly knownOrders: number
  readonly orders: number
}

/** Why a request for an export was not recorded. */
export type ExportNotRequested = NotRevealed | DifferentPersons | UnknownPerson

/** Puts on record that somebody asks for everything about himself, and until when he is to be answered. */
export const requestExport =
  (
    revealing: Pick<Revealing, 'keys' | 'handleAccess'>,
    { orders, requestedBy, by }: ExportRequestWish
  ): TaskEither<ExportNotRequested, RequestedExport> =>
  async () => {
    const persons = await personsOf(revealing.keys, orders)
    return Either.isLeft(persons)
      ? persons
      : recordRequest(revealing, { requestedBy, by, knownOrders: persons.right.length })
  }

/** Puts a request for an export of so many orders on record. */
export const recordRequest = async (
  { handleAccess }: Pick<Revealing, 'handleAccess'>,
  { requestedBy, by, knownOrders }: Pick<ExportRequestWish, 'requestedBy' | 'by'> & { readonly knownOrders: number }
): Promise<Either.Either<NotRevealed, RequestedExport>> => {
  const exportId = randomUUID()
  const data = { exportId, by: requestedBy, knownOrders }
  const requested = await handleAccess({ ...origin(by), type: 'RequestSubjectExport', data })()
  return Either.map(({ events: [entry], stream }: Accepted<AccessEvent>): RequestedExport => {
    const dueAt = entry?.event.type === 'SubjectExportRequested' ? entry.event.data.dueAt : ''
    return { exportId, recordedOn: dayOfLog(stream), dueAt }
  })(requested)
}

type RequestNotFound = UnknownExportRequest | OrdersMissing | UnreadableCommand | UnreadableEvent | ReadFailure

/** The request that an export of so many orders answers, on whichever day it was recorded; only whoever made it is answered, and with no less. */
export const findRequest = async (
  events: Pick<EventStore, 'readAll'>,
  {
    exportId,
    requestedBy,
    orders
  }: { readonly exportId: string; readonly requestedBy: string; readonly orders: number }
): Promise<Either.Either<RequestNotFound, RequestedExport>> => {
  const entry = await findEntry(events, 'SubjectExportRequested', 'exportId', exportId)
  if (Either.isLeft(entry)) return entry
  if (entry.right === null) return unknownReference('SubjectExport', 'exportId', exportId)
  const event = accessRegistry.decode(entry.right.found)
  if (Either.isLeft(event)) return event
  if (event.right.type !== 'SubjectExportRequested' || event.right.data.by !== requestedBy)
    return unknownReference('SubjectExport', 'exportId', exportId)
  const { dueAt, knownOrders } = event.right.data
  if (knownOrders !== null && orders < knownOrders)
    return Either.left({ type: 'OrdersMissing', exportId, knownOrders, orders })
  return Either.right({ exportId, recordedOn: entry.right.recordedOn, dueAt })
}
