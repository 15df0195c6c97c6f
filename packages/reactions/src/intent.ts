/** The shape in this file is stored until the intent is done: a change of it is a new version of the outbox. */
import { Instant, OrderId } from '@readdress/order'
import { spansOf } from '@readdress/order-views'
import type { ProjectionId, ViewChange } from '@readdress/projections'
import * as t from 'io-ts'

/** What kept an intent from being done when it was last tried: a word without personal values, as an error's `type`. */
export const Trouble = t.readonly(t.strict({ because: t.string, at: Instant }), 'Trouble')
export interface Trouble extends t.TypeOf<typeof Trouble> {}

/**
 * Something that is to be done because of an event, kept until it is done. It holds ids only: what exactly is to be done is found out anew before each try.
 *
 * `Waiting`: it is tried at `dueAt`. `Parked`: it was tried in vain, or refused, and a person is to look at it.
 */
export const Intent = t.readonly(
  t.strict({
    intentId: t.string,
    orderId: OrderId,
    /** The event, by its id and its place in the order's stream. */
    eventId: t.string,
    revision: t.number,
    policy: t.string,
    key: t.string,
    status: t.keyof({ Waiting: null, Parked: null }),
    dueAt: Instant,
    /** How often it was tried. */
    attempts: t.number,
    trouble: t.union([Trouble, t.null])
  }),
  'Intent'
)
export interface Intent extends t.TypeOf<typeof Intent> {}

/** Under which name and version the outbox keeps its intents. */
export const outboxId: ProjectionId = { name: 'outbox', version: 1 }

/** The change that keeps an intent; the index `due` finds it by the spans that its moment lies in, `parked` the parked ones, `order` those of an order. */
export const kept = (intent: Intent): ViewChange => ({
  type: 'Put',
  key: intent.intentId,
  document: Intent.encode(intent),
  indexes: {
    due: intent.status === 'Waiting' ? spansOf(intent.dueAt) : [],
    parked: intent.status === 'Parked' ? ['parked'] : [],
    order: [intent.orderId]
  }
})
