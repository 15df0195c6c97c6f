import { ChangeReason, type OrderEvent } from '@readdress/order'
import type { EventRegistry, IndexValue, Projection } from '@readdress/projections'
import { type Counted, countedIn, countedValues } from './counted-values.ts'
import { type KeptEvents, keptEventsProjection } from './kept-events.ts'
import { medianOf } from './median.ts'
import { type ServiceEvent, serviceEvents } from './service-events.ts'
import { type ChangeOutcome, isOutcome, type ServiceFact, serviceFacts } from './service-facts.ts'

/** The figures of a shop for one month (UTC): counts and shares, nothing about anybody. Times are in milliseconds; what cannot be said of nothing is null. */
export interface ServiceMetrics {
  readonly month: string
  readonly wishes: number
  readonly reasons: Readonly<Partial<Record<ChangeReason, number>>>
  readonly firstResponse: {
    readonly median: number | null
    readonly within30Seconds: number | null
    readonly within3Minutes: number | null
    /** How many took no longer than each bound, and longer than the one before; the last has none. */
    readonly spread: ReadonlyArray<{ readonly upTo: number | null; readonly count: number }>
  }
  /** How many changes ended in this month, and how. */
  readonly outcomes: Readonly<Partial<Record<ChangeOutcome, number>>>
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

/** The figures of a month from what counted then: the values of the index `fact` of the projection under this month. */
export const serviceMetrics = (values: ReadonlyArray<IndexValue>, month: string): ServiceMetrics => {
  const counted = countedIn(values).filter(({ path }) => path[0] === month)
  const of = (type: ServiceFact['type']): ReadonlyArray<Counted> => counted.filter(({ path }) => path[1] === type)
  const count = (type: ServiceFact['type']): number => sum(of(type).map(({ times }) => times))
  const numbers = (type: ServiceFact['type'], place = 2): ReadonlyArray<number> =>
    of(type).flatMap(({ path, times }) => Array.from({ length: times }, () => Number(path[place])))
  const responses = numbers('FirstResponse')
  const within = (most: number): number | null =>
    share(responses.filter((took) => took <= most).length, responses.length)
  const ratings = numbers('Rating')
  return {
    month,
    wishes: count('Wish'),
    reasons: countsBy(of('Wish'), ChangeReason.is),
    firstResponse: {
      median: medianOf(responses),
      within30Seconds: within(30_000),
      within3Minutes: within(180_000),
      spread: spreadOf(responses)
    },
    outcomes: countsBy(of('Ended'), isOutcome),
    medianTimeToAmend: medianOf(numbers('Amended')),
    verificationFailures: count('VerificationFailed'),
    wrongAddressDeliveries: count('WrongAddressDelivery'),
    intercepts: { asked: count('CarrierAsked'), succeeded: count('CarrierSucceeded') },
    reshipments: count('Reshipment'),
    refunds: count('Refund'),
    complaints: count('Complaint'),
    averageRating: share(sum(ratings), ratings.length),
    checklistCompleteness: share(sum(numbers('Checklist')), sum(numbers('Checklist', 3)))
  }
}

/** The projection behind the figures: one document for each order. The index `fact` has what counts of it, by month: `2026-03/Wish/Travel/1`. */
export const serviceMetricsProjection = (
  registry: EventRegistry<OrderEvent>
): Projection<ServiceEvent, KeptEvents<ServiceEvent>> =>
  keptEventsProjection(registry, {
    name: 'service-metrics',
    version: 3,
    eventTypes: serviceEvents,
    indexes: {
      fact: (document) =>
        countedValues(serviceFacts(document).map((fact) => [fact.at.slice(0, 7), fact.type, ...toldOf(fact)]))
    }
  })

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((total, one) => total + one, 0)

const toldOf = (fact: ServiceFact): ReadonlyArray<string | number> => {
  switch (fact.type) {
    case 'Wish':
      return [fact.reason]
    case 'Ended':
      return [fact.outcome]
    case 'FirstResponse':
    case 'Amended':
      return [fact.tookMs]
    case 'Rating':
      return [fact.stars]
    case 'Checklist':
      return [fact.done, fact.due]
    case 'VerificationFailed':
    case 'WrongAddressDelivery':
    case 'Reshipment':
    case 'Refund':
    case 'Complaint':
    case 'CarrierAsked':
    case 'CarrierSucceeded':
      return []
  }
}

const countsBy = <Name extends string>(
  counted: ReadonlyArray<Counted>,
  isName: (name: unknown) => name is Name
): Readonly<Partial<Record<Name, number>>> => {
  const counts: Partial<Record<Name, number>> = {}
  for (const { path, times } of counted) {
    const [, , name] = path
    if (isName(name)) counts[name] = (counts[name] ?? 0) + times
  }
  return counts
}

// Half a minute and three minutes are what platforms judge a shop by.
const bounds = [30_000, 180_000, 1_800_000, 10_800_000, null]

const spreadOf = (responses: ReadonlyArray<number>): ServiceMetrics['firstResponse']['spread'] =>
  bounds.map((upTo, place) => {
    const above = bounds[place - 1] ?? -1
    const isHere = (took: number): boolean => took > above && (upTo === null || took <= upTo)
    return { upTo, count: responses.filter(isHere).length }
  })
