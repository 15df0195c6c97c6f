import type { Instant } from '../values/instant.ts'
import type { Rung } from './enumerations.ts'

/** Why something may not be done while a parcel is watched. */
export type CareError =
  /** The next rung of the ladder may be climbed only later. */
  | { readonly type: 'EscalationTooEarly'; readonly rung: Rung; readonly earliest: Instant }
  /** No problem of this id is open. */
  | { readonly type: 'IssueNotOpen'; readonly issueId: string }
