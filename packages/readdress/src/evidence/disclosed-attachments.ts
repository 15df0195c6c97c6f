import type { RecordedEvent } from '@readdress/event-store'
import {
  type AttachmentAt,
  attachmentsIn,
  type Predicate,
  type ShownAttachment,
  type WithheldReason
} from '@readdress/evidence'
import {
  AttachmentId,
  type AttachmentKeeping,
  type KeyUnavailable,
  type OpenedAttachment,
  openKeptAttachment,
  type Tampered
} from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { isWanted } from './asking-to-show.ts'

/** Which files a bundle shows, and which it does not, with the reason. */
export interface DisclosedAttachments extends Pick<Predicate, 'disclosed' | 'withheld'> {
  readonly attachments: ReadonlyArray<ShownAttachment>
}

/** The files that are to be shown are too many bytes for a bundle: show none of them, and hand them over one by one. */
export interface AttachmentsTooLarge {
  readonly type: 'AttachmentsTooLarge'
  readonly most: number
}

/** Why the files of an order cannot be shown. */
export type AttachmentsNotShown = AttachmentsTooLarge | KeyUnavailable | Tampered

// A bundle is read up to 512 MiB; the rest of it is small.
const mostBytes = 448 * 1024 * 1024

/** The files that these events name, where the field `Attachment` is wanted; `Every` is every field. Together they have `most` bytes at most. */
export const disclosedAttachments = async (
  keeping: AttachmentKeeping,
  events: ReadonlyArray<RecordedEvent>,
  wanted: ReadonlyArray<string>,
  most = mostBytes
): Promise<Either.Either<AttachmentsNotShown, DisclosedAttachments>> => {
  const attachments: Array<ShownAttachment> = []
  const disclosed: Array<DisclosedAttachments['disclosed'][number]> = []
  const withheld: Array<DisclosedAttachments['withheld'][number]> = []
  const opened = new Map<string, Either.Either<WithheldReason, OpenedAttachment>>()
  let total = 0
  for (const { data, stream, revision } of events) {
    const rev = String(revision)
    for (const named of attachmentsIn(data)) {
      const { pointer, digest, mediaType, subject, storedAs } = named
      const key = [subject, storedAs, digest].join(' ')
      const before = opened.get(key)
      const found = before === undefined ? await openOne(keeping, stream, named, wanted) : Either.right(before)
      if (Either.isLeft(found)) return found
      opened.set(key, found.right)
      if (Either.isLeft(found.right)) {
        withheld.push({ pointer, reason: found.right.left, rev })
        continue
      }
      const { file, salt } = found.right.right
      if (before === undefined) total += file.length
      if (total > most) return Either.left({ type: 'AttachmentsTooLarge', most })
      attachments.push({ rev, digest, mediaType, salt, file })
      disclosed.push({ pointer, rev })
    }
  }
  return Either.right({ attachments, disclosed, withheld })
}

type Found = Either.Either<WithheldReason, OpenedAttachment>

// What is erased or may only be kept is told so, also where nobody wants to see it.
const openOne = async (
  keeping: AttachmentKeeping,
  stream: string,
  { subject, storedAs, digest: sha256 }: AttachmentAt,
  wanted: ReadonlyArray<string>
): Promise<Either.Either<KeyUnavailable | Tampered, Found>> => {
  const records = await keeping.keys.keysOf({ stream })()
  if (Either.isLeft(records)) return records
  const statuses = records.right.filter((record) => record.subject === subject).map(({ status }) => status)
  if (statuses.includes('Destroyed')) return withheldAs('erased')
  if (statuses.includes('Restricted')) return withheldAs('restricted')
  if (!isWanted(wanted, 'Attachment')) return withheldAs('out-of-scope')
  if (!AttachmentId.is(storedAs)) return withheldAs('missing')
  const opened = await openKeptAttachment(keeping, { stream, subject }, { storedAs, sha256 })()
  if (Either.isRight(opened)) return Either.right(opened)
  switch (opened.left.type) {
    case 'ValueErased':
      return withheldAs('erased')
    case 'AttachmentRestricted':
      return withheldAs('restricted')
    case 'AttachmentMissing':
      return withheldAs('missing')
    case 'Tampered':
    case 'StoreUnavailable':
    case 'KeyUnreadable':
    case 'WrongKey':
    case 'EpochKeyMissing':
      return Either.left(opened.left)
  }
}

const withheldAs = (reason: WithheldReason): Either.Either<never, Found> => Either.right(Either.left(reason))
