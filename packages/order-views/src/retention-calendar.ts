import type { DataSubject, Duration, Instant, OrderEvent, OrderId } from '@readdress/order'
import type { EventRegistry, Projection } from '@readdress/projections'
import { countedEvents, orderAt } from './clocks.ts'
import { type KeptEvents, keptEventsProjection } from './kept-events.ts'
import { completionOf, endOfRetention, type RetentionEvent, retentionEvents } from './retention-end.ts'
import { spansOf } from './spans.ts'

/** How long the data of one person of an order are kept, and what comes next. */
export interface RetentionEntry {
  readonly orderId: OrderId
  readonly subject: DataSubject
  readonly completedAt: Instant | null
  /** Until when the law wants it kept; null while the order is not completed, or something is open about it. */
  readonly retentionUntil: Instant | null
  readonly holds: ReadonlyArray<{ readonly holdId: string; readonly ground: string; readonly until: Instant | null }>
  readonly status: 'Kept' | 'Restricted' | 'OnLegalHold' | 'Erased'
  readonly since: Instant | null
  /** When the erasure has reached every copy; null before it is made. */
  readonly effectiveBy: Instant | null
  readonly nextStep: 'Completion' | 'HoldRelease' | 'RetentionEnd' | 'Erasure' | 'Effect' | 'Nothing'
}

/** The calendar of an order at a moment, an entry for each person; `retention` is how long a transaction is kept after its completion, three years in China. */
export const retentionCalendar = (
  { orderId, events }: KeptEvents<RetentionEvent>,
  at: Instant,
  retention: Duration
): ReadonlyArray<RetentionEntry> => {
  const state = orderAt(events)
  if (state.status === 'NotPlaced') return []
  const happened = countedEvents(events).map(({ event }) => event)
  const completedAt = completionOf(happened)
  const retentionUntil = endOfRetention(happened, completedAt, retention)
  const holds = state.record.legalHolds
    .filter(({ released }) => !released)
    .map(({ holdId, ground, until }) => ({ holdId, ground, until }))
  const subjects = new Set([
    'buyer' as const,
    ...state.addressChange.versions.map(({ recipient }) => recipient),
    ...state.record.dataSubjects.map(({ subject }) => subject)
  ])
  return [...subjects].map((subject) => {
    const said = state.record.dataSubjects.find((one) => one.subject === subject)
    const erasure = happened.findLast((event) => event.type === 'PersonalDataErased' && event.data.subject === subject)
    const effectiveBy = erasure?.type === 'PersonalDataErased' ? erasure.data.effectiveBy : null
    const status = statusOf(said?.status, holds.length > 0)
    return {
      orderId,
      subject,
      completedAt,
      retentionUntil,
      holds,
      status,
      since: said?.since ?? null,
      effectiveBy,
      nextStep: nextStepOf({ status, retentionUntil, effectiveBy }, at)
    }
  })
}

/**
 * The projection behind the retention calendar: one document for each order. The index `until` finds those whose retention ends within a span.
 *
 * Built anew when a shop changes how long it keeps a transaction.
 */
export const retentionCalendarProjection = (
  registry: EventRegistry<OrderEvent>,
  retention: Duration
): Projection<RetentionEvent, KeptEvents<RetentionEvent>> =>
  keptEventsProjection(registry, {
    name: 'retention-calendar',
    version: 1,
    eventTypes: retentionEvents,
    indexes: {
      until: (document) => {
        const happened = countedEvents(document.events).map(({ event }) => event)
        const until = endOfRetention(happened, completionOf(happened), retention)
        return until === null ? [] : spansOf(until)
      }
    }
  })

const statusOf = (
  said: 'Restricted' | 'Released' | 'Erased' | undefined,
  isHeld: boolean
): RetentionEntry['status'] => {
  if (said === 'Erased') return 'Erased'
  if (isHeld) return 'OnLegalHold'
  return said === 'Restricted' ? 'Restricted' : 'Kept'
}

const nextStepOf = (
  { status, retentionUntil, effectiveBy }: Pick<RetentionEntry, 'status' | 'retentionUntil' | 'effectiveBy'>,
  at: Instant
): RetentionEntry['nextStep'] => {
  if (status === 'Erased') return effectiveBy !== null && at < effectiveBy ? 'Effect' : 'Nothing'
  if (status === 'OnLegalHold') return 'HoldRelease'
  if (retentionUntil === null) return 'Completion'
  return at < retentionUntil ? 'RetentionEnd' : 'Erasure'
}
