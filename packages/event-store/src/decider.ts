import type { Either } from 'fp-ts/lib/Either.js'

/** The rules of one kind of stream as four pure functions; `decide` answers with events, none when it is already so, or a refusal. */
export interface Decider<Command, State, Event, Refusal> {
  readonly initialState: State
  readonly decide: (command: Command, state: State) => Either<Refusal, ReadonlyArray<Event>>
  readonly evolve: (state: State, event: Event) => State
  readonly isTerminal: (state: State) => boolean
}
