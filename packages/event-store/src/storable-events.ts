import * as Either from 'fp-ts/lib/Either.js'
import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js'
import type { EventRejected } from './append-error.ts'
import { frozenJson } from './frozen-json.ts'
import { isJsonObject, type JsonObject } from './json.ts'
import type { EventToAppend } from './recorded-event.ts'
import { StreamName } from './stream-name.ts'

/**
 * The batch as a store may keep it: frozen copies that nobody can change any more, or why no store takes it.
 *
 * Every store calls this first, so that all refuse the same. It trusts no type, for data comes from codecs and callers of all kinds.
 */
export const storableEvents = (
  stream: StreamName,
  events: ReadonlyArray<EventToAppend>
): Either.Either<EventRejected, ReadonlyNonEmptyArray<EventToAppend>> => {
  if (!StreamName.is(stream)) return reject('stream-not-allowed', 0, '')
  if (isGivenOver(events)) return Either.right(events)
  const copies: Array<EventToAppend> = []
  const ids = new Set<string>()
  for (const [index, event] of events.entries()) {
    if (!isUuid(event.id)) return reject('id-not-uuid', index, '/id')
    if (ids.has(event.id)) return reject('id-repeated', index, '/id')
    if (!isEventType(event.type)) return reject('type-not-allowed', index, '/type')
    const data = objectIn(event.data, index, '/data')
    if (Either.isLeft(data)) return data
    const metadata = objectIn(event.metadata, index, '/metadata')
    if (Either.isLeft(metadata)) return metadata
    ids.add(event.id)
    copies.push({ id: event.id, type: event.type, data: data.right, metadata: metadata.right })
  }
  const [first, ...rest] = copies
  return first === undefined ? reject('no-events', 0, '') : Either.right([first, ...rest])
}

const reject = (reason: EventRejected['reason'], index: number, at: string): Either.Either<EventRejected, never> =>
  Either.left({ type: 'EventRejected', reason, index, at })

const isUuid = (id: unknown): boolean =>
  typeof id === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(id)

const isEventType = (type: unknown): boolean =>
  typeof type === 'string' && !type.startsWith('$') && /^[^\p{Cc}\p{Cs}]{1,200}$/u.test(type)

// Batches whose events are frozen JSON already, so that stores within stores copy them once. Who passes none on marks none.
const storable = new WeakSet<object>()

/**
 * For a store around a store: a batch that it has made itself, of parts that `storableEvents` gave or that are frozen JSON.
 *
 * It is given over: the stores within take it as it is. Nothing in it is looked at, so a part that is no JSON, or that somebody can still
 * change, breaks what they promise.
 */
export const givenOver = <Events extends ReadonlyArray<EventToAppend>>(batch: Events): Events => {
  storable.add(batch)
  return batch
}

const isGivenOver = (events: ReadonlyArray<EventToAppend>): events is ReadonlyNonEmptyArray<EventToAppend> =>
  storable.has(events)

const objectIn = (value: unknown, index: number, place: string): Either.Either<EventRejected, JsonObject> => {
  const copy = frozenJson(value)
  if (Either.isLeft(copy)) return reject('not-json', index, `${place}${copy.left.at}`)
  return isJsonObject(copy.right) ? Either.right(copy.right) : reject('not-json', index, place)
}
