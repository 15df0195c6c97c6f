import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** What a program of this folder printed, and how it ended; it is run unbuilt, and by itself. */
export interface Ran {
  readonly code: number | null
  readonly printed: string
  readonly complained: string
}

/** Runs it to its end. */
export const run = async (program: string, ...rest: ReadonlyArray<string>): Promise<Ran> => {
  const args = ['--conditions=readdress-source', join(import.meta.dirname, program), ...rest]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  let complained = ''
  child.stdout.on('data', (chunk) => {
    printed += chunk
  })
  child.stderr.on('data', (chunk) => {
    complained += chunk
  })
  const [code] = await once(child, 'close')
  return { code, printed, complained }
}
