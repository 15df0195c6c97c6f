import type { Either } from 'fp-ts/lib/Either.js'

/** The rules of one kind of stream as four pure functions; `decide` answers with events, none when it is already so, or a refusal. */
export interface Decider<Command, State, Event, Refusal> {
  readonly initialState: State
  readonly decide: (command: Command, state: State) => Either<Refusal, ReadonlyArray<Event>>
  readonly evolve: (state: State, event: Event) => State
  readonly isTerminal: (state: State) => boolean
  /** Left out where no event takes back another. */
  readonly corrections?: Corrections<State, Event>
}

/** How an event takes earlier ones back that never should have been recorded. They stay in the stream; the state is that of a stream without them. */
export interface Corrections<State, Event> {
  /** Which earlier events an event takes back; null where it takes none back. */
  readonly takesBack: (event: Event) => ((earlier: Event) => boolean) | null
  /** What an event that was taken back leaves behind: the state as it was, but for what must not be forgotten. */
  readonly evolveTakenBack: (state: State, event: Event) => State
}
