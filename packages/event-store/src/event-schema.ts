import type * as t from 'io-ts'
import type { JsonObject } from './json.ts'

/** An event as the domain knows it: its name, and what happened. */
export interface DomainEvent {
  readonly type: string
  readonly data: unknown
}

/** The part of an io-ts codec that is needed; written as methods, so that the codec of one event stands where that of any event is wanted. */
export interface EventCodec<Event> {
  readonly name: string
  decode(value: unknown): t.Validation<Event>
  encode(event: Event): unknown
}

/** The newest form of one type of event: its codec reads `{ type, data, metadata }` and writes at least type and data; versions count from 1. */
export interface EventSchema<Event> {
  readonly version: number
  readonly codec: EventCodec<Event>
}

/** The newest form of every type of event; one that is forgotten does not compile. */
export type EventSchemas<Event extends DomainEvent> = {
  readonly [Type in Event['type']]: EventSchema<Extract<Event, { readonly type: Type }>>
}

/** Names one form of one type of event, present or past. */
export interface SchemaVersion {
  readonly type: string
  readonly version: number
}

/** Turns data of one past form into that of a later one, perhaps under a new name. It sees what was stored and must not change it. */
export interface Upcaster {
  readonly from: SchemaVersion
  readonly to: SchemaVersion
  readonly upcast: (data: JsonObject, metadata: JsonObject) => JsonObject
}
