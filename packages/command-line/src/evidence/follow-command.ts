import * as Either from 'fp-ts/lib/Either.js'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStore } from '../questions/ask-store.ts'
import type { NamedStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { counted } from '../texts/words.ts'
import { notAttested } from './attested-text.ts'
import { evidenceRefusal } from './evidence-refusal.ts'

/** What the command `log follow` is given. */
export interface FollowRequest extends NamedStore {
  /** Seconds. */
  readonly every: number
}

/** Signs what is new in a store until the user interrupts, which is how it ends. */
export const followCommand = ({ every, ...named }: FollowRequest, surroundings: Surroundings): Promise<ExitCode> =>
  askStore(named, surroundings, async ({ evidence }) => {
    const { out, err, now, interruption } = surroundings
    let told = ''
    const followed = await evidence.follow({
      signal: interruption(),
      every: every * 1000,
      onSigned: (signed) => {
        const missing = notAttested(signed)
          .map((line) => `${line}\n`)
          .join('')
        // What stays so is said once.
        if (missing !== told) err.write(missing)
        told = missing
        const { logged, size, forks } = signed
        if (logged > 0) {
          out.write(`${now().toISOString()}  ${counted(logged, 'event')} logged, ${counted(size, 'record')} signed.\n`)
        }
        if (forks.length > 0)
          err.write(`${counted(forks.length, 'event')} of the log replaced: run readdress log check.\n`)
      },
      onDelayed: (failed) => err.write(`${evidenceRefusal(failed).text}\n`)
    })()
    if (Either.isRight(followed)) return exitCode.done
    const { text, code } = evidenceRefusal(followed.left)
    err.write(`${text}\n`)
    return code
  })
