import type { Instant, Money, OrderEvent } from '@readdress/order'
import type { EventRegistry, Projection } from '@readdress/projections'
import { type CarrierScoreEvent, carrierScoreEvents, type Score, scoresOf } from './carrier-scores.ts'
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

/** The scorecard of every carrier that had a part in these orders in a month, by its name; the index `month` of the projection finds the orders. */
export const carrierScorecards = (
  documents: ReadonlyArray<KeptEvents<CarrierScoreEvent>>,
  month: string
): ReadonlyArray<CarrierScorecard> => {
  const scores = documents.flatMap(scoresOf).filter(({ at }) => monthOf(at) === month)
  const carriers = [...new Set(scores.map(({ carrier }) => carrier))].toSorted()
  return carriers.map((carrier) =>
    scorecard(
      carrier,
      month,
      scores.filter((one) => one.carrier === carrier)
    )
  )
}

const scorecard = (carrier: string, month: string, scores: ReadonlyArray<Score>): CarrierScorecard => {
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

/** The projection behind the scorecards: one document for each order. The index `month` finds it by each month that it speaks of, `2026-03`, and by carrier and month, `sf/2026-03`. */
export const carrierScorecardProjection = (
  registry: EventRegistry<OrderEvent>
): Projection<CarrierScoreEvent, KeptEvents<CarrierScoreEvent>> =>
  keptEventsProjection(registry, {
    name: 'carrier-scorecard',
    version: 1,
    eventTypes: carrierScoreEvents,
    indexes: {
      month: (document) => [
        ...new Set(scoresOf(document).flatMap(({ carrier, at }) => [monthOf(at), `${carrier}/${monthOf(at)}`]))
      ]
    }
  })

const monthOf = (at: Instant): string => at.slice(0, 7)
