import type { ProjectionStopped, ViewFailure } from '@readdress/projections'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { NotOpened } from './opened-event.ts'

/** Why a question has no answer. */
export type NotAnswered = ProjectionStopped | ViewFailure | NotOpened

/** An answer, or why there is none. */
export type Answer<A> = TaskEither<NotAnswered, A>
