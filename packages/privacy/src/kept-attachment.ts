import { randomUUID } from 'node:crypto'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type OpenedAttachment, openAttachment, sealAttachment } from './attachment.ts'
import { AttachmentId } from './attachment-id.ts'
import type { AttachmentExists, Attachments } from './attachments.ts'
import type { KeyScope } from './key-scope.ts'
import type { KeyStore } from './key-store.ts'
import type { KeyUnavailable, ValueErased } from './key-store-error.ts'
import type { Tampered } from './open-leaf.ts'
import type { TooLarge } from './seal-leaf.ts'

/** Where files of persons are kept, and the keys that they are sealed under. */
export interface AttachmentKeeping {
  readonly keys: KeyStore
  readonly attachments: Attachments
}

/** What an event says of a file that is kept outside: its id, the digest over salt and file in hexadecimal, and the bytes of the file. */
export interface KeptAttachment {
  readonly storedAs: AttachmentId
  readonly sha256: string
  readonly bytes: number
}

/** There is no file under this id for this person, although his keys are there: it was never kept, or was removed without a record. */
export interface AttachmentMissing extends KeyScope {
  readonly type: 'AttachmentMissing'
  readonly attachmentId: string
}

/** The data of the person may only be kept. */
export interface AttachmentRestricted extends KeyScope {
  readonly type: 'AttachmentRestricted'
}

/** Why a file was not kept. */
export type NotKept = KeyUnavailable | ValueErased | TooLarge | AttachmentExists

/** Why a file was not opened; *erased* and *tampered* are never taken for each other. */
export type AttachmentNotOpened = KeyUnavailable | ValueErased | AttachmentRestricted | AttachmentMissing | Tampered

/** Seals a file of at most 16 MiB for a person in an order, and keeps it under a new id. */
export const keepAttachment =
  ({ keys, attachments }: AttachmentKeeping, scope: KeyScope, file: Uint8Array): TaskEither<NotKept, KeptAttachment> =>
  async () => {
    const key = await keys.current(scope)()
    if (Either.isLeft(key)) return key
    const attachmentId = newId()
    const sealed = sealAttachment(key.right, attachmentId, file)
    if (Either.isLeft(sealed)) return sealed
    const { stored, sha256 } = sealed.right
    const put = await attachments.put({ keyId: key.right.keyId, attachmentId }, stored)()
    return Either.isLeft(put) ? put : Either.right({ storedAs: attachmentId, sha256, bytes: file.length })
  }

/** Opens a file of a person in an order, whichever of his keys it was sealed under, and checks it against the digest in the event. */
export const openKeptAttachment =
  (
    { keys, attachments }: AttachmentKeeping,
    scope: KeyScope,
    { storedAs, sha256 }: Pick<KeptAttachment, 'storedAs' | 'sha256'>
  ): TaskEither<AttachmentNotOpened, OpenedAttachment> =>
  async () => {
    const records = await keys.keysOf({ stream: scope.stream })()
    if (Either.isLeft(records)) return records
    for (const { keyId, subject } of records.right) {
      if (subject !== scope.subject) continue
      const found = await keys.find(keyId)()
      if (Either.isLeft(found)) return found
      if (found.right.status === 'Destroyed') return Either.left({ type: 'ValueErased', ...scope })
      if (found.right.status === 'Restricted') return Either.left({ type: 'AttachmentRestricted', ...scope })
      if (found.right.status === 'Unknown') continue
      const sealed = await attachments.get({ keyId, attachmentId: storedAs })()
      if (Either.isLeft(sealed)) return sealed
      if (Option.isSome(sealed.right)) return openAttachment(found.right.key, storedAs, sealed.right.value, sha256)
    }
    return Either.left({ type: 'AttachmentMissing', ...scope, attachmentId: storedAs })
  }

const newId = (): AttachmentId => {
  const id = randomUUID()
  if (AttachmentId.is(id)) return id
  throw new TypeError('A random UUID is an id.')
}
