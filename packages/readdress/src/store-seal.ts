import { beginning, type EventStore, isStoreReadFailure, type ReadFailure } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'

/** A store whose personal values are not kept as the settings say: nothing was read of it or written to it. */
export interface SealMismatch {
  readonly type: 'SealMismatch'
  readonly found: 'InTheClear' | 'Sealed'
  readonly remedy: string
}

/** The fact with its remedy. */
export const sealMismatch = (folder: string, found: SealMismatch['found']): SealMismatch => ({
  type: 'SealMismatch',
  found,
  remedy:
    found === 'InTheClear'
      ? `The personal values in ${folder} are not sealed: copy the store with readdress seal --from ${folder} --to DIR, and open DIR.`
      : `The personal values in ${folder} are sealed: open it with its keys, not in the clear.`
})

// Every order begins with an address. Other streams may lie before it.
const looked = 1000

/** How the personal values of a store are kept, by the first of them; null for a store that has none yet. */
export const sealOf = async (events: EventStore): Promise<Either.Either<ReadFailure, SealMismatch['found'] | null>> => {
  let seen = 0
  try {
    for await (const { data } of events.readAll(beginning)) {
      const text = JSON.stringify(data)
      if (text.includes('{"$personal":')) return Either.right('InTheClear')
      if (text.includes('{"$sd":')) return Either.right('Sealed')
      seen += 1
      if (seen === looked) break
    }
    return Either.right(null)
  } catch (caught) {
    if (isStoreReadFailure(caught)) return Either.left(caught.failure)
    throw caught
  }
}
