import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { replaceFile, writeNewFile } from '@readdress/event-store/files'
import { ownVerifierKey, verifierKeyText } from '@readdress/evidence'
import * as Either from 'fp-ts/lib/Either.js'
import { type EvidenceKeys, KeyFile, keysOf, newKeyFile, withLogKeyChanged, withNextLogKey } from './evidence-keys.ts'
import { type SigningKeysUnusable, signingKeysUnusable } from './signing-keys-unusable.ts'

type Answer = Promise<Either.Either<SigningKeysUnusable, EvidenceKeys>>

/** Where the keys that sign lie. The change of the log's key has two steps, so that neither of both keys is lost between them. */
export interface KeyPlace {
  /** The keys, made when they are first asked for. */
  readonly read: () => Answer
  /** Keeps a next key of the log, made if there is none; what the present one signed is believed only if it was stamped before that instant, if one is said. */
  readonly prepareNextLogKey: (stampedBefore: string | null) => Answer
  /** The next key takes the place of the present one, which signed the log up to this size. */
  readonly changeLogKey: (size: number) => Answer
}

/** Keys that live as long as the process. */
export const inMemoryKeys = (tenant: string): KeyPlace => {
  let file = newKeyFile()
  return placeOver(tenant, {
    read: async () => Either.right(file),
    replace: async (next) => {
      file = next
      return Either.right(next)
    }
  })
}

/** Keys in a file, for nobody but its owner to read. They are not made anew once something was signed. */
export const keysInFile = (path: string, tenant: string, isSigned: () => boolean): KeyPlace =>
  placeOver(tenant, {
    read: () => readOrMade(path, isSigned()),
    replace: async (file) => {
      const written = await replaceFile(path, textOf(file))
      return Either.isLeft(written) ? Either.left(signingKeysUnusable(path, 'NotWritable')) : Either.right(file)
    }
  })

interface Files {
  readonly read: () => Promise<Either.Either<SigningKeysUnusable, KeyFile>>
  readonly replace: (file: KeyFile) => Promise<Either.Either<SigningKeysUnusable, KeyFile>>
}

const placeOver = (tenant: string, { read, replace }: Files): KeyPlace => {
  const changed = async (change: (file: KeyFile) => KeyFile): Answer => {
    const before = await read()
    return Either.map((file: KeyFile) => keysOf(tenant, file))(
      Either.isLeft(before) ? before : await replace(change(before.right))
    )
  }
  return {
    read: async () => Either.map((file: KeyFile) => keysOf(tenant, file))(await read()),
    prepareNextLogKey: (stampedBefore) => changed((file) => withNextLogKey(file, stampedBefore)),
    changeLogKey: (size) =>
      changed((file) => {
        const { name, key } = keysOf(tenant, file).log
        return withLogKeyChanged(file, verifierKeyText(ownVerifierKey(name, key)), size)
      })
  }
}

const readOrMade = async (path: string, isSigned: boolean): Promise<Either.Either<SigningKeysUnusable, KeyFile>> => {
  if (isSigned && !existsSync(path)) return Either.left(signingKeysUnusable(path, 'Lost'))
  try {
    if (!existsSync(path)) {
      const made = await writeNewFile(path, textOf(newKeyFile()))
      // Two who make them at once both read what the first has made.
      if (Either.isLeft(made) && made.left.code !== 'EEXIST')
        return Either.left(signingKeysUnusable(path, 'NotWritable'))
    }
    const json: unknown = JSON.parse(await readFile(path, 'utf8'))
    return KeyFile.is(json) ? Either.right(json) : Either.left(signingKeysUnusable(path, 'Malformed'))
  } catch (caught) {
    return Either.left(signingKeysUnusable(path, caught instanceof SyntaxError ? 'Malformed' : 'NotWritable'))
  }
}

const textOf = (file: KeyFile): string => `${JSON.stringify(file)}\n`
