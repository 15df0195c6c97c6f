// The published form of the packages: one file for each entry, for Node.js looks for each file of an import by itself, and some hundred of them take
// longer than all that is in them. tsc writes the declarations beside it.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { defineConfig, type RolldownOptions } from 'rolldown'

interface Manifest {
  /** Programs, each with its source; and files that are published as they are, by their place. */
  readonly exports?: Readonly<Record<string, { readonly 'readdress-source': string } | string>>
  readonly bin?: Readonly<Record<string, string>>
}

const packages = join(import.meta.dirname, 'packages')

const sourcesOf = ({ exports = {}, bin = {} }: Manifest): ReadonlyArray<string> => [
  ...Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? [] : [entry['readdress-source']])),
  ...Object.values(bin).map((built) => built.replace('./dist/', './src/').replace(/js$/, 'ts'))
]

export default defineConfig(
  readdirSync(packages).map((name): RolldownOptions => {
    const folder = join(packages, name)
    const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return {
      input: Object.fromEntries(sourcesOf(manifest).map((source) => [basename(source, '.ts'), join(folder, source)])),
      platform: 'node',
      external: /^[^./]/,
      output: { dir: join(folder, 'dist'), chunkFileNames: '[name].js', comments: false, sourcemap: true }
    }
  })
)
