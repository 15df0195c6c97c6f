import { Money, type OrderEvent } from '@readdress/order'
import type { EventRegistry, IndexValue, Projection } from '@readdress/projections'
import { type CarrierScoreEvent, carrierScoreEvents, type Score, scoresOf } from './carrier-scores.ts'
import { type Counted, countedIn, countedValues } from './counted-values.ts'
import { type KeptEvents, keptEventsProjection } from './kept-events.ts'
import { medianOf } from './median.ts'

/** How a carrier did in one month (UTC): what it was asked then and what came of it, and what went wrong. */
export interface CarrierScorecard {
  readonly carrier: string
  readonly month: string
  readonly intercepts: {
    readonly asked: number
    readonly answered: number
    readonly succeeded: number
    /** In milliseconds; null where it answered nothing. */
    readonly medianTimeToAnswer: number | null
  }
  readonly stalls: number
  /** Without what has turned up again. */
  readonly losses: number
  readonly damages: number
  readonly claimsPaid: ReadonlyArray<Money>
}

/** The scorecard of every carrier that had a part in a month, by its name: from the values of the index `score` of the projection under this month. */
export const carrierScorecards = (
  values: ReadonlyArray<IndexValue>,
  month: string
): ReadonlyArray<CarrierScorecard> => {
  const byCarrier = Map.groupBy(
    countedIn(values).filter(({ path }) => path[0] === month),
    ({ path }) => path[1] ?? ''
  )
  return [...byCarrier]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([carrier, counted]) => scorecard(carrier, month, counted.flatMap(scoresIn)))
}

type CountedScore = Omit<Score, 'carrier' | 'at' | 'type'> & { readonly type: string }

// As often as it was counted.
const scoresIn = ({ path, times }: Counted): ReadonlyArray<CountedScore> => {
  const [, , type = '', tookMs = '', succeeded, minor, currency] = path
  const paid = { minor, currency }
  const score = {
    type,
    tookMs: tookMs === '' ? null : Number(tookMs),
    succeeded: succeeded === 'succeeded',
    paid: Money.is(paid) ? paid : null
  }
  return Array.from({ length: times }, () => score)
}

const pathOf = ({ type, carrier, at, tookMs, succeeded, paid }: Score): ReadonlyArray<string | number | null> => [
  at.slice(0, 7),
  carrier,
  type,
  tookMs,
  succeeded ? 'succeeded' : '',
  paid?.minor ?? '',
  paid?.currency ?? ''
]

const scorecard = (carrier: string, month: string, scores: ReadonlyArray<CountedScore>): CarrierScorecard => {
  const count = (type: Score['type']): number => scores.filter((one) => one.type === type).length
  return {
    carrier,
    month,
    intercepts: {
      asked: count('Asked'),
      answered: scores.filter(({ tookMs }) => tookMs !== null).length,
      succeeded: scores.filter(({ succeeded }) => succeeded).length,
      medianTimeToAnswer: medianOf(scores.flatMap(({ tookMs }) => tookMs ?? []))
    },
    stalls: count('Stalled'),
    losses: count('Lost'),
    damages: count('Damaged'),
    claimsPaid: scores.flatMap(({ paid }) => paid ?? [])
  }
}

/** The projection behind the scorecards: one document for each order. The index `score` has what it says of carriers, by month and carrier: `2026-03/sf/Asked/…`. */
export const carrierScorecardProjection = (
  registry: EventRegistry<OrderEvent>
): Projection<CarrierScoreEvent, KeptEvents<CarrierScoreEvent>> =>
  keptEventsProjection(registry, {
    name: 'carrier-scorecard',
    version: 2,
    eventTypes: carrierScoreEvents,
    indexes: { score: (document) => countedValues(scoresOf(document).map(pathOf)) }
  })
