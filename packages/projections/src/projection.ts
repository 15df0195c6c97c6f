import type { DomainEvent, EventRegistry, RecordedEvent, StreamFilter, UnreadableEvent } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type * as t from 'io-ts'

/** Names one version of one projection; versions count from 1, and a new one is built from the first event on. */
export interface ProjectionId {
  readonly name: string
  readonly version: number
}

/** The part of an io-ts codec that is needed; what it encodes must be JSON. */
export interface DocumentCodec<Document> {
  readonly name: string
  decode(value: unknown): t.Validation<Document>
  encode(document: Document): unknown
}

/** A pure fold of events into documents, each under its key. Given the same events it gives the same documents, whenever and in whatever portions. */
export interface Projection<Event, Document> extends ProjectionId {
  readonly filter: StreamFilter
  /**
   * The events that are handled. With a list, others are not even read; with `every`, one whose type the registry does not know stops the
   * projection; with `every-known` it passes by. An event of a known type that cannot be read stops it always.
   */
  readonly eventTypes: ReadonlyArray<string> | 'every' | 'every-known'
  /** Null for an event that the filter let through and that does not concern this projection. */
  readonly decode: (recorded: RecordedEvent) => Either.Either<UnreadableEvent, Event | null>
  /** Keys of the documents that an event concerns. */
  readonly keys: (event: Event, recorded: RecordedEvent) => ReadonlyArray<string>
  /** The document after the event; null: there is none. It must not change the one that it is given. */
  readonly evolve: (document: Document | null, event: Event, recorded: RecordedEvent, key: string) => Document | null
  /** By which values a document can be found, for each index. */
  readonly indexes: Readonly<Record<string, (document: Document) => ReadonlyArray<string>>>
  readonly document: DocumentCodec<Document>
}

type Handled<Event extends DomainEvent, Type extends Event['type']> = Extract<Event, { readonly type: Type }>

/** What is written down of a projection; the rest follows from the registry of the events. */
export interface ProjectionDefinition<Event extends DomainEvent, Type extends Event['type'], Document>
  extends Omit<Projection<Handled<Event, Type>, Document>, 'filter' | 'decode'> {
  /** As in the projection: types of the registry. */
  readonly eventTypes: ReadonlyArray<Type> | 'every' | 'every-known'
  /** Only streams whose names begin so. */
  readonly streamPrefix: string
}

/**
 * A projection of the events of a registry. `evolve` gets the events that `eventTypes` names, so a switch over them is complete.
 *
 * It also reads events under the names that they had in the past.
 */
export const projection = <Event extends DomainEvent, Type extends Event['type'], Document>(
  registry: EventRegistry<Event>,
  { streamPrefix, ...definition }: ProjectionDefinition<Event, Type, Document>
): Projection<Handled<Event, Type>, Document> => {
  const { eventTypes } = definition
  const listed = typeof eventTypes === 'string' ? null : new Set<string>(eventTypes)
  const isHandled = (event: Event): event is Handled<Event, Type> => listed === null || listed.has(event.type)
  const passesBy = ({ at }: UnreadableEvent): boolean => eventTypes === 'every-known' && at === '/type'
  return {
    ...definition,
    filter:
      typeof eventTypes === 'string'
        ? { streamPrefix }
        : { streamPrefix, eventTypes: registry.storedTypes(eventTypes) },
    decode: (recorded) =>
      pipe(
        registry.decode(recorded),
        Either.map((event) => (isHandled(event) ? event : null)),
        Either.orElse((unreadable) => (passesBy(unreadable) ? Either.right(null) : Either.left(unreadable)))
      )
  }
}
