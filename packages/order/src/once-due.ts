import type { PassedDeadline } from './deadline.ts'
import { accept, type Decision, refuse } from './decision.ts'
import type { Happened } from './order-event.ts'
import { type Instant, isBefore } from './values/instant.ts'

/** What follows from a wait that is over, once it is. */
export const onceDue = (
  { data: { deadline, ref }, occurredAt }: PassedDeadline,
  dueAt: Instant,
  passed: Happened
): Decision =>
  isBefore(occurredAt, dueAt) ? refuse({ type: 'DeadlineNotReached', deadline, ref, dueAt }) : accept(passed)
