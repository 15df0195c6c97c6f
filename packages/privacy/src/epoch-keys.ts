import type { KeyObject } from 'node:crypto'
import * as Either from 'fp-ts/lib/Either.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { bytesOf } from './base64url.ts'
import { secretKey, unwrapKey, wrapKey } from './ciphers.ts'
import { EpochId } from './epoch-id.ts'
import type { EpochKeyMissing } from './key-store-error.ts'
import type { KeyWrapper } from './key-wrapper.ts'

/** Epoch keys, the newest last; there is at least one. */
export interface EpochKeys {
  readonly keys: ReadonlyMap<EpochId, KeyObject>
  readonly newest: EpochId
}

/** Epoch keys that cannot be used: where they were looked for, why not, and in which entry (counted from 1). It never tells what stands there. */
export interface EpochKeysUnusable {
  readonly type: 'EpochKeysUnusable'
  readonly source: string
  /** `Missing`: no such file or variable; `Empty`: no key in it; `Malformed`: an entry that is not `NAME=KEY` with a key of 32 bytes; `Repeated`: a name twice; `NotWritable`: the disk refuses. */
  readonly because: 'Missing' | 'Empty' | 'Malformed' | 'Repeated' | 'NotWritable'
  readonly entry: number | null
}

/** The fact about these epoch keys. */
export const unusableKeys = (
  source: string,
  because: EpochKeysUnusable['because'],
  entry: number | null = null
): EpochKeysUnusable => ({ type: 'EpochKeysUnusable', source, because, entry })

const keyLength = 32

/**
 * The epoch keys in a text: entries such as `2026-W48=KEY` with white space or commas between them, the newest last.
 *
 * A key is 32 bytes in base64url, 43 characters. `source` is named when something is wrong.
 */
export const epochKeysIn = (text: string, source: string): Either.Either<EpochKeysUnusable, EpochKeys> => {
  const entries = text.split(/[\s,]+/).filter((entry) => entry !== '')
  const keys = new Map<EpochId, KeyObject>()
  let newest: EpochId | null = null
  for (const [index, entry] of entries.entries()) {
    const end = entry.indexOf('=')
    const epoch = entry.slice(0, Math.max(end, 0))
    const bytes = bytesOf(entry.slice(end + 1))
    if (!EpochId.is(epoch) || bytes?.length !== keyLength) {
      return Either.left(unusableKeys(source, 'Malformed', index + 1))
    }
    if (keys.has(epoch)) return Either.left(unusableKeys(source, 'Repeated', index + 1))
    keys.set(epoch, secretKey(bytes))
    newest = epoch
  }
  return newest === null ? Either.left(unusableKeys(source, 'Empty')) : Either.right({ keys, newest })
}

const missing = (epoch: EpochId): Either.Either<EpochKeyMissing, never> =>
  Either.left({ type: 'EpochKeyMissing', epoch })

/** Wraps roots by AES-256-KW under epoch keys that are looked up anew each time. */
export const wrapperOver = (
  keyOf: (epoch: EpochId) => KeyObject | undefined,
  newest: KeyWrapper['newest'],
  destroyEpoch: KeyWrapper['destroyEpoch']
): KeyWrapper => ({
  newest,
  wrap: (epoch, root) => async () => {
    const key = keyOf(epoch)
    return key === undefined ? missing(epoch) : Either.right(wrapKey(key, root))
  },
  unwrap: (epoch, wrapped) => async () => {
    const key = keyOf(epoch)
    if (key === undefined) return missing(epoch)
    const root = unwrapKey(key, wrapped)
    return root === null ? Either.left({ type: 'NotUnwrapped' }) : Either.right(root)
  },
  destroyEpoch
})

/** Wraps roots under these keys. They cannot be destroyed from here: their owner removes them where they came from. */
export const epochKeyWrapper = ({ keys, newest }: EpochKeys): KeyWrapper =>
  wrapperOver(
    (epoch) => keys.get(epoch),
    () => TaskEither.right(newest),
    () => TaskEither.right('kept')
  )

/** The wrapper with the epoch keys of an environment variable. */
export const epochKeysFromEnvironment = (
  environment: Readonly<Record<string, string | undefined>>,
  name = 'READDRESS_EPOCH_KEYS'
): Either.Either<EpochKeysUnusable, KeyWrapper> => {
  const text = environment[name]
  return text === undefined
    ? Either.left(unusableKeys(name, 'Missing'))
    : Either.map(epochKeyWrapper)(epochKeysIn(text, name))
}
