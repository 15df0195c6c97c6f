import type { OrderCommand, Refused } from 'readdress'
import { refusalText } from '../texts/refusal-text.ts'
import { type UnreadableLine, unreadableLineText } from './read-command.ts'

/** Why a line was not taken, as it is written to the file of rejected lines. Nothing of the line itself is repeated but ids. */
export interface Rejection {
  readonly line: number
  readonly reason: string
  readonly facts: object
  readonly message: string
  readonly command: Pick<OrderCommand, 'type' | 'commandId' | 'orderId'> | null
}

/** The rejection of a line that is no command. */
export const unreadableLine = (line: number, unreadable: UnreadableLine): Rejection => {
  const { type: reason, ...facts } = unreadable
  return { line, reason, facts, message: unreadableLineText(unreadable), command: null }
}

/** The rejection of a command that was refused. */
export const refusedCommand = (
  line: number,
  { type, commandId, orderId }: OrderCommand,
  refused: Refused
): Rejection => {
  const { type: reason, ...facts } = refused
  return { line, reason, facts, message: refusalText(refused), command: { type, commandId, orderId } }
}
