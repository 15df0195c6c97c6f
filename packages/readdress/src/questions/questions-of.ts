import type { EventStore } from '@readdress/event-store'
import {
  carrierScorecards,
  communicationLog,
  deadlinesDue,
  foundIn,
  parcelsOnList,
  personalDataAccessLog,
  procedureChecklists,
  retentionEnded,
  retentionOf,
  searchOrders,
  serviceMetrics,
  timeline,
  trackingBoard,
  type ViewSettings,
  valuesUnder
} from '@readdress/order-views'
import type { DisclosurePolicy } from '@readdress/privacy'
import type { IndexValue, View, ViewFailure } from '@readdress/projections'
import { pipe } from 'fp-ts/lib/function.js'
import * as Option from 'fp-ts/lib/Option.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import type { Rules } from '../handle-orders.ts'
import { now } from '../now.ts'
import type { ShopViews } from '../shop-views.ts'
import { howItCameAbout } from './how-it-came-about.ts'
import type { AccessesOf, Questions } from './questions.ts'
import { whatHappened } from './what-happened.ts'
import { whatIsUnusual } from './what-is-unusual.ts'
import { whatItWasAfter } from './what-it-was-after.ts'
import { whereItGoes } from './where-it-goes.ts'
import { wholeOrder } from './whole-order.ts'
import { openWork } from './worklist.ts'

/** The questions over the views of a shop. */
export const questionsOf = (
  store: EventStore,
  views: ShopViews,
  rules: Rules,
  { searchKeys, retention }: ViewSettings,
  disclosures?: DisclosurePolicy
): Questions => {
  const { policies } = rules
  const auditTrail: Questions['auditTrail'] = (orderId) =>
    views.auditTrail.ask((view) => whatHappened(store, view, orderId))
  return {
    currentAddress: (orderId, clocks = {}) =>
      views.currentAddress.ask((view) => whereItGoes(store, view, orderId, clocks)),
    addressHistory: (orderId, clocks = {}) =>
      views.addressHistory.ask((view) => howItCameAbout(store, view, orderId, clocks)),
    editability: (orderId, clocks = {}) =>
      pipe(
        wholeOrder(store, rules, orderId, clocks),
        TaskEither.map((order) => order?.editability ?? null)
      ),
    orderDetail: (orderId, clocks = {}) => wholeOrder(store, rules, orderId, clocks),
    auditTrail,
    inspect: (orderId, clocks = {}) => whatItWasAfter(store, rules, auditTrail(orderId), clocks),
    timeline: (orderId, zone = zoneHere()) =>
      views.timeline.ask(found('order', orderId, (entries) => timeline(entries, zone))),
    communicationLog: (orderId) => views.communicationLog.ask(found('order', orderId, communicationLog)),
    checklists: (orderId) => views.procedureChecklist.ask(ofOrder(orderId, procedureChecklists)),
    search: (text) => views.orderSearch.ask((view) => searchOrders(view, searchKeys)(text)),
    worklist: (of = {}, at = now()) => views.worklist.ask((view) => openWork(view, of, at, policies)),
    deadlinesDue: (at = now()) => views.deadlines.ask((view) => deadlinesDue(view, policies)(at)),
    trackingBoard: (of = 'on-the-way') =>
      views.trackingBoard.ask(
        typeof of === 'string'
          ? found('parcels', of, (documents) => documents.flatMap((document) => parcelsOnList(document, of)))
          : ofOrder(of.orderId, trackingBoard)
      ),
    carrierScorecards: (month, carrier) =>
      views.carrierScorecard.ask(
        counted('score', carrier === undefined ? [month] : [month, carrier], (values) =>
          carrierScorecards(values, month)
        )
      ),
    serviceMetrics: (month) =>
      views.serviceMetrics.ask(counted('fact', [month], (values) => serviceMetrics(values, month))),
    retentionCalendar: (of) =>
      views.retentionCalendar.ask((view) =>
        views.erasures.ask((erasures) =>
          'orderId' in of
            ? retentionOf(view, erasures, retention)(of.orderId, now())
            : retentionEnded(view, erasures, retention)(of.endedBy)
        )
      ),
    unusualDisclosures: (day) =>
      pipe(
        views.personalDataAccessLog.ask(found('day', day, personalDataAccessLog)),
        TaskEither.flatMap((entries) => views.worklist.ask(whatIsUnusual(entries, policies, disclosures)))
      ),
    accessLog: (of) => views.personalDataAccessLog.ask(found(...accessesOf(of), personalDataAccessLog))
  }
}

// The index and the value under which the entries lie.
const accessesOf = (of: AccessesOf): readonly [index: string, value: string] => {
  if ('day' in of) return ['day', of.day]
  if ('actor' in of) return ['actor', of.actor]
  return of.subject === undefined ? ['order', of.orderId] : ['subject', `${of.orderId}/${of.subject}`]
}

type Asking<Document, A> = (view: View<Document>) => TaskEither.TaskEither<ViewFailure, A>

// From the documents with a value in an index.
const found =
  <Document, A>(index: string, value: string, answer: (documents: ReadonlyArray<Document>) => A): Asking<Document, A> =>
  (view) =>
    pipe(foundIn(view, index, value), TaskEither.map(answer))

// From the values of an index that lie under a path.
const counted =
  <Document, A>(
    index: string,
    path: ReadonlyArray<string>,
    answer: (values: ReadonlyArray<IndexValue>) => A
  ): Asking<Document, A> =>
  (view) =>
    pipe(valuesUnder(view, index, path), TaskEither.map(answer))

// From the document of an order; nothing where it has none.
const ofOrder =
  <Document, A>(
    orderId: string,
    answer: (document: Document) => ReadonlyArray<A>
  ): Asking<Document, ReadonlyArray<A>> =>
  (view) =>
    pipe(view.get(orderId), TaskEither.map(Option.match(() => [], answer)))

const zoneHere = (): string => new Intl.DateTimeFormat('en').resolvedOptions().timeZone
