import { derivedId } from '@readdress/event-store'
import { orderStream } from '@readdress/order'
import type {
  AccessNotHandled,
  KeyId,
  KeyRecord,
  KeyStore,
  KeyUnavailable,
  UnreadableCommand,
  ValueErased
} from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Revealing } from './asking-to-see.ts'
import { origin } from './origin.ts'
import type { By } from './person.ts'

/** The keys of which order are followed by others, why, in a code, and who wants it. */
export interface KeysToFollow {
  readonly orderId: string
  readonly why: string
  readonly by: By
  /** Only keys that were made before this moment, in ISO 8601, so that the same may be asked for again; all, if not said. */
  readonly madeBefore?: string
}

/** Why the keys of an order were not followed by others; those of some persons may have been. */
export type KeysNotRotated = AccessNotHandled | KeyUnavailable | ValueErased | UnreadableCommand

/** Has another key follow that of each person of an order, and puts it on record. What was sealed before stays readable under the former; what is destroyed stays so. */
export const rotateSubjectKeys =
  (
    { keys, handleAccess }: { readonly keys: KeyStore; readonly handleAccess: Revealing['handleAccess'] },
    { orderId, why, by, madeBefore }: KeysToFollow
  ): TaskEither<KeysNotRotated, ReadonlyArray<KeyId>> =>
  async () => {
    const stream = orderStream(orderId)
    const records = await keys.keysOf({ stream })()
    if (Either.isLeft(records)) return records
    const newKeys: Array<KeyId> = []
    for (const { keyId, subject, createdAt } of newestOfEach(records.right)) {
      const isOld = madeBefore === undefined || createdAt < madeBefore
      const newKeyId = isOld ? await followed(keys, { stream, subject }) : Either.right(keyId)
      if (Either.isLeft(newKeyId)) return newKeyId
      const data = { orderId, subject, newKeyId: newKeyId.right, why, destroyedAt: null }
      const command = {
        ...origin(by, derivedId(newKeyId.right, orderId)),
        type: 'RotateSubjectKey',
        data
      } as const
      const recorded = await handleAccess(command)()
      if (Either.isLeft(recorded)) return recorded
      newKeys.push(newKeyId.right)
    }
    return Either.right(newKeys)
  }

const newestOfEach = (records: ReadonlyArray<KeyRecord>): ReadonlyArray<KeyRecord> => {
  const newest = new Map<string, KeyRecord>()
  for (const record of records.toSorted((one, other) => one.generation - other.generation))
    newest.set(record.subject, record)
  return [...newest.values()].filter(({ status }) => status !== 'Destroyed')
}

const followed = async (
  keys: KeyStore,
  scope: { readonly stream: string; readonly subject: string }
): Promise<Either.Either<KeyUnavailable | ValueErased, KeyId>> => {
  const current = await keys.current(scope)()
  if (Either.isLeft(current)) return current
  const next = await keys.rotate(current.right)()
  return Either.isLeft(next) ? next : Either.right(next.right.keyId)
}
