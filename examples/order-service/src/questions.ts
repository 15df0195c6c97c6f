import { ActorId, OrderId, ShortText } from '@readdress/order'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import * as t from 'io-ts'
import type { Questions } from 'readdress'
import { mayAsk } from './permissions.ts'
import { known, type Route, route } from './route.ts'

const ofOrder = t.type({ orderId: OrderId })

const Zone = t.refinement(t.string, (name) => zones.has(name), 'a time zone, such as Asia/Shanghai')
const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])

const WaitsFor = t.keyof({ Seller: null, Buyer: null, Carrier: null, Approver: null }, 'WaitsFor')

/** What can be asked. Personal values are masked for a screen in every answer. */
export const questionRoutes = (shop: Questions): ReadonlyArray<Route> => [
  route({
    method: 'GET',
    path: '/orders/{orderId}',
    summary: 'The whole order on one page; its ETag is what If-Match of a command takes.',
    may: mayAsk.order,
    reads: t.exact(ofOrder),
    answers: 'Order',
    ask: ({ orderId }) =>
      pipe(
        shop.orderDetail(orderId),
        TaskEither.flatMap(known(orderId)),
        // What can be changed depends on the clock as well, so it has no place under a tag that stands for the events.
        TaskEither.map(({ editability: _, revision, ...order }) => ({ revision, body: { ...order, revision } }))
      )
  }),
  route({
    method: 'GET',
    path: '/orders/{orderId}/editability',
    summary: 'Whether and how the address of the order can be changed now, and why not.',
    may: mayAsk.order,
    reads: t.exact(ofOrder),
    answers: 'Editability',
    ask: ({ orderId }) =>
      pipe(
        shop.editability(orderId),
        TaskEither.flatMap(known(orderId)),
        TaskEither.map((body) => ({ body }))
      )
  }),
  route({
    method: 'GET',
    path: '/orders/{orderId}/timeline',
    summary: 'What happened to the order, a line for each event, in the time of a zone; that of UTC, if none is named.',
    may: mayAsk.timeline,
    reads: t.exact(t.intersection([ofOrder, t.partial({ zone: Zone })])),
    answers: 'Timeline',
    ask: ({ orderId, zone = 'UTC' }) =>
      pipe(
        shop.timeline(orderId, zone),
        TaskEither.map((lines) => (lines.length === 0 ? null : lines)),
        TaskEither.flatMap(known(orderId)),
        TaskEither.map((body) => ({ body }))
      )
  }),
  route({
    method: 'GET',
    path: '/orders/{orderId}/audit-trail',
    summary: 'Who did what to the order, when and why: every event, unabridged.',
    may: mayAsk.auditTrail,
    reads: t.exact(ofOrder),
    answers: 'AuditTrail',
    ask: ({ orderId }) =>
      pipe(
        shop.auditTrail(orderId),
        TaskEither.map((entries) => (entries.length === 0 ? null : entries)),
        TaskEither.flatMap(known(orderId)),
        TaskEither.map((body) => ({ body }))
      )
  }),
  route({
    method: 'GET',
    path: '/worklist',
    summary: 'What there is to do, the most pressing first: of one operator, or of all.',
    may: mayAsk.worklist,
    reads: t.exact(t.partial({ owner: ActorId, waitsFor: WaitsFor })),
    answers: 'Worklist',
    ask: (of) =>
      pipe(
        shop.worklist(of),
        TaskEither.map((body) => ({ body }))
      )
  }),
  route({
    method: 'POST',
    path: '/search',
    summary:
      'Which order is meant by a number, a nickname or a telephone. It is a POST because nothing personal belongs into an address.',
    may: mayAsk.search,
    reads: t.exact(t.type({ text: ShortText })),
    answers: 'Found',
    ask: ({ text }) =>
      pipe(
        shop.search(text),
        TaskEither.map((body) => ({ body }))
      )
  })
]
