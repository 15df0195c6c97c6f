import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'

/** Loads a further copy of the client, as an installation with two versions of it has. */
export const loadAnotherCopy = (): void => {
  const require = createRequire(import.meta.url)
  const client = join('@eventstore', 'db-client')
  const [modules = ''] = realpathSync(require.resolve('@eventstore/db-client')).split(`${sep}${client}${sep}`)
  const folder = mkdtempSync(join(tmpdir(), 'another-copy-'))
  const copy = join(folder, 'client')
  cpSync(join(modules, client), copy, { recursive: true })
  // What it needs is found beside it.
  symlinkSync(modules, join(folder, 'node_modules'))
  require(copy)
  rmSync(folder, { recursive: true })
}
