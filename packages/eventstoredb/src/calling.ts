import { isStoreReadFailure, type StoreUnavailable, type Surroundings } from '@readdress/event-store'
import { type CallFailure, callFailure } from './call-failure.ts'
import type { CallLimit } from './call-limit.ts'
import type { Client, Connection } from './connection.ts'
import type { Call, Tell } from './observe.ts'
import { type Patience, pauseBefore } from './patience.ts'

/** What calls to the server work with. */
export interface Calling {
  readonly connection: Connection
  /** Of the reads over this connection. */
  readonly limit: CallLimit
  readonly surroundings: Surroundings
  readonly patience: Patience
  readonly tell: Tell
}

const longestPause = 2000

/** One call to the server when there is room for it: the connection is told what became of it, and whoever watches. */
export const called = <A>(
  { connection, surroundings, tell }: Calling,
  limit: CallLimit,
  call: Call,
  longest: number,
  make: (client: Client) => Promise<A>
): Promise<A> =>
  limit.within(
    async () => {
      const client = connection.client()
      const began = surroundings.now().getTime()
      tell('callStarted', { ...call, running: limit.running(), waiting: limit.waiting() })
      const over = (failure: CallFailure | null): void => {
        client.note(failure)
        const milliseconds = surroundings.now().getTime() - began
        tell('callFinished', { ...call, outcome: failure?.type ?? 'Succeeded', milliseconds })
      }
      try {
        const answer = await make(client)
        over(null)
        return answer
      } catch (caught) {
        over(isStoreReadFailure(caught) ? null : callFailure(caught))
        throw caught
      }
    },
    longest,
    connection.closing
  )

/** Waits before the next try, but not beyond the closing of the store. */
export const pause = ({ connection, surroundings, tell }: Calling, call: Call, failure: CallFailure): Promise<void> => {
  const milliseconds = pauseBefore(call.attempt, surroundings.random, longestPause)
  tell('retrying', { ...call, outcome: failure.type, milliseconds })
  return surroundings.wait(milliseconds, connection.closing)
}

/** Whether the same read may go well later. */
export const mayBeRepeated = ({ type }: CallFailure): boolean => type === 'NotCarriedOut' || type === 'Ambiguous'

/** The port's word for a call that failed. */
export const unavailable = ({ type }: CallFailure): StoreUnavailable => {
  if (type === 'Closed') return { type: 'StoreUnavailable', reason: 'closed' }
  if (type === 'NotAllowed') return { type: 'StoreUnavailable', reason: 'not-allowed' }
  if (type === 'StreamDeleted') return { type: 'StoreUnavailable', reason: 'stream-deleted' }
  return { type: 'StoreUnavailable', reason: type === 'Overloaded' || type === 'NotCarriedOut' ? 'busy' : 'failed' }
}
