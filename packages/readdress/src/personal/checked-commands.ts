import * as Either from 'fp-ts/lib/Either.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'

/** Gives a command only if its values are what their fields ask for: what is typed where a code belongs may be a name, and would be kept for ever. */
export const checked =
  <Command, E, F, A>(
    decode: (input: unknown) => Either.Either<F, Command>,
    handle: (command: Command) => TaskEither.TaskEither<E, A>
  ): ((command: Command) => TaskEither.TaskEither<E | F, A>) =>
  (command) => {
    const read: Either.Either<E | F, Command> = decode(command)
    return Either.isLeft(read) ? TaskEither.left(read.left) : handle(read.right)
  }
