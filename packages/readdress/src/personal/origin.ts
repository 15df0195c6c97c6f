import { randomUUID } from 'node:crypto'
import { now } from '../now.ts'
import type { By } from './person.ts'

interface CommandOrigin {
  readonly commandId: string
  readonly actor: By
  readonly channel: string
  readonly occurredAt: string
}

/** What every command of this desk says beside its data. */
export const origin = (actor: By): CommandOrigin => ({
  commandId: randomUUID(),
  actor,
  channel: 'Internal',
  occurredAt: now()
})
