import type { Bench, Goal, Shortfall } from './bench-definition.ts'
import type { Figures } from './measurements.ts'
import { median } from './stopwatch.ts'

/** One line of the results: a contender's figures, their ratio to another one's, and the goal for it. */
export interface ResultRow {
  readonly name: string
  /** Median of the ratios of each round; null where there is nothing to compare with. */
  readonly ratio: number | null
  /** As `≥ 0.8 × node:sqlite FULL` or `≤ 5 ms`; null for those who are only there for comparison. */
  readonly goal: string | null
  readonly median: number
  readonly min: number
  readonly max: number
  readonly unit: Bench['unit']
  readonly contender: string
  /** As `12 – 40 commands refused`; left out where every command came to what it should in every round. */
  readonly shortfall?: string
  /** The day on which it was measured by itself; left out where that was the whole run. */
  readonly date?: string
}

/** What a run of the benches came to. */
export interface Results {
  readonly date: string
  readonly machine: { readonly cores: number; readonly platform: string; readonly node: string }
  readonly size: number
  readonly rounds: number
  readonly rows: ReadonlyArray<ResultRow>
}

/** The rows of one bench: one for each goal, and one for each contender without. */
export const rowsOf = (bench: Bench, figures: Figures): ReadonlyArray<ResultRow> =>
  bench.contenders.flatMap(({ name }) => {
    const goals = bench.goals.filter(({ contender }) => contender === name)
    return goals.length === 0
      ? [row(bench, figures, name, bench.reference, null)]
      : goals.map((goal) => row(bench, figures, name, goal.against ?? bench.reference, goal))
  })

const row = (
  { name, unit }: Bench,
  figures: Figures,
  contender: string,
  against: string | null,
  goal: Goal | null
): ResultRow => {
  const measured = figures.get(contender) ?? []
  const own = measured.map(({ value }) => value)
  const others = against === null ? undefined : figures.get(against)?.map(({ value }) => value)
  const shortfall = inWords(measured.map(({ shortfall }) => shortfall ?? { refused: 0, lost: 0 }))
  return {
    name,
    ratio:
      others === undefined ? null : rounded(median(own.map((figure, round) => figure / (others[round] ?? Number.NaN)))),
    goal: goal === null ? null : `${goal.sign} ${goal.bound} ${goal.against === null ? unit : `× ${goal.against}`}`,
    median: rounded(median(own)),
    min: rounded(Math.min(...own)),
    max: rounded(Math.max(...own)),
    unit,
    contender,
    ...(shortfall === '' ? {} : { shortfall })
  }
}

const inWords = (shortfalls: ReadonlyArray<Shortfall>): string =>
  (['refused', 'lost'] as const)
    .map((kind) => ({ kind, counts: shortfalls.map((shortfall) => shortfall[kind]) }))
    .filter(({ counts }) => counts.some((count) => count > 0))
    .map(({ kind, counts }) => `${Math.min(...counts)} – ${Math.max(...counts)} commands ${kind}`)
    .join(', ')

// Three digits say all that a measurement of this kind can say.
const rounded = (figure: number): number => Number(figure.toPrecision(3))

/** The results of the last whole run, with the figures of benches that were measured by themselves later in place of its own. */
export const withLater = (results: Results, later: ReadonlyArray<ResultRow>, date: string): Results => {
  const measured = new Set(later.map(({ name }) => name))
  const rows = later.map((one) => ({ ...one, date }))
  return { ...results, rows: [...results.rows.filter(({ name }) => !measured.has(name)), ...rows] }
}

/** Whether the goal of a row is reached; null if it has none. */
export const isReached = ({ goal, ratio, median: figure }: ResultRow): boolean | null => {
  const [, sign, bound, times] = /^([≥≤]) ([0-9.]+) (×)?/.exec(goal ?? '') ?? []
  if (sign === undefined) return null
  const reached = times === undefined ? figure : (ratio ?? Number.NaN)
  return sign === '≥' ? reached >= Number(bound) : reached <= Number(bound)
}
