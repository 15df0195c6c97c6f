import {
  type ChannelPolicy,
  type Instant,
  type OrderEvent,
  type OrderId,
  type PlacedOrder,
  policies
} from '@readdress/order'
import type { EventRegistry, Projection } from '@readdress/projections'
import { caseTasks } from './case-tasks.ts'
import { keptSince, orderAt } from './clocks.ts'
import { waitsOf } from './deadlines.ts'
import { issueTasks } from './issue-tasks.ts'
import { type EventOf, type Heeded, type KeptEvents, keptEventsProjection } from './kept-events.ts'
import type { NextAction, Task, TaskClock } from './task.ts'
import { waitingEvents } from './waiting-events.ts'

const events = [
  ...waitingEvents,
  'AddressChangeRouted',
  'OffCourseDetected',
  'ParcelNearOldAddress',
  'DeliveryExceptionRaised',
  'LossSuspected',
  'DamageReported',
  'IssueAssigned',
  'IssueResolved',
  'ImprovementAgreed',
  'ImprovementDone'
] as const

/** What is kept of an order to know what there is to do for it. */
export type WorkEvents = KeptEvents<EventOf<(typeof events)[number] | Heeded>>

/** A task as somebody finds it on his list at a moment. */
export interface ListedTask extends Task {
  readonly orderId: OrderId
  readonly clocks: ReadonlyArray<TaskClock & { readonly overdue: boolean }>
  readonly overdue: boolean
}

/** What is open about an order at a moment. */
export const worklist = (
  document: WorkEvents,
  at: Instant,
  among: ReadonlyArray<ChannelPolicy> = policies
): ReadonlyArray<ListedTask> =>
  tasks(document, among).map((task) => {
    const clocks = task.clocks.map((clock) => ({ ...clock, overdue: clock.dueAt <= at }))
    return { ...task, orderId: document.orderId, clocks, overdue: clocks.some(({ overdue }) => overdue) }
  })

/** Whether something was open about an order at a moment, as it was known then. */
export const hadWorkAt = (document: WorkEvents, at: Instant, among: ReadonlyArray<ChannelPolicy> = policies): boolean =>
  tasks({ ...document, events: document.events.filter((one) => keptSince(one) <= at) }, among).length > 0

/** How pressing a task is, as a text: what is urgent comes before what is not, then what is due first; what has no clock can wait longest. */
export const pressing = ({ urgent, clocks }: Pick<Task, 'urgent' | 'clocks'>): string =>
  `${urgent ? '0' : '1'}/${clocks.map(({ dueAt }) => dueAt).toSorted()[0] ?? 'never'}`

/**
 * The projection behind the worklist: one document for each order. The index `work` has its `open` work, that of an `owner/…`, and what `waits-for/…` somebody,
 * each with how pressing it is: `open/1/2026-03-01T20:34:00.000Z`.
 */
export const worklistProjection = (
  registry: EventRegistry<OrderEvent>,
  among: ReadonlyArray<ChannelPolicy> = policies
): Projection<EventOf<(typeof events)[number] | Heeded>, WorkEvents> =>
  keptEventsProjection(registry, {
    name: 'worklist',
    version: 2,
    eventTypes: events,
    indexes: {
      work: (document) => [
        ...new Set(
          tasks(document, among).flatMap((task) =>
            ['open', `waits-for/${task.waitsFor}`, ...(task.owner === null ? [] : [`owner/${task.owner}`])].map(
              (whose) => `${whose}/${pressing(task)}`
            )
          )
        )
      ]
    }
  })

const tasks = (document: WorkEvents, among: ReadonlyArray<ChannelPolicy>): ReadonlyArray<Task> => {
  const state = orderAt(document.events)
  if (state.status === 'NotPlaced') return []
  const waits = waitsOf(state, among)
  return [...caseTasks(state, waits), ...issueTasks(state, waits), ...disputeTasks(state), ...improvementTasks(state)]
}

const disputeTasks = ({ record }: PlacedOrder): ReadonlyArray<Task> =>
  record.disputes
    .filter(({ status }) => status === 'Opened' || status === 'Missed')
    .map(({ disputeId, respondBy }) => ({
      type: 'Dispute',
      id: disputeId,
      parcelId: null,
      nextAction: 'SubmitEvidence' satisfies NextAction,
      owner: null,
      waitsFor: 'Seller',
      urgent: true,
      clocks: [{ kind: 'DisputeResponse', ref: disputeId, dueAt: respondBy }]
    }))

const improvementTasks = ({ record }: PlacedOrder): ReadonlyArray<Task> =>
  record.improvements
    .filter(({ done }) => !done)
    .map(({ actionId, action, owner, dueAt }) => ({
      type: 'Improvement',
      id: actionId,
      parcelId: null,
      nextAction: action,
      owner,
      waitsFor: 'Seller',
      urgent: false,
      clocks: [{ kind: 'Improvement', ref: actionId, dueAt }]
    }))
