import { type OrderId, orderStream } from '@readdress/order'
import {
  type KeyStore,
  type KeyUnavailable,
  SubjectId,
  type UnreadableCommand,
  type ValueErased
} from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { keysOfKnownPerson, type UnknownPerson } from './person.ts'

/** Who a person of an order is across orders. */
export interface PersonLink {
  readonly orderId: OrderId
  /** `buyer`, `recipient-1`, `other-1`. */
  readonly subject: string
  /** A random UUID that the service keeps for its customer; the same in all his orders. */
  readonly person: string
}

/** Why a person was not linked. */
export type NotLinked = KeyUnavailable | ValueErased | UnknownPerson | UnreadableCommand

/** Notes in the key store, and nowhere else, who a person of an order is; another id takes the place of the one before. */
export const linkPerson =
  (keys: KeyStore, { orderId, subject, person }: PersonLink): TaskEither<NotLinked, void> =>
  async () => {
    if (!SubjectId.is(person)) return Either.left({ type: 'InvalidValue', field: 'person', problem: 'expected a UUID' })
    const stream = orderStream(orderId)
    const known = await keysOfKnownPerson(keys, stream, subject)()
    if (Either.isLeft(known)) return known
    return keys.link({ stream, subject }, person)()
  }
