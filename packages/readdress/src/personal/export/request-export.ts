import { randomUUID } from 'node:crypto'
import type { Accepted, EventStore, ReadFailure } from '@readdress/event-store'
import type { AccessEvent, UnreadableCommand } from '@readdress/privacy'
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

/** The request that an export answers, on whichever day it was recorded; only whoever made it is answered. */
export const findRequest = async (
  events: Pick<EventStore, 'readAll'>,
  exportId: string,
  requestedBy: string
): Promise<Either.Either<UnknownExportRequest | UnreadableCommand | ReadFailure, RequestedExport>> => {
  const entry = await findEntry(events, 'SubjectExportRequested', 'exportId', exportId)
  if (Either.isLeft(entry)) return entry
  if (entry.right === null || entry.right.found.data['by'] !== requestedBy)
    return unknownReference('SubjectExport', 'exportId', exportId)
  const { found, recordedOn } = entry.right
  return Either.right({ exportId, recordedOn, dueAt: String(found.data['dueAt']) })
}
