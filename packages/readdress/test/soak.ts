import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as t from 'io-ts'
import { expect } from 'vitest'

const program = join(import.meta.dirname, 'soak-process.ts')

const Stop = t.strict(
  {
    phase: t.union([t.literal('open'), t.literal('closed'), t.literal('asking')]),
    done: t.number,
    heapUsed: t.number,
    rss: t.number,
    files: t.number,
    resources: t.number,
    listeners: t.number
  },
  'Stop'
)
type Stop = t.TypeOf<typeof Stop>

const megabyte = 1_000_000
// Whatever is kept for each order of a million events is more: the smallest entry of a Map, times 167,000.
const mostHeapGrowth = 4 * megabyte
// The allocator keeps what it once had, and gives it back when it likes: only a steady growth passes this.
const mostGrowthOfProcess = 64 * megabyte

/** Lives a life of so many events, over so many openings of the store, and then so many questions; fails if anything grows with it. */
export const soak = async (events: number, openings: number, questions: number): Promise<string> => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--expose-gc',
    '--conditions=readdress-source',
    program,
    ...[events, openings, questions].map(String)
  ])
  const stops = stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
    .filter(Stop.is)
  const of = (phase: Stop['phase']): ReadonlyArray<Stop> => stops.filter((stop) => stop.phase === phase)
  // The first opening warms up: code is compiled, buffers and pools get their size.
  const [open, closed, asking] = [of('open').slice(3), of('closed').slice(1), of('asking').slice(1)]
  for (const phase of [open, closed, asking]) {
    expect(phase.length).toBeGreaterThan(1)
    expect(growth(phase, ({ heapUsed }) => heapUsed)).toBeLessThan(mostHeapGrowth)
    expect(growth(phase, ({ files }) => files)).toBe(0)
    expect(growth(phase, ({ listeners }) => listeners)).toBe(0)
    // Whatever is under way at the moment of counting comes and goes; what leaks only grows.
    expect(growth(phase, ({ resources }) => resources)).toBeLessThan(8)
  }
  // Once it is closed, a store holds nothing that was not there before it was first opened.
  expect(closed.at(-1)).toMatchObject({ files: stops[0]?.files, resources: stops[0]?.resources, listeners: 0 })
  expect(growth(closed, ({ rss }) => rss)).toBeLessThan(mostGrowthOfProcess)
  return report(stops, open)
}

const growth = (stops: ReadonlyArray<Stop>, of: (stop: Stop) => number): number => {
  const [first, last] = [stops[0], stops.at(-1)]
  return first === undefined || last === undefined ? Number.NaN : of(last) - of(first)
}

const report = (stops: ReadonlyArray<Stop>, open: ReadonlyArray<Stop>): string => {
  const inMegabytes = (bytes: number): string => (bytes / megabyte).toFixed(1).padStart(8)
  const lines = stops.map(({ phase, done, heapUsed, rss, files, resources }) =>
    [phase.padEnd(6), String(done).padStart(8), inMegabytes(heapUsed), inMegabytes(rss), files, resources].join('  ')
  )
  const slope = growth(open, ({ heapUsed }) => heapUsed) / growth(open, ({ done }) => done)
  return [
    'phase       done   heap MB    RSS MB  files  resources',
    ...lines,
    `heap of the open store: ${slope.toFixed(2)} bytes for each event`
  ].join('\n')
}
