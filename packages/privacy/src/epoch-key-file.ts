import { closeSync, existsSync, fstatSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { folderOnDiskAtOnce } from '@readdress/event-store/files'
import * as Either from 'fp-ts/lib/Either.js'
import type * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { base64url } from './base64url.ts'
import type { EpochId } from './epoch-id.ts'
import { type EpochKeys, type EpochKeysUnusable, epochKeysIn, unusableKeys, wrapperOver } from './epoch-keys.ts'
import type { KeyWrapper } from './key-wrapper.ts'
import { randomness } from './randomness.ts'

/** The wrapper with the epoch keys of a file, one on each line. It notices keys that are added later, and destroys a key by rewriting the file without it. */
export const epochKeysFromFile =
  (file: string): TaskEither.TaskEither<EpochKeysUnusable, KeyWrapper> =>
  async () => {
    let known = readKeys(file)
    if (Either.isLeft(known)) return known
    const readAgain = (): EpochKeys | null => {
      const read = readKeys(file)
      if (Either.isRight(read)) known = read
      return Either.isRight(read) ? read.right : null
    }
    const keyOf = (epoch: EpochId) =>
      (Either.isRight(known) ? known.right.keys.get(epoch) : undefined) ?? readAgain()?.keys.get(epoch)
    return Either.right(
      wrapperOver(
        keyOf,
        () => async () => {
          const keys = readAgain()
          return keys === null ? unavailable : Either.right(keys.newest)
        },
        (epoch) => async () => {
          const rest = linesOf(file)?.filter((line) => !line.startsWith(`${epoch}=`))
          if (rest === undefined || Either.isLeft(replace(file, rest))) return unavailable
          readAgain()
          return Either.right('destroyed')
        }
      )
    )
  }

/** Adds a new key to a file of epoch keys, as its newest, or makes the file; nobody but its owner may read it. A name that is there already is left alone. */
export const addEpochKey =
  (file: string, epoch: EpochId): TaskEither.TaskEither<EpochKeysUnusable, void> =>
  async () => {
    const lines = linesOf(file)
    if (lines === null && existsSync(file)) return Either.left(unusableKeys(file, 'NotWritable'))
    const kept = lines ?? []
    if (kept.length > 0) {
      const sound = epochKeysIn(kept.join('\n'), file)
      if (Either.isLeft(sound)) return sound
      if (sound.right.keys.has(epoch)) return Either.right(undefined)
    }
    return replace(file, [...kept, `${epoch}=${base64url(randomness(32))}`])
  }

const unavailable = Either.left({ type: 'StoreUnavailable', reason: 'failed' } as const)

const readKeys = (file: string): Either.Either<EpochKeysUnusable, EpochKeys> => {
  const lines = linesOf(file)
  return lines === null ? Either.left(unusableKeys(file, 'Missing')) : epochKeysIn(lines.join('\n'), file)
}

const linesOf = (file: string): ReadonlyArray<string> | null => {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
  } catch {
    return null
  }
}

// The new file is complete on the disk before it takes the place of the old one, whose bytes are then overwritten: they may hold a key that is gone.
const replace = (file: string, lines: ReadonlyArray<string>): Either.Either<EpochKeysUnusable, void> => {
  try {
    const old = existsSync(file) ? openSync(file, 'r+') : null
    const length = old === null ? 0 : fstatSync(old).size
    written(`${file}.new`, lines.map((line) => `${line}\n`).join(''))
    renameSync(`${file}.new`, file)
    folderOnDiskAtOnce(dirname(file))
    if (old !== null) {
      writeSync(old, Buffer.alloc(length), 0, length, 0)
      fsyncSync(old)
      closeSync(old)
    }
    return Either.right(undefined)
  } catch {
    return Either.left(unusableKeys(file, 'NotWritable'))
  }
}

const written = (file: string, text: string): void => {
  const descriptor = openSync(file, 'w', 0o600)
  try {
    writeSync(descriptor, text)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
