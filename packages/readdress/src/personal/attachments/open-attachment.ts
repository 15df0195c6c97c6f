import { type EventStore, isStoreReadFailure, type ReadFailure, streamName } from '@readdress/event-store'
import { type EvidenceRef, type OrderId, orderStream } from '@readdress/order'
import { AttachmentId, type AttachmentNotOpened, type Attachments, openKeptAttachment } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { askToSee, type NotRevealed, noteNotShown, type Revealing, type ToReveal } from '../asking-to-see.ts'
import { keysUnder } from '../keys-under.ts'
import { unknownReference } from '../unknown-reference.ts'
import { refsIn } from './refs-in.ts'

/** Which file of an order somebody wants to see, and why. To the policy it is the field `Attachment` of the person whom it is about. */
export interface AttachmentToOpen extends Omit<ToReveal, 'subject' | 'fields' | 'of'> {
  /** As the event says. */
  readonly storedAs: string
}

/** A file in clear. `sha256` of the reference is that of salt and file: whoever is to check it needs both. */
export interface AttachmentInClear {
  readonly ref: EvidenceRef
  readonly file: Uint8Array
  readonly salt: Uint8Array
}

/** No event of the order names this file. */
export interface UnknownAttachment {
  readonly type: 'UnknownReference'
  readonly kind: 'Attachment'
  readonly id: string
}

/** Why a file is not shown. */
export type AttachmentNotShown = NotRevealed | AttachmentNotOpened | UnknownAttachment

/** What it takes to show files. */
export interface ShowingAttachments extends Revealing {
  readonly attachments: Attachments
}

/** Opens a file that an event names: like every value it stands in the access log before it is opened, and it is checked against the event. */
export const revealAttachment =
  (showing: ShowingAttachments, asked: AttachmentToOpen): TaskEither<AttachmentNotShown, AttachmentInClear> =>
  async () => {
    const { orderId, storedAs } = asked
    const named = await refIn(showing.raw, orderId, storedAs)
    if (Either.isLeft(named)) return named
    const ref = named.right
    if (ref === null || !AttachmentId.is(storedAs)) return unknownReference('Attachment', 'storedAs', storedAs)
    const { subject, sha256 } = ref
    const logged = await askToSee(showing, { ...asked, subject, fields: ['Attachment'] })
    if (Either.isLeft(logged)) return logged
    const keeping = { keys: keysUnder(showing.keys, asked.underHold), attachments: showing.attachments }
    const scope = { stream: orderStream(orderId), subject }
    const opened = await openKeptAttachment(keeping, scope, { storedAs, sha256 })()
    if (Either.isLeft(opened)) {
      await noteNotShown(showing, asked.by, logged.right, opened.left.type)
      return opened
    }
    return Either.right({ ref, ...opened.right })
  }

const refIn = async (
  store: EventStore,
  orderId: OrderId,
  storedAs: string
): Promise<Either.Either<ReadFailure, EvidenceRef | null>> => {
  try {
    for await (const { data } of store.readStream(streamName(orderStream(orderId)))) {
      const found = refsIn(data).find((ref) => ref.storedAs === storedAs)
      if (found !== undefined) return Either.right(found)
    }
    return Either.right(null)
  } catch (caught) {
    if (isStoreReadFailure(caught)) return Either.left(caught.failure)
    throw caught
  }
}
