import type { StoreUnavailable } from '@readdress/event-store'
import { type OrderId, orderStream } from '@readdress/order'
import type { KeyRecord, KeyStore, UnreadableCommand } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { type OrdersOfPerson, ordersOfPerson } from '../linked-orders.ts'
import { keysOfKnownPerson, keysOfPerson, type UnknownPerson } from '../person.ts'

/** One person in one order, with the keys that the values are sealed under. */
export interface Exportee {
  readonly orderId: OrderId
  readonly subject: string
  readonly keys: ReadonlyArray<KeyRecord>
}

/** The key store knows that these are not one person: nothing of one is handed to another. */
export interface DifferentPersons {
  readonly type: 'DifferentPersons'
  readonly orderIds: ReadonlyArray<string>
}

/** The person in each of these orders, and in every other one that the key store links to the same person; each once. */
export const personsOf = async (
  keys: KeyStore,
  asked: OrdersOfPerson
): Promise<
  Either.Either<StoreUnavailable | UnknownPerson | UnreadableCommand | DifferentPersons, ReadonlyArray<Exportee>>
> => {
  const persons = new Map<string, Exportee>()
  for (const { orderId, subject } of asked) {
    const found = await keysOfKnownPerson(keys, orderStream(orderId), subject)()
    if (Either.isLeft(found)) return found
    persons.set(`${orderId}/${subject}`, { orderId, subject, keys: found.right })
  }
  const [person, ...others] = new Set(
    [...persons.values()].flatMap((one) => one.keys.flatMap((key) => (key.person === null ? [] : [key.person])))
  )
  if (others.length > 0) return Either.left({ type: 'DifferentPersons', orderIds: asked.map(({ orderId }) => orderId) })
  if (person === undefined) return Either.right([...persons.values()])
  const linked = await ordersOfPerson(keys, person)()
  if (Either.isLeft(linked)) return linked
  for (const { orderId, subject } of linked.right) {
    if (persons.has(`${orderId}/${subject}`)) continue
    const found = await keysOfPerson(keys, orderStream(orderId), subject)()
    if (Either.isLeft(found)) return found
    persons.set(`${orderId}/${subject}`, { orderId, subject, keys: found.right })
  }
  return Either.right([...persons.values()])
}
