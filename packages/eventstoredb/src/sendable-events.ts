import { type EventRejected, type EventToAppend, type StreamName, storableEvents } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'

const passedOn = new Set(['$correlationId', '$causationId'])

/** The batch as it may be sent, or why the server would not take it, or not give it back as it was; nothing is sent then. */
export const sendableEvents = (
  stream: StreamName,
  events: ReadonlyArray<EventToAppend>,
  mostAppendBytes: number
): Either.Either<EventRejected, ReadonlyArray<EventToAppend>> => {
  const storable = storableEvents(stream, events)
  if (Either.isLeft(storable)) return storable
  // Streams of the server begin with $, and its answers name streams in ASCII only.
  if (!/^(?!\$)[ -~]+$/.test(stream)) return reject('stream-not-allowed', 0, '')
  let bytes = 0
  for (const [index, { type, data, metadata }] of storable.right.entries()) {
    const reserved = Object.keys(metadata).find((name) => name.startsWith('$') && !passedOn.has(name))
    if (reserved !== undefined) return reject('reserved-metadata', index, '/metadata')
    bytes += Buffer.byteLength(JSON.stringify(data)) + Buffer.byteLength(JSON.stringify(metadata)) + 2 * type.length
    if (bytes > mostAppendBytes) return reject('too-large', index, '')
  }
  return storable
}

const reject = (reason: EventRejected['reason'], index: number, at: string): Either.Either<EventRejected, never> =>
  Either.left({ type: 'EventRejected', reason, index, at })
