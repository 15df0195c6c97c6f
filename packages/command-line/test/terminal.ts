import { runProgram } from '../src/program.ts'
import type { Output } from '../src/surroundings.ts'
import type { Run } from './running.ts'

/** What a run inside the test depends on: whether it writes to a terminal, and what it does when progress is shown. */
export interface Terminal {
  readonly isTerminal?: boolean
  readonly wantsColours?: boolean
  readonly columns?: number
  readonly interruption?: AbortSignal
  readonly progressed?: (text: string) => void
  readonly answered?: (text: string) => void
}

/** Runs the program inside the test, so that a terminal can be watched and interrupted at a known place. */
export const runHere = async (args: ReadonlyArray<string>, terminal: Terminal = {}): Promise<Run> => {
  const { isTerminal = false, wantsColours = true, columns = 100, interruption, progressed, answered } = terminal
  const written = { out: '', err: '' }
  const output = (name: 'out' | 'err'): Output => ({
    write: (text) => {
      written[name] += text
      if (name === 'err') progressed?.(text)
      else answered?.(text)
    },
    isTerminal,
    columns
  })
  // A clock that goes on by a second each time it is asked lets every change of the progress be shown.
  let time = Date.parse('2026-06-01T12:00:00.000Z')
  const code = await runProgram(args, {
    out: output('out'),
    err: output('err'),
    wantsColours,
    now: () => {
      time += 1000
      return new Date(time)
    },
    interruption: () => interruption ?? new AbortController().signal
  })
  return { code, ...written }
}
