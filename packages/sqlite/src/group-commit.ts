import type { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import type { AppendError, Appended, Position, StoreUnavailable } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { type Batch, eventWriter } from './event-writer.ts'
import { asUnavailable, isDiskError } from './sqlite-error.ts'
import type { StoreFile } from './store-file.ts'
import { waitingForTheLock } from './waiting-for-the-lock.ts'

type Answer = Either.Either<AppendError, Appended>

interface Entry extends Batch {
  readonly answer: (answer: Answer) => void
}

/** Commits batches: those that arrive while the process is busy or a commit runs share the next one, each with its own answer. */
export interface GroupCommit {
  readonly append: (batch: Batch) => Promise<Answer>
  /** Resolves when nothing waits any more. */
  readonly idle: () => Promise<void>
}

const mostEventsInACommit = 2000

const moved: StoreUnavailable = { type: 'StoreUnavailable', reason: 'moved' }

/** A group commit into this file; `patience` is how many milliseconds it waits for another process to finish writing. */
export const groupCommit = (
  { writer, isInPlace }: Pick<StoreFile, 'writer' | 'isInPlace'>,
  patience: number,
  committed: (last: Position) => void
): GroupCommit => {
  const write = eventWriter(writer)
  const waiting: Array<Entry> = []
  let working: Promise<void> | null = null

  const work = async (): Promise<void> => {
    // All that the present turn of the event loop still brings joins in.
    for (await setImmediate(); waiting.length > 0; await setImmediate()) {
      const group = waiting.splice(0, groupLength(waiting))
      const answers = await commit(group)
      for (const [index, entry] of group.entries()) {
        const answer = answers[index]
        if (answer !== undefined) entry.answer(answer)
      }
      const last = answers.findLast(Either.isRight)
      if (last !== undefined) committed(last.right.position)
    }
    working = null
  }

  const commit = async (group: ReadonlyArray<Entry>): Promise<ReadonlyArray<Answer>> => {
    try {
      await waitingForTheLock(() => writer.exec('BEGIN IMMEDIATE'), patience)
    } catch (caught) {
      return refuseAll(group, asUnavailable(caught))
    }
    let answers: ReadonlyArray<Answer>
    try {
      answers = group.map(write)
    } catch (caught) {
      rollBack(writer)
      // One that cannot be written must not take the others with it.
      if (group.length === 1) return refuseAll(group, asUnavailable(caught))
      return (await commitOneByOne(group)).flat()
    }
    if (!isInPlace()) {
      rollBack(writer)
      return refuseAll(group, moved)
    }
    try {
      writer.exec('COMMIT')
      return answers
    } catch (caught) {
      rollBack(writer)
      if (!isDiskError(caught)) return refuseAll(group, asUnavailable(caught))
      return group.map(({ stream }) => Either.left({ type: 'OutcomeUnknown', stream }))
    }
  }

  const commitOneByOne = async (group: ReadonlyArray<Entry>): Promise<ReadonlyArray<ReadonlyArray<Answer>>> => {
    const answers: Array<ReadonlyArray<Answer>> = []
    for (const entry of group) answers.push(await commit([entry]))
    return answers
  }

  return {
    append: (batch) =>
      new Promise((answer) => {
        waiting.push({ ...batch, answer })
        working ??= work()
      }),
    idle: async () => {
      await working
    }
  }
}

const groupLength = (waiting: ReadonlyArray<Entry>): number => {
  let events = 0
  const tooMany = waiting.findIndex(({ events: { length } }) => {
    events += length
    return events > mostEventsInACommit
  })
  return tooMany === -1 ? waiting.length : Math.max(1, tooMany)
}

const refuseAll = (group: ReadonlyArray<Entry>, error: AppendError): ReadonlyArray<Answer> =>
  group.map(() => Either.left(error))

const rollBack = (writer: DatabaseSync): void => {
  if (writer.isTransaction) writer.exec('ROLLBACK')
}
