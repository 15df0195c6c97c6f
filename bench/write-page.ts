// Writes docs/explanation/performance.md from the results of the last run.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { performancePage } from './page.ts'
import type { Results } from './results.ts'

const results: Results = JSON.parse(await readFile(new URL('./results/latest.json', import.meta.url), 'utf8'))
const page = new URL('../docs/explanation/performance.md', import.meta.url)
await mkdir(new URL('.', page), { recursive: true })
await writeFile(page, performancePage(results))
