import type * as Either from 'fp-ts/lib/Either.js'
import { readerOfCommands, type UnreadableCommand } from '../decode-command.ts'
import { type AccessCommand, accessCommands } from './commands.ts'

/** Reads a command to the access log that comes from outside. */
export const decodeAccessCommand: (input: unknown) => Either.Either<UnreadableCommand, AccessCommand> =
  readerOfCommands<AccessCommand>(accessCommands)
