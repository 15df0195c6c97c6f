import { EvidenceRef, type OrderId, orderStream } from '@readdress/order'
import { type AttachmentKeeping, keepAttachment, type NotKept, type UnreadableCommand } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { keysOfKnownPerson, type UnknownPerson } from '../person.ts'

/** A file about one person in one order, of at most 16 MiB, and what kind of file it is: `image/jpeg`. */
export interface AttachmentToKeep {
  readonly orderId: OrderId
  /** `buyer`, `recipient-1`, `other-1`. */
  readonly subject: string
  readonly file: Uint8Array
  readonly mediaType: string
}

/** Why a file was not kept. */
export type NotAttached = NotKept | UnknownPerson | UnreadableCommand

/** Seals a file and keeps it, and gives what an event says of it. */
export const attach =
  (keeping: AttachmentKeeping, wish: AttachmentToKeep): TaskEither<NotAttached, EvidenceRef> =>
  async () => {
    const { orderId, subject, file, mediaType } = wish
    // A name of a file would stand in the event in the clear.
    if (!isMediaType(mediaType)) return unreadable('mediaType', 'expected a media type, such as image/jpeg')
    const stream = orderStream(orderId)
    const known = await keysOfKnownPerson(keeping.keys, stream, subject)()
    if (Either.isLeft(known)) return known
    const kept = await keepAttachment(keeping, { stream, subject }, file)()
    if (Either.isLeft(kept)) return kept
    const ref = { subject, mediaType, ...kept.right }
    return EvidenceRef.is(ref) ? Either.right(ref) : unreadable('subject', 'expected buyer, recipient-1, other-1')
  }

const isMediaType = (text: string): boolean => /^[a-z]{1,20}\/[a-z0-9][a-z0-9.+-]{0,63}$/.test(text)

const unreadable = (field: string, problem: string): Either.Either<UnreadableCommand, never> =>
  Either.left({ type: 'InvalidValue', field, problem })
