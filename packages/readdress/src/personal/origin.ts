import { randomUUID } from 'node:crypto'
import { now } from '../now.ts'
import type { By } from './person.ts'

interface CommandOrigin {
  readonly commandId: string
  readonly actor: By
  readonly channel: string
  readonly occurredAt: string
}

/** What every command of this desk says beside its data; under an id that was given before it is the same command. */
export const origin = (actor: By, commandId: string = randomUUID()): CommandOrigin => ({
  commandId,
  actor,
  channel: 'Internal',
  occurredAt: now()
})
