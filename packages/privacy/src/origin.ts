import type { CommandEnvelope, JsonObject } from '@readdress/event-store'
import type { CommandOrigin } from './command.ts'
import type { EventMetadata } from './event.ts'

/** What the command handler must know of a command beside its stream. */
export const originOf = ({
  commandId,
  occurredAt,
  correlationId,
  causationId
}: CommandOrigin): Omit<CommandEnvelope, 'stream'> => ({
  commandId,
  occurredAt,
  correlationId: correlationId ?? null,
  causationId: causationId ?? null,
  source: null
})

/** What is stored of the circumstances of an event, beside what the command handler adds. */
export const circumstancesOf = ({ actor, channel, policy }: EventMetadata): JsonObject => ({
  actor: { role: actor.role, id: actor.id },
  channel,
  policy: { id: policy.id, version: policy.version }
})
