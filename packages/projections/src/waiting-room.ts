import type { Position } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { ProjectionStopped } from './projection-stopped.ts'

/** How far a view has come, as those see it who wait for more. */
export interface Standing {
  readonly processed: Position
  readonly isLive: boolean
}

/** Those who wait until a view shows something. */
export interface WaitingRoom {
  /** Resolves once the view stands as asked; left, or rejecting, when it will not come to that. */
  readonly until: (isEnough: (standing: Standing) => boolean) => TaskEither<ProjectionStopped, void>
  readonly isEmpty: () => boolean
  readonly tell: (standing: Standing) => void
  /** Nothing more will come: what those are told who still wait, or come later in vain. */
  readonly close: (notComing: Promise<Either.Either<ProjectionStopped, void>>) => void
}

interface Waiting {
  readonly isEnough: (standing: Standing) => boolean
  readonly answer: (answer: Promise<Either.Either<ProjectionStopped, void>>) => void
}

/** A room where nobody waits yet. */
export const waitingRoom = (start: Standing): WaitingRoom => {
  let standing = start
  let end: Promise<Either.Either<ProjectionStopped, void>> | null = null
  let waiting: ReadonlyArray<Waiting> = []
  const reached = Promise.resolve(Either.right(undefined))
  return {
    until: (isEnough) => () => {
      if (isEnough(standing)) return reached
      if (end !== null) return end
      return new Promise((answer) => {
        waiting = [...waiting, { isEnough, answer }]
      })
    },
    isEmpty: () => waiting.length === 0,
    tell: (now) => {
      standing = now
      const due = waiting.filter(({ isEnough }) => isEnough(now))
      if (due.length === 0) return
      waiting = waiting.filter(({ isEnough }) => !isEnough(now))
      for (const { answer } of due) answer(reached)
    },
    close: (notComing) => {
      end = notComing
      for (const { answer } of waiting) answer(notComing)
      waiting = []
    }
  }
}
