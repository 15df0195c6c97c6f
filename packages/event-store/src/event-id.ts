import { parse, v5 } from 'uuid'
import type { StreamName } from './stream-name.ts'

// Part of the storage format: with another namespace a command that is sent again would get other ids.
const namespace = parse('904cc7c5-b0d5-4b20-a0d1-f24b2d770baf')
const utf8 = new TextEncoder()

/** Id of the event at this place of a command's batch: UUID version 5 over `[stream, commandId, index]` as JSON text, so that it is the same each time. */
export const eventId = (stream: StreamName, commandId: string, index: number): string =>
  v5(utf8.encode(JSON.stringify([stream, commandId, index])), namespace)
