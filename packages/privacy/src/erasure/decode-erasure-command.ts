import type * as Either from 'fp-ts/lib/Either.js'
import { readerOfCommands, type UnreadableCommand } from '../decode-command.ts'
import { type ErasureCommand, erasureCommands } from './commands.ts'

/** Reads a command about an erasure that comes from outside. */
export const decodeErasureCommand: (input: unknown) => Either.Either<UnreadableCommand, ErasureCommand> =
  readerOfCommands<ErasureCommand>(erasureCommands)
