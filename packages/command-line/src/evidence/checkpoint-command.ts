import * as Either from 'fp-ts/lib/Either.js'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStore } from '../questions/ask-store.ts'
import type { NamedStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { counted } from '../texts/words.ts'
import { workProgress } from '../work-progress.ts'
import { notAttested } from './attested-text.ts'
import { evidenceRefusal } from './evidence-refusal.ts'

/** Brings the log of a store up to date, and has it signed. */
export const checkpointCommand = (
  { json, ...named }: NamedStore & { readonly json: boolean },
  surroundings: Surroundings
): Promise<ExitCode> =>
  askStore(named, surroundings, async ({ evidence }) => {
    const { out, err, interruption } = surroundings
    const { show, clear } = workProgress('logging', surroundings)
    const caughtUp = await evidence.checkpoint({ signal: interruption(), onProgress: show })()
    clear()
    if (Either.isLeft(caughtUp)) {
      const { text, code } = evidenceRefusal(caughtUp.left)
      err.write(`${text}\n`)
      return code
    }
    const { size, logged, forks, stamp } = caughtUp.right
    out.write(
      json
        ? `${JSON.stringify(caughtUp.right, null, 2)}\n`
        : `${counted(logged, 'event')} logged, ${counted(size, 'record')} signed${stamp?.type === 'Stamped' ? ' and stamped' : ''}.\n`
    )
    const missing = notAttested(caughtUp.right)
    for (const line of missing) err.write(`${line} What was logged is signed; run this again for the rest.\n`)
    if (!caughtUp.right.isComplete) {
      err.write('It ended before every event was logged: run this again, and it goes on there.\n')
      return exitCode.interrupted
    }
    if (forks.length === 0) return missing.length === 0 ? exitCode.done : exitCode.refused
    err.write(
      `${counted(forks.length, 'event')} that had been logged ${forks.length === 1 ? 'was' : 'were'} replaced since by another: somebody has rewritten the store. Both are on the log.\n`
    )
    return exitCode.refused
  })
