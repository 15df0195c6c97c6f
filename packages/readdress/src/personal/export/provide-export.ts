import { createHash, randomUUID } from 'node:crypto'
import { canonicalJson, type NotCanonical } from '@readdress/event-store'
import type { OrderId } from '@readdress/order'
import { sealed } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { now } from '../../now.ts'
import type { Questions } from '../../questions/questions.ts'
import { dayOfLog, type NotRevealed, type Revealing } from '../asking-to-see.ts'
import { origin } from '../origin.ts'
import type { UnknownPerson } from '../person.ts'
import { type AskedFor, type Asking, askForAll, noteNoneShown } from './ask-for-all.ts'
import { eventsAbout, exportedOrder } from './exported-order.ts'
import { type DifferentPersons, personsOf } from './persons.ts'
import type { ExportedOrder, PersonInOrder, SubjectExport } from './subject-export.ts'

/** Whose data are wanted, by whom, and who hands them over; `requestedBy` is the pseudonym of whoever asked, and is given them. */
export interface ExportWish extends Asking {
  /** The person in each of these orders; every other order that the key store links to the same person is added. */
  readonly orders: ReadonlyArray<PersonInOrder & { readonly orderId: OrderId }>
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
export type NotExported = NotRevealed | NotCanonical | DifferentPersons | UnknownPerson

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
    const asked = await askForAll(exporting, wish, persons.right)
    if (Either.isLeft(asked)) return asked
    const provided = await recordedExport(exporting, wish, asked.right)
    if (Either.isLeft(provided)) await noteNoneShown(exporting, wish.by, asked.right, provided.left.type)
    return provided
  }

type Step<A> = Promise<Either.Either<NotExported, A>>

const recordedExport = async (
  exporting: Exporting,
  wish: ExportWish,
  asked: ReadonlyArray<AskedFor>
): Step<ProvidedExport> => {
  const exportId = randomUUID()
  const recordedOn = await recordRequest(exporting, wish, exportId, asked.length)
  if (Either.isLeft(recordedOn)) return recordedOn
  const orders: Array<ExportedOrder> = []
  for (const one of asked) {
    const order = await openedOrder(exporting, one)
    if (Either.isLeft(order)) return order
    orders.push(order.right)
  }
  const { requestedBy, legalBasis, by } = wish
  const document: SubjectExport = {
    format: 'readdress.subject-export/1',
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
  const data = { recordedOn: recordedOn.right, exportId, exportSha256 }
  const recorded = await exporting.handleAccess({ ...origin(by), type: 'ProvideSubjectExport', data })()
  return Either.isLeft(recorded) ? recorded : Either.right({ document, json: json.right, sha256: exportSha256 })
}

const recordRequest = async (
  { handleAccess }: Exporting,
  { requestedBy, by }: ExportWish,
  exportId: string,
  knownOrders: number
): Step<string> => {
  const data = { exportId, by: requestedBy, knownOrders }
  const requested = await handleAccess({ ...origin(by), type: 'RequestSubjectExport', data })()
  return Either.isLeft(requested) ? requested : Either.right(dayOfLog(requested.right.stream))
}

const openedOrder = async ({ raw, keys, questions }: Exporting, { person, logged }: AskedFor): Step<ExportedOrder> => {
  const { orderId, subject } = person
  const events = await eventsAbout(sealed(raw, { keys, mode: logged === null ? 'closed' : 'open' }), person)
  if (Either.isLeft(events)) return events
  const accesses = await questions.accessLog({ orderId, subject })()
  if (Either.isLeft(accesses)) return accesses
  const calendar = await questions.retentionCalendar({ orderId })()
  if (Either.isLeft(calendar)) return calendar
  const order = exportedOrder(person, events.right, accesses.right, calendar.right)
  return order === null ? Either.left({ type: 'UnknownReference', kind: 'Order', id: orderId }) : Either.right(order)
}
