import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { StoreUnavailable } from '@readdress/event-store'
import { writeNewFile } from '@readdress/event-store/files'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import { AttachmentId } from './attachment-id.ts'
import { type AttachmentPlace, type Attachments, largestSealed } from './attachments.ts'
import { KeyId } from './key-id.ts'

/**
 * Sealed files in a folder, those of each key in a folder of their own, for nobody but their owner to read. The folders are made when they are needed.
 */
export const attachmentsInFolder = (folder: string): Attachments => ({
  put: (place, sealed) => async () => {
    if (sealed.length > largestSealed) return Either.left({ type: 'TooLarge' })
    const written = await writeNewFile(fileOf(folder, place), sealed)
    if (Either.isRight(written)) return written
    const { code } = written.left
    return code === 'EEXIST' ? Either.left({ type: 'AttachmentExists', ...place }) : unavailable(code)
  },
  get: (place) => async () => {
    try {
      return Either.right(Option.some(await readFile(fileOf(folder, place))))
    } catch (caught) {
      return codeOf(caught) === 'ENOENT' ? Either.right(Option.none) : unavailable(codeOf(caught))
    }
  },
  list: (keyId) => () => listed(folderOf(folder, keyId)),
  remove: (keyId) => async () => {
    const found = await listed(folderOf(folder, keyId))
    if (Either.isLeft(found)) return found
    try {
      await rm(folderOf(folder, keyId), { recursive: true, force: true })
      return Either.right(found.right.length)
    } catch (caught) {
      return unavailable(codeOf(caught))
    }
  }
})

const folderOf = (folder: string, keyId: KeyId): string => join(folder, checked(KeyId.is(keyId), keyId))

const fileOf = (folder: string, { keyId, attachmentId }: AttachmentPlace): string =>
  join(folderOf(folder, keyId), checked(AttachmentId.is(attachmentId), attachmentId))

// The types allow no other name; whoever gets one past them shall still not leave the folder.
const checked = (isId: boolean, name: string): string => {
  if (isId) return name
  throw new TypeError('This is no id of a key or of an attachment.')
}

// What an interrupted writing has left has no id for its name.
const listed = async (folder: string): Promise<Either.Either<StoreUnavailable, ReadonlyArray<AttachmentId>>> => {
  try {
    return Either.right((await readdir(folder)).filter(AttachmentId.is))
  } catch (caught) {
    return codeOf(caught) === 'ENOENT' ? Either.right([]) : unavailable(codeOf(caught))
  }
}

const codeOf = (caught: unknown): string => {
  if (caught instanceof Error && 'code' in caught && typeof caught.code === 'string') return caught.code
  throw caught
}

const unavailable = (code: string): Either.Either<StoreUnavailable, never> =>
  Either.left({ type: 'StoreUnavailable', reason: code === 'ENOSPC' ? 'full' : 'failed' })
