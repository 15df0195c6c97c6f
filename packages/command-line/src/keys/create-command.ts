import * as Either from 'fp-ts/lib/Either.js'
import { trustBeside, trustFile } from '../evidence/trust-file.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStore } from '../questions/ask-store.ts'
import type { NamedStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'

/** Makes the keys that sign the log and the bundles, when there are none, and writes their public half. */
export const createCommand = (
  { json, ...named }: NamedStore & { readonly json: boolean },
  surroundings: Surroundings
): Promise<ExitCode> =>
  askStore(named, surroundings, async ({ evidence }) => {
    const { out, err } = surroundings
    const trust = await evidence.trust()
    const written = Either.isLeft(trust) ? Either.left(trust.left.remedy) : trustBeside(named.store, trust.right)
    if (Either.isLeft(written)) {
      err.write(`${written.left}\n`)
      return exitCode.storeUnusable
    }
    const file = trustFile(named.store)
    out.write(json ? `${JSON.stringify({ trust: file }, null, 2)}\n` : `The public keys are in ${file}.\n`)
    return exitCode.done
  })
