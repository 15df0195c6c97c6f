import type { StoreUnavailable } from '@readdress/event-store'
import { DataSubject, type OrderId, orderOfStream, orderStream } from '@readdress/order'
import type { KeyRecord, KeyStore, UnreadableCommand } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import type { PersonInOrder } from './export/subject-export.ts'
import { keysOfPerson, noDataSubject } from './person.ts'

/** A person in each of these orders. */
export type OrdersOfPerson = ReadonlyArray<PersonInOrder & { readonly orderId: OrderId }>

/** The orders that the key store links to one person, each once, by their ids; an order that is erased is linked to nobody any more. */
export const ordersOfPerson = (
  keys: KeyStore,
  person: string
): TaskEither.TaskEither<StoreUnavailable, OrdersOfPerson> =>
  pipe(
    keys.keysOf({ person }),
    TaskEither.map((records) => {
      const orders = new Map<string, OrdersOfPerson[number]>()
      for (const { stream, subject } of records.toSorted(byStream)) {
        const orderId = orderOfStream(stream)
        if (orderId !== null) orders.set(`${orderId}/${subject}`, { orderId, subject })
      }
      return [...orders.values()]
    })
  )

/** The person in every other order that the key store links to this one. */
export const otherOrdersOf = async (
  keys: KeyStore,
  { orderId, subject }: OrdersOfPerson[number]
): Promise<Either.Either<StoreUnavailable | UnreadableCommand, OrdersOfPerson>> => {
  if (!DataSubject.is(subject)) return noDataSubject
  const records = await keysOfPerson(keys, orderStream(orderId), subject)()
  if (Either.isLeft(records)) return records
  const person = records.right.find((record) => record.person !== null)?.person ?? null
  if (person === null) return Either.right([])
  const orders = await ordersOfPerson(keys, person)()
  return Either.map((all: OrdersOfPerson) => all.filter((one) => one.orderId !== orderId || one.subject !== subject))(
    orders
  )
}

const byStream = (one: KeyRecord, other: KeyRecord): number =>
  one.stream < other.stream ? -1 : Number(one.stream > other.stream)
