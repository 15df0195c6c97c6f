import type { StoreUnavailable } from '@readdress/event-store'
import type { KeyRecord, KeyStore } from '@readdress/privacy'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'

/** Somebody by whom or for whom something is done: a role and a pseudonym. */
export interface By {
  readonly role: string
  readonly id: string
}

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
