import type { CarrierScorecard } from 'readdress'
import { tookText } from '../texts/time-text.ts'
import { moneyText } from '../texts/value-texts.ts'
import { listed } from '../texts/words.ts'
import type { Page } from './question.ts'

/** How carriers did in a month, as a table for a person to read. */
export const scorecardText = (
  cards: ReadonlyArray<CarrierScorecard>,
  month: string,
  { colours: { strong, faint } }: Page
): string => {
  if (cards.length === 0) return `No carrier was asked anything in ${month}, and nothing went wrong.\n`
  const rows = cards.map(({ carrier, intercepts, stalls, losses, damages, claimsPaid }) => [
    carrier,
    ...[intercepts.asked, intercepts.answered, intercepts.succeeded].map(String),
    intercepts.medianTimeToAnswer === null ? '-' : tookText(intercepts.medianTimeToAnswer),
    ...[stalls, losses, damages].map(String),
    claimsPaid.length === 0 ? '-' : listed(claimsPaid.map((money) => moneyText({ ...money })))
  ])
  const widths = headings.map((heading, place) =>
    Math.max(heading.length, ...rows.map((row) => row[place]?.length ?? 0))
  )
  const line = (cells: ReadonlyArray<string>): string =>
    `  ${cells.map((cell, place) => (place === 0 ? cell.padEnd(widths[place] ?? 0) : cell.padStart(widths[place] ?? 0))).join('  ')}\n`
  return [
    `${strong(`Carriers in ${month}`)} (by UTC)\n\n`,
    faint(line(headings)),
    ...rows.map(line),
    faint('\n  Asked, answered, done: instructions for parcels on their way. In: median.\n')
  ].join('')
}

const headings = ['carrier', 'asked', 'answered', 'done', 'in', 'stalls', 'lost', 'damaged', 'paid']
