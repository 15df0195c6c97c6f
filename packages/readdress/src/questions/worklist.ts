import type { ChannelPolicy, Instant } from '@readdress/order'
import { foundIn, type ListedTask, type Task, type WorkEvents, worklist } from '@readdress/order-views'
import type { View, ViewFailure } from '@readdress/projections'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'

/** Whose open work is asked for; that of all, if nothing is said. */
export interface WorkOf {
  /** Who has taken it on: the pseudonymous id of an operator. */
  readonly owner?: string
  readonly waitsFor?: Task['waitsFor']
}

/** Answers what there is to do at a moment, what is overdue first, then what is urgent, then what is due first. */
export const openWork = (
  view: View<WorkEvents>,
  { owner, waitsFor }: WorkOf,
  at: Instant,
  among: ReadonlyArray<ChannelPolicy>
): TaskEither.TaskEither<ViewFailure, ReadonlyArray<ListedTask>> =>
  pipe(
    foundIn(view, 'work', owner !== undefined ? `owner/${owner}` : waitsFor ? `waits-for/${waitsFor}` : 'open'),
    TaskEither.map((documents) =>
      documents
        .flatMap((document) => worklist(document, at, among))
        .filter((task) => owner === undefined || task.owner === owner)
        .filter((task) => waitsFor === undefined || task.waitsFor === waitsFor)
        .toSorted(byUrgency)
    )
  )

const byUrgency = (one: ListedTask, other: ListedTask): number =>
  Number(other.overdue) - Number(one.overdue) ||
  Number(other.urgent) - Number(one.urgent) ||
  (dueAt(one) < dueAt(other) ? -1 : 1)

// What has no clock can wait longest.
const dueAt = ({ clocks }: ListedTask): string => clocks.map((clock) => clock.dueAt).toSorted()[0] ?? '9999'
