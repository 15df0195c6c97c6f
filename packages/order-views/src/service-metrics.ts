import type { ChangeReason, OrderEvent } from '@readdress/order'
import type { EventRegistry, Projection } from '@readdress/projections'
import { type KeptEvents, keptEventsProjection } from './kept-events.ts'
import { medianOf } from './median.ts'
import { type ServiceEvent, serviceEvents } from './service-events.ts'
import { type ServiceFact, serviceFacts } from './service-facts.ts'

/** The figures of a shop for one month (UTC): counts and shares, nothing about anybody. Times are in milliseconds; what cannot be said of nothing is null. */
export interface ServiceMetrics {
  readonly month: string
  readonly wishes: number
  readonly reasons: Readonly<Partial<Record<ChangeReason, number>>>
  readonly firstResponse: {
    readonly median: number | null
    readonly within30Seconds: number | null
    readonly within3Minutes: number | null
  }
  readonly medianTimeToAmend: number | null
  readonly verificationFailures: number
  readonly wrongAddressDeliveries: number
  readonly intercepts: { readonly asked: number; readonly succeeded: number }
  readonly reshipments: number
  readonly refunds: number
  /** Of these, how many came within thirty days after a change. */
  readonly complaints: number
  readonly averageRating: number | null
  /** Which share of the steps that were due was made, of the changes closed in this month. */
  readonly checklistCompleteness: number | null
}

/** The figures of a month from the orders in which something happened then; the index `month` of the projection finds these. */
export const serviceMetrics = (documents: ReadonlyArray<KeptEvents<ServiceEvent>>, month: string): ServiceMetrics => {
  const facts = documents.flatMap(serviceFacts).filter(({ at }) => at.startsWith(month))
  const count = (type: ServiceFact['type']): number => facts.filter((fact) => fact.type === type).length
  const times = (type: 'FirstResponse' | 'Amended'): ReadonlyArray<number> =>
    facts.flatMap((fact) => ('tookMs' in fact && fact.type === type ? [fact.tookMs] : []))
  const responses = times('FirstResponse')
  const within = (most: number): number | null =>
    share(responses.filter((took) => took <= most).length, responses.length)
  const ratings = facts.flatMap((fact) => (fact.type === 'Rating' ? [fact.stars] : []))
  const checklists = facts.flatMap((fact) => (fact.type === 'Checklist' ? [fact] : []))
  return {
    month,
    wishes: count('Wish'),
    reasons: reasonsIn(facts),
    firstResponse: {
      median: medianOf(responses),
      within30Seconds: within(30_000),
      within3Minutes: within(180_000)
    },
    medianTimeToAmend: medianOf(times('Amended')),
    verificationFailures: count('VerificationFailed'),
    wrongAddressDeliveries: count('WrongAddressDelivery'),
    intercepts: { asked: count('CarrierAsked'), succeeded: count('CarrierSucceeded') },
    reshipments: count('Reshipment'),
    refunds: count('Refund'),
    complaints: count('Complaint'),
    averageRating: share(sum(ratings), ratings.length),
    checklistCompleteness: share(sum(checklists.map(({ done }) => done)), sum(checklists.map(({ due }) => due)))
  }
}

/** The projection behind the figures: one document for each order. The index `month` finds it by each month in which something of it counts, `2026-03`. */
export const serviceMetricsProjection = (
  registry: EventRegistry<OrderEvent>
): Projection<ServiceEvent, KeptEvents<ServiceEvent>> =>
  keptEventsProjection(registry, {
    name: 'service-metrics',
    version: 1,
    eventTypes: serviceEvents,
    indexes: { month: (document) => [...new Set(serviceFacts(document).map(({ at }) => at.slice(0, 7)))] }
  })

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((total, one) => total + one, 0)

const reasonsIn = (facts: ReadonlyArray<ServiceFact>): Readonly<Partial<Record<ChangeReason, number>>> => {
  const reasons: Partial<Record<ChangeReason, number>> = {}
  for (const fact of facts) if (fact.type === 'Wish') reasons[fact.reason] = (reasons[fact.reason] ?? 0) + 1
  return reasons
}
