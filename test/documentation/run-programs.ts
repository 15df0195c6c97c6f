import { fork } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Program, Workshop } from './workshop.ts'

// Node itself runs the programs, one after the other: a test runner's loader takes imports that node refuses.
const runner = `
import { mkdtempSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
const failures = {}
const folder = resolve('.')
for (const file of process.argv.slice(2)) {
  process.chdir(mkdtempSync(folder + '/program-'))
  try {
    await import(pathToFileURL(file).href)
  } catch (error) {
    failures[file] = error instanceof Error ? error.stack : String(error)
  }
}
process.send(failures, () => process.disconnect())
`

/** What went wrong in each of the programs that failed, by their file. All of them share one process; each has an empty folder of its own. */
export const runPrograms = async (
  { folder, inDocumentation }: Workshop,
  programs: ReadonlyArray<Program>
): Promise<ReadonlyMap<string, string>> => {
  const cwd = mkdtempSync(join(folder, 'run-'))
  const script = join(cwd, 'run-programs.mjs')
  writeFileSync(script, runner)
  const told: Array<string> = []
  let failures: Readonly<Record<string, string>> | null = null
  const child = fork(
    script,
    programs.map(({ file }) => file),
    {
      cwd,
      execArgv: ['--conditions=readdress-source', '--disable-warning=ExperimentalWarning'],
      silent: true,
      timeout: 60_000
    }
  )
  child.stderr?.setEncoding('utf8').on('data', (text: string) => told.push(text))
  child.on('message', (message: Readonly<Record<string, string>>) => {
    failures = message
  })
  const ended = await new Promise<string>((resolve) => {
    child.on('close', (code, signal) => resolve(code === 0 ? '' : `ended with ${signal ?? code}`))
  })
  const reported: Readonly<Record<string, string>> | null = failures
  return new Map(
    programs.flatMap(({ file, path, line }) => {
      const failure = reported?.[file] ?? (reported === null || ended !== '' ? `${ended}\n${told.join('')}` : null)
      return failure === null ? [] : [[file, `${path}:${line}: ${inDocumentation(failure)}`] as const]
    })
  )
}
