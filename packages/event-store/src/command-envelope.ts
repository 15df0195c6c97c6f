import type { Revision } from './revision.ts'
import type { StreamName } from './stream-name.ts'

/** Where a fact from outside comes from; the same source is never recorded twice in a stream. */
export interface FactSource {
  readonly system: string
  readonly eventId: string
}

/** What the handler must know of a command: its stream and identity, and what every event of it will carry. */
export interface CommandEnvelope {
  readonly stream: StreamName
  readonly commandId: string
  /** When it happened in the world: an instant as ISO 8601 text with its zone. */
  readonly occurredAt: string
  /** Null: the command begins a conversation of its own. */
  readonly correlationId: string | null
  /** Id of what caused the command; null: the command itself is the cause of its events. */
  readonly causationId: string | null
  /** Only on facts from outside. */
  readonly source: FactSource | null
}

/** The same with what its sender says of this attempt: at which revision he saw the stream; undefined: he did not look. */
export interface GivenEnvelope extends CommandEnvelope {
  readonly seenAt: Revision | undefined
}
