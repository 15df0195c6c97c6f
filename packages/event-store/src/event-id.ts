import { parse, v5 } from 'uuid'
import type { StreamName } from './stream-name.ts'

// Part of the storage format: with another namespace a command that is sent again would get other ids.
const namespace = parse('904cc7c5-b0d5-4b20-a0d1-f24b2d770baf')
const utf8 = new TextEncoder()

/** An id that follows from these texts, so that it is the same each time: UUID version 5 over their list as JSON text. */
export const derivedId = (...from: ReadonlyArray<string | number>): string =>
  v5(utf8.encode(JSON.stringify(from)), namespace)

/** Id of the event at this place of a command's batch: derived from `[stream, commandId, index]`. */
export const eventId = (stream: StreamName, commandId: string, index: number): string =>
  derivedId(stream, commandId, index)
