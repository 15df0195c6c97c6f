import { orderStream } from '@readdress/order'
import { type Destroyed, forgetEverywhere, Pseudonym } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type Erasing, type ErasureStep, type NotErased, standing, unknownErasure } from './erasing.ts'
import type { AboutErasure } from './erasures.ts'
import { origin } from './origin.ts'
import { noPseudonym } from './person.ts'

/** Whose data are erased, and who was given some of them and must be told. */
export interface ErasureNotice {
  readonly erasureId: string
  readonly orderId: string
  readonly subject: string
  readonly receivers: ReadonlyArray<string>
}

/** Tells receivers that data they were given are erased; what it answers only says whether it did. */
export type TellRecipients = (notice: ErasureNotice) => TaskEither<unknown, unknown>

/** Who was told of an erasure, in pseudonyms. */
export interface RecipientsTold extends AboutErasure {
  readonly receivers: ReadonlyArray<string>
}

/** Those who were given some of the data have not been told that they are erased. */
export interface RecipientsNotTold {
  readonly type: 'RecipientsNotTold'
  readonly receivers: ReadonlyArray<string>
}

/**
 * What comes after the keys are destroyed: whatever was derived forgets the person, those who were given data are told, and when no backup can hold
 * the keys any more, that the erasure is done is put on record.
 */
export const confirmErasure = async (
  erasing: Erasing,
  { erasureId, by }: AboutErasure,
  state: Destroyed,
  tellRecipients: TellRecipients | undefined
): Promise<Either.Either<NotErased | RecipientsNotTold, unknown>> => {
  const { orderId, subject, keyIds, destroyedAt, ground } = state
  const stream = orderStream(orderId)
  const scope = { stream, subject, destroyedAt, ground }
  const again = await erasing.keys.reconcile(keyIds.map((keyId) => ({ keyId, ...scope })))()
  if (Either.isLeft(again)) return again
  const reports = await forgetEverywhere(erasing.derived, stream, subject)()
  const receivers = await recipientsToTell(erasing, state)
  if (Either.isLeft(receivers)) return receivers
  if (receivers.right.length > 0) {
    const notice = { erasureId, orderId, subject, receivers: receivers.right }
    if (tellRecipients === undefined || !(await isTold(tellRecipients, notice)))
      return Either.left({ type: 'RecipientsNotTold', receivers: receivers.right })
    const noted = await notifyRecipients(erasing, { erasureId, by, receivers: receivers.right })()
    if (Either.isLeft(noted)) return noted
  }
  const data = { orderId, reports }
  return erasing.handleErasure({ ...origin(by), erasureId, type: 'RecordErasureEffective', data })()
}

// It is somebody else's code: where it breaks, they have not been told.
const isTold = async (tellRecipients: TellRecipients, notice: ErasureNotice): Promise<boolean> => {
  try {
    return Either.isRight(await tellRecipients(notice)())
  } catch {
    return false
  }
}

/** Puts on record who was told that the data are erased. */
export const notifyRecipients =
  (erasing: Erasing, { erasureId, by, receivers }: RecipientsTold): ErasureStep =>
  async () => {
    const found = await standing(erasing, erasureId)
    if (Either.isLeft(found)) return found
    const { state } = found.right
    if (state.status === 'None') return unknownErasure(erasureId)
    const { orderId, subject } = state
    const noPseudonyms = receivers.filter((receiver) => !Pseudonym.is(receiver))
    if (noPseudonyms.length > 0) {
      const given = await receiversOf(erasing, orderId, subject)
      if (Either.isLeft(given)) return given
      if (noPseudonyms.some((receiver) => !given.right.includes(receiver))) return noPseudonym('data.receivers')
    }
    const data = { orderId, receivers }
    const noted = await erasing.handleErasure({ ...origin(by), erasureId, type: 'NotifyRecipients', data })()
    return Either.isLeft(noted) ? noted : standing(erasing, erasureId)
  }

const recipientsToTell = async (
  erasing: Erasing,
  { orderId, subject, notified }: Destroyed
): Promise<Either.Either<NotErased, ReadonlyArray<string>>> => {
  const given = await receiversOf(erasing, orderId, subject)
  return Either.isLeft(given) ? given : Either.right(given.right.filter((receiver) => !notified.includes(receiver)))
}

// Whoever looked for himself works here, and whoever asked about himself knows.
const receiversOf = async (
  { questions }: Erasing,
  orderId: string,
  subject: string
): Promise<Either.Either<NotErased, ReadonlyArray<string>>> => {
  const entries = await questions.accessLog({ orderId, subject })()
  if (Either.isLeft(entries)) return entries
  const receivers = entries.right
    .filter(
      ({ result, receiver, actor, purpose }) =>
        result === 'Disclosed' && receiver !== actor.id && purpose !== 'SubjectAccess'
    )
    .map(({ receiver }) => receiver)
  return Either.right([...new Set(receivers)])
}
