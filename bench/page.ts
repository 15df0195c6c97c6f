import { benches } from './benches.ts'
import { findings } from './findings.ts'
import { isReached, type Results } from './results.ts'
import { table } from './table.ts'

/** The page about performance, made from the results of a run. */
export const performancePage = ({ date, machine, size, rounds, rows }: Results): string => {
  const goals = rows.map(isReached).filter((reached) => reached !== null)
  const sections = benches.map(({ name, work }) => {
    const finding = findings[name]
    const own = rows.filter((row) => row.name === name)
    const [later] = own.flatMap((row) => row.date ?? [])
    const since = later === undefined ? '' : `\nMeasured by itself on ${later}.\n`
    const figures = own.length === 0 ? 'This bench is younger than the last whole run.\n' : `${table(own)}${since}`
    return `## ${name}: ${work}\n\n${figures}${finding === undefined ? '' : `\n${finding}\n`}`
  })
  return `# Performance

How fast Readdress is, beside the engines under it and the libraries that one could take instead. Absolute figures say little, for they change with
the machine and its load; what counts are the ratios, measured side by side in one run. The limit is the raw engine: node:sqlite used directly, without
codecs, checks or anything that could be called a library.

This page is made by \`pnpm bench:page\` from the last run: ${date}, ${size.toLocaleString('en')} events, ${machine.cores} cores,
${machine.platform}, Node.js ${machine.node}. ${goals.filter((reached) => reached).length} of ${goals.length} goals are reached.

To repeat it: \`npx -y pnpm@12.21.0 bench\`, and \`npx -y pnpm@12.21.0 bench:page\` for this page. One bench alone: \`bench P6\`, with \`--keep\` into the results of the whole run; another size:
\`bench --size 1m P6\`. Each figure is the median of ${rounds} rounds. A round measures every contender once, each in a new process, and every measurement
proves that the work was done: what was written is read back, what was read is summed up. A ratio is the median of the ratios of the rounds.

The workload is orders of 12 events with the real codecs, about 850 bytes of JSON an event: an order is placed, its address is changed while the parcel moves,
and the carrier redirects it. [The folder of the benches](../../bench/README.md) tells more.

${sections.join('\n')}`
}
