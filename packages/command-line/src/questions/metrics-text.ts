import type { ServiceMetrics } from 'readdress'
import { tookText } from '../texts/time-text.ts'
import { wordsOf } from '../texts/words.ts'
import { hanging } from '../wrapped.ts'
import type { Page } from './question.ts'

const nameColumns = 36

/** The figures of a shop for a month, for a person to read. */
export const metricsText = (metrics: ServiceMetrics, { width, colours: { strong, faint } }: Page): string =>
  [
    `${strong(`The shop in ${metrics.month}`)} (by UTC)\n\n`,
    ...figuresOf(metrics).map(([name, figure]) =>
      hanging(`  ${faint(name.padEnd(nameColumns))}`, nameColumns + 2, figure, width)
    )
  ].join('')

const figuresOf = (metrics: ServiceMetrics): ReadonlyArray<readonly [name: string, figure: string]> => {
  const { reasons, firstResponse, intercepts, outcomes } = metrics
  return [
    ['changes wished', String(metrics.wishes)],
    ['for which reasons', byNumber(reasons)],
    ['first answer, median', took(firstResponse.median)],
    ['first answer within 30 seconds', share(firstResponse.within30Seconds)],
    ['first answer within 3 minutes', share(firstResponse.within3Minutes)],
    ['from wish to saving, median', took(metrics.medianTimeToAmend)],
    ['how changes ended', byNumber(outcomes)],
    ['proofs that failed', String(metrics.verificationFailures)],
    ['carriers asked, and did it', `${intercepts.asked}, ${intercepts.succeeded}`],
    ['delivered to a wrong address', String(metrics.wrongAddressDeliveries)],
    ['sent again', String(metrics.reshipments)],
    ['refunds', String(metrics.refunds)],
    ['complaints 30 days after a change', String(metrics.complaints)],
    ['rating, average', metrics.averageRating === null ? '-' : `${metrics.averageRating.toFixed(1)} of 5`],
    ['steps made of those that were due', share(metrics.checklistCompleteness)]
  ]
}

const byNumber = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, count]) => `${wordsOf(name)} ${count}`)
    .join(', ') || '-'

const took = (milliseconds: number | null): string => (milliseconds === null ? '-' : tookText(milliseconds))

const share = (part: number | null): string => (part === null ? '-' : `${Math.round(part * 100)} %`)
