import { writeFile } from 'node:fs/promises'
import { sampleOrders } from './sample-orders.ts'

/** Writes `orders.ndjson` beside this file: 200 orders of the seed 2026. */
const lines = sampleOrders(2026, 200)
await writeFile(new URL('./orders.ndjson', import.meta.url), `${lines.join('\n')}\n`)
process.stdout.write(`${lines.length} commands written to orders.ndjson\n`)
