import { type OrderEventType, orderEvents } from '@readdress/order'
import * as t from 'io-ts'

const names: ReadonlySet<string> = new Set(orderEvents.map(({ name }) => name))

/** The name of a kind of event. */
export const EventType: t.Type<OrderEventType, OrderEventType, unknown> = new t.Type<
  OrderEventType,
  OrderEventType,
  unknown
>(
  'EventType',
  (input): input is OrderEventType => typeof input === 'string' && names.has(input),
  (input, context) => (EventType.is(input) ? t.success(input) : t.failure(input, context)),
  t.identity
)

/** The names of all kinds of events. */
export const eventTypes: ReadonlyArray<OrderEventType> = orderEvents.map(({ name }) => name).filter(EventType.is)
