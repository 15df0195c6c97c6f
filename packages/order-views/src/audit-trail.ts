import { Actor, Channel, Instant, type OrderEvent, OrderId, PolicyRef, SourceRef } from '@readdress/order'
import { type EventRegistry, type Projection, projection } from '@readdress/projections'
import * as t from 'io-ts'
import { EventType } from './event-type.ts'
import { nullable } from './nullable.ts'
import { orderIdOf } from './order-id-of.ts'
import { recordedAtOf } from './recorded-at.ts'

/** One event of an order as its audit trail keeps it: who, when, through which channel, under which rules. What it says is held by the event at `revision`, and read there. */
export const AuditEntry = t.readonly(
  t.strict({
    orderId: OrderId,
    position: t.string,
    revision: t.number,
    id: t.string,
    type: EventType,
    occurredAt: Instant,
    recordedAt: Instant,
    actor: Actor,
    channel: Channel,
    source: nullable(SourceRef),
    policy: nullable(PolicyRef)
  }),
  'AuditEntry'
)
export interface AuditEntry extends t.TypeOf<typeof AuditEntry> {}

/** The projection behind the audit trail: one document for each event of an order, found by the index `order` in the order of the stream. */
export const auditTrailProjection = (registry: EventRegistry<OrderEvent>): Projection<OrderEvent, AuditEntry> =>
  projection(registry, {
    name: 'audit-trail',
    version: 1,
    eventTypes: 'every',
    streamPrefix: 'order-',
    keys: (_event, recorded) => [`${orderIdOf(recorded)}/${String(recorded.revision).padStart(10, '0')}`],
    evolve: (_document, event, recorded) => ({
      orderId: orderIdOf(recorded),
      position: recorded.position,
      revision: recorded.revision,
      id: recorded.id,
      type: event.type,
      occurredAt: event.metadata.occurredAt,
      recordedAt: recordedAtOf(event, recorded),
      actor: event.metadata.actor,
      channel: event.metadata.channel,
      source: event.metadata.source ?? null,
      policy: event.metadata.policy ?? null
    }),
    indexes: { order: ({ orderId }) => [orderId] },
    document: AuditEntry
  })
