import * as t from 'io-ts'
import { command } from './command.ts'
import { Instant } from './values/instant.ts'
import { Code } from './values/text.ts'

/** The kinds of wait that end by time. */
export const DeadlineKind = t.keyof(
  {
    Acknowledgement: null,
    Verification: null,
    Authorisation: null,
    CarrierAnswer: null,
    ResolutionAnswer: null
  },
  'DeadlineKind'
)
export type DeadlineKind = t.TypeOf<typeof DeadlineKind>

/** Say that a deadline has passed; the decision looks whether anybody still waits. `ref` is the id of what waits: a case, an intercept, a resolution. */
export const RecordDeadlinePassed = command(
  'RecordDeadlinePassed',
  { deadline: DeadlineKind, ref: Code, dueAt: Instant },
  {}
)
export type RecordDeadlinePassed = t.TypeOf<typeof RecordDeadlinePassed>
