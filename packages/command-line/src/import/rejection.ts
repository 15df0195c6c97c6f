import type { OrderCommand, Refused } from 'readdress'
import { refusalText } from '../texts/refusal-text.ts'
import { type UnreadableLine, unreadableLineText } from './read-command.ts'

/**
 * Why a line was not taken, as it is written to the file of rejected lines. Of the line itself it repeats the type and the ids of its command, and nothing
 * else, because all the rest may be personal; the line is found by its number in the file that was imported.
 */
export interface Rejection {
  readonly line: number
  readonly reason: string
  readonly facts: object
  readonly message: string
  readonly command: Pick<OrderCommand, 'type' | 'commandId' | 'orderId'> | null
}

/** The rejection of a line that is no command. */
export const unreadableLine = (line: number, unreadable: UnreadableLine): Rejection => {
  const withheld = withoutUnknownName(unreadable)
  const { type: reason, ...facts } = withheld
  return { line, reason, facts, message: unreadableLineText(withheld), command: null }
}

// A name that no command has was made up by whoever wrote the line: a person's name can stand there. Where it stood is told, not what it was.
const withoutUnknownName = (unreadable: UnreadableLine): UnreadableLine =>
  unreadable.type === 'InvalidValue' && unreadable.problem === 'unknown field'
    ? {
        ...unreadable,
        field: unreadable.field.split('.').slice(0, -1).join('.'),
        problem: 'holds an unknown field'
      }
    : unreadable

/** The rejection of a command that was refused. */
export const refusedCommand = (
  line: number,
  { type, commandId, orderId }: OrderCommand,
  refused: Refused
): Rejection => {
  const { type: reason, ...facts } = refused
  return { line, reason, facts, message: refusalText(refused), command: { type, commandId, orderId } }
}
