// pnpm bench [NAME] [--size 10k|100k|1m] [--keep]: measures, prints the tables, and writes the results of a whole run, or of one bench into them.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { benches } from './benches.ts'
import { noPostgres } from './contenders/postgres-server.ts'
import { measureInRounds } from './measurements.ts'
import { type ResultRow, type Results, rowsOf, withLater } from './results.ts'
import { table } from './table.ts'

const sizes: ReadonlyMap<string, number> = new Map([
  ['10k', 10_000],
  ['100k', 100_000],
  ['1m', 1_000_000]
])
const rounds = 5

const { values, positionals } = parseArgs({
  options: { size: { type: 'string', default: '100k' }, keep: { type: 'boolean', default: false } },
  allowPositionals: true
})
const size = sizes.get(values.size)
if (size === undefined) throw new RangeError(`--size is one of ${[...sizes.keys()].join(', ')}`)
const [wanted] = positionals
const chosen = benches.filter(({ name }) => wanted === undefined || name === wanted || name.startsWith(`${wanted} `))
if (chosen.length === 0) throw new RangeError(`There is no bench ${wanted}.`)

// On the disk of the repository, for a temporary folder may lie in memory, where nothing has to reach a disk.
const folder = fileURLToPath(new URL('../node_modules/.cache/bench/', import.meta.url))
await mkdir(folder, { recursive: true })

const all: Array<ResultRow> = []
const missing = noPostgres()
for (const { contenders, ...chosenBench } of chosen) {
  const bench = {
    ...chosenBench,
    contenders: contenders.filter(({ needs }) => needs === undefined || missing === null)
  }
  const rows = rowsOf(bench, await measureInRounds(bench, size, rounds, folder))
  process.stdout.write(`\n${bench.name}: ${bench.work}\n\n${table(rows)}`)
  for (const { name } of contenders.filter(({ needs }) => needs !== undefined && missing !== null))
    process.stdout.write(`Left out: ${name} (${missing}).\n`)
  all.push(...rows)
}

const latest = new URL('./results/latest.json', import.meta.url)
const date = new Date().toISOString().slice(0, 10)
if (values.keep) {
  const whole: Results = JSON.parse(await readFile(latest, 'utf8'))
  if (wanted === undefined || size !== whole.size)
    throw new RangeError(`--keep takes one bench, of ${whole.size} events, into the results of the last whole run`)
  await writeFile(latest, `${JSON.stringify(withLater(whole, all, date), null, 2)}\n`)
}
if (wanted === undefined) {
  const results: Results = {
    date,
    machine: { cores: availableParallelism(), platform: `${process.platform} ${process.arch}`, node: process.version },
    size,
    rounds,
    rows: all
  }
  await writeFile(latest, `${JSON.stringify(results, null, 2)}\n`)
}
