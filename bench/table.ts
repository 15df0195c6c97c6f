import { isReached, type ResultRow } from './results.ts'

/** The rows as a table of Markdown, which is readable as it is. */
export const table = (rows: ReadonlyArray<ResultRow>): string => {
  const cells = rows.map((row) => [
    row.shortfall === undefined ? row.contender : `${row.contender}; ${row.shortfall}`,
    `${figure(row.median)} ${row.unit}`,
    `${figure(row.min)} – ${figure(row.max)}`,
    row.ratio === null ? '' : figure(row.ratio),
    row.goal ?? '',
    verdict(isReached(row))
  ])
  const lines = [
    ['contender', 'median', 'range', 'ratio', 'goal', ''],
    ['---', '--:', '--:', '--:', '---', '---'],
    ...cells
  ]
  return lines.map((line) => `| ${line.join(' | ')} |\n`).join('')
}

const figure = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 3 })

const verdict = (reached: boolean | null): string => (reached === null ? '' : reached ? 'reached' : '**missed**')
