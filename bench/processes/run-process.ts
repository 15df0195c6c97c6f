import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

/** Runs one of our programs in a process of its own and gives what it printed; what it complains about goes to our own standard error. */
export const runProcess = async (
  nodeOptions: ReadonlyArray<string>,
  program: URL,
  values: ReadonlyArray<string>
): Promise<string> => {
  const child = spawn(process.execPath, [...nodeOptions, fileURLToPath(program), ...values], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  const [printed, code] = await Promise.all([text(child.stdout), ended])
  if (code !== 0) throw new Error(`${program.pathname} ${values.join(' ')} ended with ${code}`)
  return printed
}
