import * as Either from 'fp-ts/lib/Either.js'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStore } from '../questions/ask-store.ts'
import type { NamedStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { refused } from './refused.ts'

/** Makes the keys what the record says that they are, and tells what had come back. */
export const reconcileCommand = (
  { json, ...named }: NamedStore & { readonly json: boolean },
  surroundings: Surroundings
): Promise<ExitCode> =>
  askStore(named, surroundings, async ({ personal }) => {
    const { out } = surroundings
    const done = await personal.reconcile()()
    if (Either.isLeft(done)) return refused(surroundings, done.left)
    const { destroyedAgain, noted, restrictedAgain } = done.right
    out.write(
      json
        ? `${JSON.stringify(done.right, null, 2)}\n`
        : `${destroyedAgain.length} keys had come back and were destroyed again, ${noted.length} were noted as destroyed, ${restrictedAgain.length} were restricted again.\n`
    )
    return exitCode.done
  })
