/** Makes the site of the documentation in `site/dist/site`. Run it with `pnpm docs:build`. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'vitepress'
import { repositoryRoot } from '../test/repository.ts'
import { faultsOfSite } from './faults-of-site.ts'
import { writePages } from './pages.ts'

const out = join(import.meta.dirname, 'dist/site')

writePages()
await build(import.meta.dirname)
execFileSync('typedoc', ['--out', join(out, 'api')], { cwd: repositoryRoot, stdio: 'inherit' })
const faults = faultsOfSite(out)
if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`)
  process.exitCode = 1
} else process.stdout.write(`The site is in ${out}\n`)
