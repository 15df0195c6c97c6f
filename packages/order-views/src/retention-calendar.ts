import { DataSubject, type Duration, type Instant, type OrderEvent, type OrderId } from '@readdress/order'
import type { EventRegistry, Projection } from '@readdress/projections'
import { countedEvents, orderAt } from './clocks.ts'
import type { ErasureProgress } from './erasure-progress.ts'
import { type KeptEvents, keptEventsProjection } from './kept-events.ts'
import { completionOf, endOfRetention, type RetentionEvent, retentionEvents } from './retention-end.ts'
import { erasureOf, nextStepOf, type RetentionStatus, type RetentionStep, statusOf } from './retention-step.ts'
import { spansOf } from './spans.ts'

/** How long the data of one person of an order are kept, and what comes next. */
export interface RetentionEntry {
  readonly orderId: OrderId
  readonly subject: DataSubject
  readonly completedAt: Instant | null
  /** Until when the law wants it kept; null while the order is not completed, or something is open about it. */
  readonly retentionUntil: Instant | null
  readonly holds: ReadonlyArray<{ readonly holdId: string; readonly ground: string; readonly until: Instant | null }>
  readonly status: RetentionStatus
  readonly since: Instant | null
  /** When the erasure has reached every copy; null before it is made. */
  readonly effectiveBy: Instant | null
  readonly nextStep: RetentionStep
  /** The erasure that these data are in; null where there is none. */
  readonly erasureId: string | null
}

/**
 * The calendar of an order at a moment, an entry for each person; `retention` is how long a transaction is kept after its completion, three years in
 * China, and `erasures` are those of the order.
 */
export const retentionCalendar = (
  { orderId, events }: KeptEvents<RetentionEvent>,
  at: Instant,
  retention: Duration,
  erasures: ReadonlyArray<ErasureProgress> = []
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
    ...state.record.dataSubjects.map(({ subject }) => subject),
    ...erasures.filter((one) => one.orderId === orderId).map(({ subject }) => subject)
  ])
  return [...subjects].filter(DataSubject.is).map((subject) => {
    const said = state.record.dataSubjects.find((one) => one.subject === subject)
    const erasure = erasureOf(erasures, orderId, subject)
    const erased = happened.findLast((event) => event.type === 'PersonalDataErased' && event.data.subject === subject)
    const saidEffectiveBy = erased?.type === 'PersonalDataErased' ? erased.data.effectiveBy : null
    const effectiveBy = saidEffectiveBy ?? erasure?.destroyed?.effectiveBy ?? null
    const status = statusOf(said?.status, erasure, holds.length > 0)
    return {
      orderId,
      subject,
      completedAt,
      retentionUntil,
      holds,
      status,
      // Whoever destroys the keys tells the order of it a moment later.
      since: (said?.status === 'Erased' ? null : erasure?.destroyed?.at) ?? said?.since ?? null,
      effectiveBy,
      nextStep: nextStepOf(status, { retentionUntil, effectiveBy }, erasure, at),
      erasureId: erasure?.erasureId ?? null
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
