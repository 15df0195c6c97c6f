import * as Either from 'fp-ts/lib/Either.js'
import type { LogKeyRotated, RotatingLogKey } from 'readdress'
import { notAttested } from '../evidence/attested-text.ts'
import { evidenceRefusal } from '../evidence/evidence-refusal.ts'
import { trustBeside, trustFile } from '../evidence/trust-file.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { askStore } from '../questions/ask-store.ts'
import type { NamedStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'

/** What the command `keys rotate-log` is given. */
export interface RotateLogRequest extends NamedStore, RotatingLogKey {
  readonly json: boolean
}

/** Changes the key that signs the log, and writes the public keys anew. */
export const rotateLogCommand = (
  { json, stolenSince, ...named }: RotateLogRequest,
  surroundings: Surroundings
): Promise<ExitCode> =>
  askStore(named, surroundings, async ({ evidence }) => {
    const { out, err } = surroundings
    const rotated = await evidence.rotateLogKey(stolenSince === undefined ? {} : { stolenSince })()
    if (Either.isLeft(rotated)) {
      const { text, code } = evidenceRefusal(rotated.left)
      const again = rotated.left.type === 'StoreUnavailable' ? '\nRun it again: it goes on where it stopped.' : ''
      err.write(`${text}${again}\n`)
      return code
    }
    const trust = await evidence.trust()
    const written = Either.isLeft(trust) ? Either.left(trust.left.remedy) : trustBeside(named.store, trust.right)
    const file = trustFile(named.store)
    const { key, size } = rotated.right
    out.write(json ? `${JSON.stringify({ trust: file, key, size }, null, 2)}\n` : rotatedText(rotated.right, file))
    const missing = notAttested(rotated.right)
    for (const line of missing) err.write(`${line} The key is changed all the same.\n`)
    if (Either.isRight(written)) return missing.length === 0 ? exitCode.done : exitCode.refused
    err.write(`${written.left}\n`)
    return exitCode.storeUnusable
  })

const rotatedText = ({ key, size }: LogKeyRotated, file: string): string =>
  `Record ${size} of the log announces its new key, which signs whatever comes behind it; the former one is destroyed.\n` +
  `  Give the public keys anew to whoever verifies: ${file}\n` +
  `  Register the new key with the witnesses of the log, where there are any: ${key}\n`
