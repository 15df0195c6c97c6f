import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { DomainEvent, EventSchema, EventSchemas, Upcaster } from './event-schema.ts'
import { isJsonObject, type Json, type JsonObject } from './json.ts'
import type { RecordedEvent } from './recorded-event.ts'
import { schemaVersionOf, type UnreadableEvent, undecodableEvent, unreadableEvent } from './unreadable-event.ts'
import { type RegistryFault, schemaKey, type UpcastRoutes, upcastRoutes } from './upcast-routes.ts'

/** An event as it is written: its metadata get the schema version. */
export interface EncodedEvent {
  readonly type: string
  readonly data: JsonObject
  readonly schemaVersion: number
}

/** The one place that knows how events are written, and how every form of them that was ever written is read. */
export interface EventRegistry<Event extends DomainEvent> {
  readonly encode: (event: Event) => EncodedEvent
  /** Reads any form; unknown types, unknown versions and data that do not fit are an `UnreadableEvent`. */
  readonly decode: (recorded: RecordedEvent) => Either.Either<UnreadableEvent, Event>
  /** The names under which events of these types may lie in a store: their own and those of their past. */
  readonly storedTypes: (types: ReadonlyArray<Event['type']>) => ReadonlyArray<string>
}

/** The schemas of all events, and the upcasters from all past ones. */
export interface EventRegistrySettings<Event extends DomainEvent> {
  readonly schemas: EventSchemas<Event>
  readonly upcasters: ReadonlyArray<Upcaster>
}

/** The registry, or what is wrong with its settings: a gap, a circle, two ways, a way that ends nowhere. */
export const checkedEventRegistry = <Event extends DomainEvent>({
  schemas,
  upcasters
}: EventRegistrySettings<Event>): Either.Either<RegistryFault, EventRegistry<Event>> => {
  const named = Object.entries<EventSchema<Event>>(schemas).map(
    ([type, schema]) => [type, { ...schema, type }] as const
  )
  const byType = new Map(named)
  const newest = new Map([...byType].map(([type, { version }]) => [type, version]))
  return pipe(
    upcastRoutes(newest, upcasters),
    Either.map((routes) => registryOf(byType, routes))
  )
}

/** The same for settings that stand in a program: a fault is a bug, and thrown. */
export const eventRegistry = <Event extends DomainEvent>(
  settings: EventRegistrySettings<Event>
): EventRegistry<Event> =>
  pipe(
    checkedEventRegistry(settings),
    Either.getOrElse<RegistryFault, EventRegistry<Event>>(({ type, at }) => {
      throw new TypeError(`${type} at ${at.type}, version ${at.version}`)
    })
  )

/**
 * A schema with its name, which decoded events bear instead of the text that was read: the engine tells its own names apart by their address,
 * where a `switch` of a hundred cases would compare the text that was read with each.
 */
interface NamedSchema<Event> extends EventSchema<Event> {
  readonly type: string
}

const registryOf = <Event extends DomainEvent>(
  schemas: ReadonlyMap<string, NamedSchema<Event>>,
  routes: UpcastRoutes
): EventRegistry<Event> => ({
  encode: (event) => {
    const schema = schemas.get(event.type)
    if (schema === undefined) throw new TypeError(`${event.type} is no event of this registry`)
    return { type: event.type, data: dataIn(schema.codec.encode(event), event.type), schemaVersion: schema.version }
  },
  decode: (recorded) => {
    const version = schemaVersionOf(recorded)
    const schema = schemas.get(recorded.type)
    if (schema !== undefined && schema.version === version) return read(schema, recorded, recorded.data)
    const route = version === null ? undefined : routes.get(schemaKey({ type: recorded.type, version }))
    const newest = route?.at(-1)?.to.type
    const newestSchema = newest === undefined ? undefined : schemas.get(newest)
    if (route === undefined || newest === undefined || newestSchema === undefined) {
      const isTypeKnown =
        schema !== undefined || [...routes.values()].flat().some(({ from }) => from.type === recorded.type)
      return Either.left(
        isTypeKnown
          ? unreadableEvent(recorded, '/metadata/schemaVersion', 'a version that this program knows')
          : unreadableEvent(recorded, '/type', 'a type that this program knows')
      )
    }
    return pipe(
      upcast(route, recorded),
      Either.flatMap((data) => read(newestSchema, recorded, data))
    )
  },
  storedTypes: (types) => {
    const wanted = new Set<string>(types)
    const past = [...routes.values()].flatMap((route) =>
      wanted.has(route.at(-1)?.to.type ?? '') ? route.map(({ from }) => from.type) : []
    )
    return [...new Set([...types, ...past])]
  }
})

const read = <Event extends DomainEvent>(
  { codec, type }: NamedSchema<Event>,
  recorded: RecordedEvent,
  data: JsonObject
): Either.Either<UnreadableEvent, Event> => {
  const decoded = codec.decode({ type, data, metadata: recorded.metadata })
  return Either.isRight(decoded) ? decoded : Either.left(undecodableEvent(recorded, decoded.left))
}

const upcast = (
  route: ReadonlyArray<Upcaster>,
  recorded: RecordedEvent
): Either.Either<UnreadableEvent, JsonObject> => {
  let data = recorded.data
  for (const { from, upcast } of route) {
    try {
      data = upcast(data, recorded.metadata)
    } catch {
      // Old data that never had the shape of its version: what the upcaster says of it may quote it.
      return Either.left(unreadableEvent(recorded, '/data', `data of ${from.type}, version ${from.version}`))
    }
  }
  return Either.right(data)
}

const dataIn = (encoded: unknown, type: string): JsonObject => {
  const members: { readonly data?: Json } = Object(encoded)
  if (isJsonObject(members.data)) return members.data
  throw new TypeError(`The codec of ${type} does not encode its data as an object.`)
}
