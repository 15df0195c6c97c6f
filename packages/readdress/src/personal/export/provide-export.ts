import { createHash } from 'node:crypto'
import { canonicalJson, type NotCanonical } from '@readdress/event-store'
import { sealed } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { now } from '../../now.ts'
import type { Questions } from '../../questions/questions.ts'
import type { NotRevealed, Revealing } from '../asking-to-see.ts'
import type { OrdersOfPerson } from '../linked-orders.ts'
import { origin } from '../origin.ts'
import type { UnknownPerson } from '../person.ts'
import { type AskedFor, type Asking, askForAll, noteNoneShown } from './ask-for-all.ts'
import { filesAbout } from './exported-files.ts'
import { eventsAbout, exportedOrder } from './exported-order.ts'
import { type DifferentPersons, personsOf } from './persons.ts'
import {
  findRequest,
  type OrdersMissing,
  type RequestedExport,
  recordRequest,
  type UnknownExportRequest
} from './request-export.ts'
import type { ExportedOrder, SubjectExport } from './subject-export.ts'

/** Whose data are wanted, by whom, and who hands them over; `requestedBy` is the pseudonym of whoever asked, and is given them. */
export interface ExportWish extends Asking {
  /** The person in each of these orders; every other order that the key store links to the same person is added. */
  readonly orders: OrdersOfPerson
  /** The request that this answers, recorded before by `requestExport`; one is recorded now, if not said. */
  readonly exportId?: string
}

/** An export as it is handed over. */
export interface ProvidedExport {
  readonly document: SubjectExport
  /** The same as canonical JSON (RFC 8785): `sha256` is that of these bytes. */
  readonly json: string
  /** In lower-case hexadecimal, as it stands in the access log. */
  readonly sha256: string
}

/** Why nothing is handed over. */
export type NotExported =
  | NotRevealed
  | NotCanonical
  | DifferentPersons
  | OrdersMissing
  | UnknownExportRequest
  | UnknownPerson

/** What it takes to hand over everything about a person. */
export interface Exporting extends Revealing {
  readonly questions: Pick<Questions, 'accessLog' | 'currentAddress' | 'retentionCalendar'>
}

/**
 * Hands over everything about one person. It is a disclosure: for each order its entry in the access log is durable before anything is opened, and what
 * is handed over is recorded by its digest before it is given.
 */
export const provideExport =
  (exporting: Exporting, wish: ExportWish): TaskEither<NotExported, ProvidedExport> =>
  async () => {
    const persons = await personsOf(exporting.keys, wish.orders)
    if (Either.isLeft(persons)) return persons
    const before = await requestBefore(exporting, wish, persons.right.length)
    if (Either.isLeft(before)) return before
    const asked = await askForAll(exporting, wish, persons.right)
    if (Either.isLeft(asked)) return asked
    const provided = await recordedExport(exporting, wish, asked.right, before.right)
    if (Either.isLeft(provided)) await noteNoneShown(exporting, wish.by, asked.right, provided.left.type)
    return provided
  }

type Step<A> = Promise<Either.Either<NotExported, A>>

const recordedExport = async (
  exporting: Exporting,
  wish: ExportWish,
  asked: ReadonlyArray<AskedFor>,
  before: RequestedExport | null
): Step<ProvidedExport> => {
  const requested =
    before === null
      ? await recordRequest(exporting, { ...wish, knownOrders: asked.length })
      : Either.right<NotExported, RequestedExport>(before)
  if (Either.isLeft(requested)) return requested
  const { exportId, recordedOn } = requested.right
  const orders: Array<ExportedOrder> = []
  for (const one of asked) {
    const order = await openedOrder(exporting, one)
    if (Either.isLeft(order)) return order
    orders.push(order.right)
  }
  const { requestedBy, legalBasis, by } = wish
  const document: SubjectExport = {
    format: 'readdress.subject-export/2',
    exportId,
    madeAt: now(),
    shop: exporting.keys.tenant,
    requestedBy,
    legalBasis,
    orders
  }
  const json = canonicalJson(document)
  if (Either.isLeft(json)) return json
  const exportSha256 = createHash('sha256').update(json.right).digest('hex')
  const data = { recordedOn, exportId, exportSha256 }
  const recorded = await exporting.handleAccess({ ...origin(by), type: 'ProvideSubjectExport', data })()
  return Either.isLeft(recorded) ? recorded : Either.right({ document, json: json.right, sha256: exportSha256 })
}

const requestBefore = (
  { raw }: Exporting,
  { exportId, requestedBy }: ExportWish,
  orders: number
): Step<RequestedExport | null> =>
  exportId === undefined ? Promise.resolve(Either.right(null)) : findRequest(raw, { exportId, requestedBy, orders })

const openedOrder = async ({ raw, keys, questions }: Exporting, { person, logged }: AskedFor): Step<ExportedOrder> => {
  const { orderId, subject } = person
  const events = await eventsAbout(sealed(raw, { keys, mode: logged === null ? 'closed' : 'open' }), person)
  if (Either.isLeft(events)) return events
  const files = await filesAbout(raw, person)
  if (Either.isLeft(files)) return files
  const accesses = await questions.accessLog({ orderId, subject })()
  if (Either.isLeft(accesses)) return accesses
  const calendar = await questions.retentionCalendar({ orderId })()
  if (Either.isLeft(calendar)) return calendar
  const order = exportedOrder(person, { events: events.right, files: files.right }, accesses.right, calendar.right)
  return order === null ? Either.left({ type: 'UnknownReference', kind: 'Order', id: orderId }) : Either.right(order)
}
