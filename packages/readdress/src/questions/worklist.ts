import type { ChannelPolicy, Instant } from '@readdress/order'
import { foundIn, type ListedTask, pressing, type Task, type WorkEvents, worklist } from '@readdress/order-views'
import type { View, ViewFailure } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** Whose open work is asked for; that of all, if nothing is said. */
export interface WorkOf {
  /** Who has taken it on: the pseudonymous id of an operator. */
  readonly owner?: string
  readonly waitsFor?: Task['waitsFor']
  /** How many tasks at most, the most pressing ones; only their orders are looked at. All, if not said. */
  readonly most?: number
}

/** Answers what there is to do at a moment, what is overdue first, then what is urgent, then what is due first. */
export const openWork =
  (
    view: View<WorkEvents>,
    { owner, waitsFor, most = Number.POSITIVE_INFINITY }: WorkOf,
    at: Instant,
    among: ReadonlyArray<ChannelPolicy>
  ): TaskEither<ViewFailure, ReadonlyArray<ListedTask>> =>
  async () => {
    const whose = owner !== undefined ? `owner/${owner}` : waitsFor ? `waits-for/${waitsFor}` : 'open'
    const orders = new Map<string, WorkEvents>()
    // An order may be there several times, once for each moment at which something of it is due.
    let entries = 0
    for (const range of rangesOf(whose, at)) {
      for (let from = range.from; entries < most; ) {
        const values = await view.values('work', { from, below: range.below, limit: pageSize })()
        if (Either.isLeft(values)) return values
        for (const { value } of values.right) {
          if (entries >= most) break
          const found = await foundIn(view, 'work', value)()
          if (Either.isLeft(found)) return found
          for (const document of found.right) orders.set(document.orderId, document)
          entries += found.right.length
        }
        const last = values.right.at(-1)
        if (last === undefined || values.right.length < pageSize) break
        from = `${last.value}!`
      }
    }
    return Either.right(
      [...orders.values()]
        .flatMap((document) => worklist(document, at, among))
        .filter((task) => owner === undefined || task.owner === owner)
        .filter((task) => waitsFor === undefined || task.waitsFor === waitsFor)
        .toSorted(byUrgency)
        .slice(0, most)
    )
  }

const pageSize = 500

interface Range {
  readonly from: string
  readonly below: string
}

// The entries of the index in the order of the list: a mark that is below every digit and letter comes behind the moment itself.
const rangesOf = (whose: string, at: Instant): ReadonlyArray<Range> => [
  { from: `${whose}/0/`, below: `${whose}/0/${at}!` },
  { from: `${whose}/1/`, below: `${whose}/1/${at}!` },
  { from: `${whose}/0/${at}!`, below: `${whose}/00` },
  { from: `${whose}/1/${at}!`, below: `${whose}/10` }
]

const byUrgency = (one: ListedTask, other: ListedTask): number => {
  const [a, b] = [placeOf(one), placeOf(other)]
  return a === b ? 0 : a < b ? -1 : 1
}

const placeOf = (task: ListedTask): string => `${task.overdue ? '0' : '1'}/${pressing(task)}/${task.orderId}`
