import {
  beginning,
  type EventStore,
  isStoreReadFailure,
  type ReadFailure,
  type StreamName
} from '@readdress/event-store'
import { orderStream } from '@readdress/order'
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

// Every order begins with an address.
const looked = 1000

/** How the personal values of a store are kept, and the order that shows it. */
export interface FoundSeal {
  readonly status: SealMismatch['found']
  readonly stream: StreamName
}

/** How the personal values of a store are kept, by the first of them; null for a store that has none yet. */
export const sealOf = async (events: EventStore): Promise<Either.Either<ReadFailure, FoundSeal | null>> => {
  let seen = 0
  try {
    // Also where others keep their streams in the same store, before all of ours.
    for await (const { data, stream } of events.readAll(beginning, { streamPrefix: orderStream('') })) {
      const text = JSON.stringify(data)
      if (text.includes('{"$personal":')) return Either.right({ status: 'InTheClear', stream })
      if (text.includes('{"$sd":')) return Either.right({ status: 'Sealed', stream })
      seen += 1
      if (seen === looked) break
    }
    return Either.right(null)
  } catch (caught) {
    if (isStoreReadFailure(caught)) return Either.left(caught.failure)
    throw caught
  }
}
