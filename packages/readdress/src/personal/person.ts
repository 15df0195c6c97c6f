import type { StoreUnavailable } from '@readdress/event-store'
import { DataSubject } from '@readdress/order'
import { type KeyRecord, type KeyStore, Pseudonym, type UnreadableCommand } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'

/** Somebody by whom or for whom something is done: a role and a pseudonym. */
export interface By {
  readonly role: string
  readonly id: string
}

/** The refusal of what is typed where the pseudonym of a party belongs; it may be a telephone number, and is not repeated. */
export const noPseudonym = (field: string): Either.Either<UnreadableCommand, never> =>
  Either.left({ type: 'InvalidValue', field, problem: `expected ${Pseudonym.name}` })

/** The refusal of what is no person of an order; it may be a name, and is not repeated. */
export const noDataSubject: Either.Either<UnreadableCommand, never> = Either.left({
  type: 'InvalidValue',
  field: 'subject',
  problem: 'expected buyer, recipient-1, other-1'
})

/** The keys under which the values of one person in one order are sealed, also those that are destroyed. */
export const keysOfPerson = (
  keys: KeyStore,
  stream: string,
  subject: string
): TaskEither.TaskEither<StoreUnavailable, ReadonlyArray<KeyRecord>> =>
  pipe(
    keys.keysOf({ stream }),
    TaskEither.map((records) => records.filter((record) => record.subject === subject))
  )

/** There is nothing about this person in this order. */
export interface UnknownPerson {
  readonly type: 'UnknownReference'
  readonly kind: 'DataSubject'
  readonly id: string
}

/** The same of somebody of whom there must be something. */
export const keysOfKnownPerson = (
  keys: KeyStore,
  stream: string,
  subject: string
): TaskEither.TaskEither<StoreUnavailable | UnknownPerson | UnreadableCommand, ReadonlyArray<KeyRecord>> => {
  if (!DataSubject.is(subject)) return TaskEither.fromEither(noDataSubject)
  const unknown: UnknownPerson = { type: 'UnknownReference', kind: 'DataSubject', id: subject }
  return pipe(
    keysOfPerson(keys, stream, subject),
    TaskEither.flatMapEither(
      (records): Either.Either<StoreUnavailable | UnknownPerson | UnreadableCommand, ReadonlyArray<KeyRecord>> =>
        records.length === 0 ? Either.left(unknown) : Either.right(records)
    )
  )
}
