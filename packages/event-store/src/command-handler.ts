import * as Either from 'fp-ts/lib/Either.js'
import * as ReadonlyNonEmptyArray from 'fp-ts/lib/ReadonlyNonEmptyArray.js'
import { answeredInTime, cancelled } from './cancellation.ts'
import type { GivenEnvelope } from './command-envelope.ts'
import type { Accepted, CommandFailure, CommandHandler, CommandHandling } from './command-handling.ts'
import { acceptedNow, type CommandPlan, planCommand } from './command-plan.ts'
import type { DomainEvent } from './event-schema.ts'
import type { Appended } from './event-store.ts'
import { foldedStreams } from './folded-streams.ts'
import { snapshotKeeper } from './snapshot-keeper.ts'
import { emptyHistory, firstOf, isInDoubt, note, type StreamHistory } from './stream-history.ts'
import { streamQueue } from './stream-queue.ts'
import { eventsOfCommand, readOn, takesBack } from './stream-reading.ts'
import { systemSurroundings } from './surroundings.ts'

const mostTries = 10
const shortestPause = 10
const longestPause = 500

/**
 * Handles commands: reads and folds the stream, decides, and appends at the revision that was read.
 *
 * Commands for one stream wait for each other; after a conflict with another process it decides again on the new history.
 * A command that comes again is answered as before, and nothing is appended.
 *
 * The signal ends it at once: `Cancelled` while nothing was handed to the store, `OutcomeUnknown` from then on; who must know sends the command again.
 */
export const commandHandler = <Command, Completed, State, Event extends DomainEvent, Refusal>(
  handling: CommandHandling<Command, Completed, State, Event, Refusal>
): CommandHandler<Command, Event, Refusal> => {
  type Answer = Either.Either<CommandFailure<Refusal>, Accepted<Event>>
  type History = StreamHistory<State>
  type Plan = CommandPlan<Event>
  type Append = Extract<Plan, { readonly type: 'Append' }>

  const { store, registry, decider, surroundings = systemSurroundings } = handling
  const queue = streamQueue()
  const folded = foldedStreams<State>(handling, surroundings.now)
  const keeper = handling.snapshots && snapshotKeeper(handling, handling.snapshots)

  const handle = (command: Command, envelope: GivenEnvelope, signal: AbortSignal | undefined): Promise<Answer> => {
    const { stream, commandId } = envelope
    // While this is so, the store may keep events of the command that we do not know of.
    let isHandedOver = false
    let newest: History | null = null
    let mark = 0
    const remember = (history: History): History => {
      newest = history
      folded.keep(mark, stream, history)
      return history
    }
    // What was taken back is still in it: the next command reads the stream anew.
    const forget = (history: History): History => {
      newest = null
      folded.drop(stream)
      return history
    }

    // A history from memory is good enough to append on, for the store checks its revision. Before anything else is said, it is brought up to date.
    const attempt = async (history: History, isCurrent: boolean, tries: number): Promise<Answer> => {
      const plan = planCommand(handling, command, envelope, history)
      if (Either.isLeft(plan)) return isCurrent ? plan : readAndAttempt(history, tries)
      if (plan.right.type === 'Append') return append(history, plan.right, tries)
      return isCurrent ? answerFrom(history, plan.right) : readAndAttempt(history, tries)
    }

    const readAndAttempt = async (from: History, tries: number): Promise<Answer> => {
      const history = await readOn(handling, stream, from, signal)
      return Either.isLeft(history) ? history : attempt(remember(history.right), true, tries)
    }

    const append = async (history: History, plan: Append, tries: number): Promise<Answer> => {
      const events = ReadonlyNonEmptyArray.map(({ toAppend }: Append['events'][0]) => toAppend)(plan.events)
      if (signal?.aborted) return Either.left(cancelled(stream, signal))
      isHandedOver = true
      const appended = await store.append(stream, history.revision ?? 'no-stream', events)()
      if (Either.isRight(appended)) return Either.right(appendedBehind(history, plan, appended.right))
      switch (appended.left.type) {
        case 'RevisionConflict':
          if (tries === mostTries) return appended
          isHandedOver = false
          await surroundings.wait(surroundings.random() * Math.min(longestPause, shortestPause * 2 ** tries), signal)
          return readAndAttempt(history, tries + 1)
        case 'OutcomeUnknown':
          return tries === mostTries ? appended : readBack(history, plan, tries)
        case 'EventRejected':
        case 'SealingRefused':
        case 'EvidenceBroken':
        case 'StoreUnavailable':
          return appended
      }
    }

    const appendedBehind = (history: History, plan: Append, { revision, position }: Appended): Accepted<Event> => {
      const first = revision - plan.events.length + 1
      for (const [index, { toAppend }] of plan.events.entries()) note(history.known, toAppend.metadata, first + index)
      const state = plan.events.reduce((before, { event }) => decider.evolve(before, event), history.state)
      const tip = ReadonlyNonEmptyArray.last(plan.events).toAppend
      const behind = { ...history, state, revision, position, tip }
      const isCorrected = plan.events.some(({ event }) => takesBack(decider, event))
      return acceptedNow(stream, isCorrected ? forget(behind) : remember(behind), plan.events, first)
    }

    const readBack = async (before: History, plan: Append, tries: number): Promise<Answer> => {
      const now = await readOn(handling, stream, before, signal)
      if (Either.isLeft(now)) return Either.left({ type: 'OutcomeUnknown', stream })
      const first = firstOf(remember(now.right).known, commandId)
      if (first !== undefined) return Either.right(acceptedNow(stream, now.right, plan.events, first))
      // Another writer took the revision, so ours can no longer appear. If nobody did, it still may.
      if (now.right.revision === before.revision) return Either.left({ type: 'OutcomeUnknown', stream })
      isHandedOver = false
      return attempt(now.right, true, tries + 1)
    }

    const answerFrom = async ({ revision, position }: History, plan: Exclude<Plan, Append>): Promise<Answer> => {
      if (plan.type === 'AlreadySo')
        return Either.right({ stream, outcome: 'AlreadySo', events: [], revision, position })
      const events = await eventsOfCommand(store, registry, stream, commandId, plan.first)
      if (Either.isLeft(events)) return events
      return Either.right({ stream, outcome: 'Repeated', events: events.right, revision, position })
    }

    const begin = (from: History | undefined, isCurrent: boolean): Promise<Answer> =>
      from === undefined || isInDoubt(from.known, envelope)
        ? readAndAttempt(emptyHistory(decider.initialState), 1)
        : attempt(isCurrent ? remember(from) : from, isCurrent, 1)

    const turn = async (): Promise<Answer> => {
      mark = folded.mark()
      const fromMemory = folded.of(stream)
      const resumed = fromMemory === undefined ? await keeper?.resume(stream, signal) : null
      const answer = await begin(fromMemory ?? resumed?.history, fromMemory === undefined)
      if (newest !== null) keeper?.saveWhenDue(stream, fromMemory?.revision ?? resumed?.snapshotAt ?? null, newest)
      return answer
    }

    if (signal === undefined) return queue.run(stream, turn)
    if (signal.aborted) return Promise.resolve(Either.left(cancelled(stream, signal)))
    return answeredInTime(signal, queue.run(stream, turn), () =>
      Either.left(isHandedOver ? { type: 'OutcomeUnknown', stream } : cancelled(stream, signal))
    )
  }

  return Object.assign(
    (...[command, signal, seenAt]: Parameters<CommandHandler<Command, Event, Refusal>>) =>
      () =>
        handle(command, { ...handling.envelope(command), seenAt }, signal),
    { forget: folded.forget }
  )
}
