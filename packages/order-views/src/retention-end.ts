import { type Duration, type Instant, plus } from '@readdress/order'
import { happenedAt } from './clocks.ts'
import type { EventOf, Heeded } from './kept-events.ts'

/** The types of events that say how long the data of an order must be kept, or may be. */
export const retentionEvents = [
  'OrderPlaced',
  'NewAddressConfirmed',
  'PlatformAddressChangeObserved',
  'RedirectConfirmed',
  'OrderCompleted',
  'OrderCancelled',
  'AfterSaleOpened',
  'AfterSaleClosed',
  'CaseReopened',
  'CaseClosed',
  'ReshipmentArranged',
  'DisputeOpened',
  'EvidenceSubmitted',
  'DisputeDeadlineMissed',
  'DisputeDecided',
  'LegalHoldPlaced',
  'LegalHoldReleased',
  'PersonalDataRestricted',
  'PersonalDataReleased'
] as const

/** An event that says how long the data of an order must be kept, or may be. */
export type RetentionEvent = EventOf<(typeof retentionEvents)[number] | Heeded>

/** When an order was completed, or cancelled. */
export const completionOf = (happened: ReadonlyArray<RetentionEvent>): Instant | null => {
  const end = happened.findLast(({ type }) => type === 'OrderCompleted' || type === 'OrderCancelled')
  if (end === undefined) return null
  return end.type === 'OrderCompleted' ? end.data.completedAt : happenedAt(end)
}

/**
 * Until when an order is kept; null while it is not completed.
 *
 * A reopened case, what is sent again, an after-sale and a dispute start the clock anew; while a dispute or an after-sale is open, it does not run.
 */
export const endOfRetention = (
  happened: ReadonlyArray<RetentionEvent>,
  completedAt: Instant | null,
  retention: Duration
): Instant | null => {
  if (completedAt === null || isOpen(happened)) return null
  const since = happened.filter(({ type }) => renewing.has(type)).map(happenedAt)
  return plus(
    [completedAt, ...since].reduce((latest, one) => (one > latest ? one : latest)),
    retention
  )
}

const renewing: ReadonlySet<RetentionEvent['type']> = new Set<RetentionEvent['type']>([
  'AfterSaleClosed',
  'CaseReopened',
  'CaseClosed',
  'ReshipmentArranged',
  'DisputeDecided'
])

const isOpen = (happened: ReadonlyArray<RetentionEvent>): boolean => {
  const open = new Set<string>()
  for (const event of happened) {
    if (event.type === 'DisputeOpened') open.add(event.data.disputeId)
    if (event.type === 'DisputeDecided') open.delete(event.data.disputeId)
    if (event.type === 'AfterSaleOpened') open.add(event.data.afterSaleId)
    if (event.type === 'AfterSaleClosed') open.delete(event.data.afterSaleId)
  }
  return open.size > 0
}
