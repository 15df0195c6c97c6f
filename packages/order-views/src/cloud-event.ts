import { type OrderEvent, orderEventSchemas } from '@readdress/order'
import type { EventRegistry, RecordedEvent, UnreadableEvent } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import { isRecord, type Json } from './json.ts'
import { recordedAtOf } from './recorded-at.ts'
import { withheld } from './withheld.ts'

/**
 * An event of an order for other systems: CloudEvents 1.0 in JSON, with its extensions for sequence, recorded time and correlation.
 *
 * `time` is when it happened in the world, `recordedtime` when it was recorded here, `sequence` its place in the order's stream, `dataschema` the id of
 * its schema in the published catalogue.
 */
export interface CloudEvent {
  readonly specversion: '1.0'
  readonly id: string
  readonly source: string
  readonly type: string
  readonly subject: string
  readonly time: string
  readonly datacontenttype: 'application/json'
  readonly dataschema: string
  readonly sequence: string
  readonly recordedtime: string
  readonly correlationid?: string
  readonly causationid?: string
  readonly actorrole: string
  readonly actorid: string
  readonly data: { readonly [name: string]: Json }
}

/**
 * Makes a recorded event of an order a CloudEvent. `source` is a URI reference that names the system that tells it, `/shops/tea`.
 *
 * Personal values are withheld: in their place stands whose they are, and that this reader may not have them.
 *
 * @see https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md
 */
export const cloudEventOf =
  (registry: EventRegistry<OrderEvent>, source: string) =>
  (recorded: RecordedEvent): Either.Either<UnreadableEvent, CloudEvent> =>
    Either.map((event: OrderEvent) => cloudEvent(registry, source, recorded, event))(registry.decode(recorded))

const cloudEvent = (
  registry: EventRegistry<OrderEvent>,
  source: string,
  recorded: RecordedEvent,
  event: OrderEvent
): CloudEvent => {
  const { $correlationId: correlationid, $causationId: causationid } = recorded.metadata
  const { occurredAt, actor } = event.metadata
  const data = withheld(registry.encode(event).data)
  return {
    specversion: '1.0',
    id: recorded.id,
    source,
    type: `readdress.order.${event.type}`,
    subject: recorded.stream,
    time: occurredAt,
    datacontenttype: 'application/json',
    dataschema: `urn:readdress:order:${event.type}:${orderEventSchemas[event.type].version}`,
    // Ten digits, so that text order is the order of the stream.
    sequence: String(recorded.revision).padStart(10, '0'),
    recordedtime: recordedAtOf(event, recorded),
    ...(typeof correlationid === 'string' ? { correlationid } : {}),
    ...(typeof causationid === 'string' ? { causationid } : {}),
    actorrole: actor.role,
    actorid: actor.id,
    data: isRecord(data) ? data : {}
  }
}
