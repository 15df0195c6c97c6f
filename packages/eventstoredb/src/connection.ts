import { type CallFailure, storeClosed, timedOut } from './call-failure.ts'
import type { CheckedConnection } from './connection-string.ts'
import { type Driver, openDriver } from './driver.ts'
import { inTime } from './in-time.ts'
import type { Tell } from './observe.ts'

/** A client of the connection, until it is left for another one. */
export interface Client {
  readonly driver: Driver
  /** Aborted when what is still read through it must fail, for the client would let it look complete. */
  readonly ended: AbortSignal
  /** Notes what became of a call: null, it went well. */
  readonly note: (failure: CallFailure | null) => void
}

/** A connection of our own to the server, renewed when the client on it is not to be trusted any more. */
export interface Connection {
  /** The client of now; throws when the store is closed. */
  readonly client: () => Client
  /** Aborted when the store is closed: nothing is begun or waited for any more. */
  readonly closing: AbortSignal
  /** Ends the reads that are open, and everything else. */
  readonly dispose: () => Promise<void>
}

const mostFailures = 3
const drainedAfter = 30_000
const mostDisposing = 2000
const shortestLife = 1000

/**
 * A connection for `calls` or for `subscriptions`: they do not share one, for open calls count.
 *
 * The client shares a connection among all clients of equal settings, also one that is stuck. So each has an interval of its own.
 */
export const openConnection = (
  { text, credentials }: CheckedConnection,
  purpose: 'calls' | 'subscriptions',
  closing: AbortSignal,
  tell: Tell
): Connection => {
  const disposing = new Set<() => Promise<void>>()
  let generation = 0

  const open = (): Client & { readonly leave: () => void } => {
    const openedAt = Date.now()
    const interval = 10_000 + 2 * (generation % 500) + (purpose === 'calls' ? 0 : 1)
    const name = `connectionName=readdress-${purpose}-${generation}`
    const driver = openDriver(`${text}keepAliveInterval=${interval}&${name}`, credentials)
    const ended = new AbortController()
    let failures = 0
    let timer: NodeJS.Timeout | undefined

    const dispose = async (): Promise<void> => {
      clearTimeout(timer)
      disposing.delete(dispose)
      ended.abort(closing.aborted ? storeClosed() : timedOut())
      await inTime(driver.dispose(), mostDisposing).catch(() => {})
    }
    disposing.add(dispose)

    return {
      driver,
      ended: ended.signal,
      note: (failure) => {
        failures = failure?.type === 'Ambiguous' && failure.keepsChannel ? failures + 1 : 0
        const isLost = failure?.type === 'NotCarriedOut' && failure.isLost
        if (failures < mostFailures && !isLost) return
        if (current.driver === driver && Date.now() - openedAt >= shortestLife) renew(isLost ? 'NoNodeFound' : 'Silent')
      },
      // What is under way on it may still end well.
      leave: () => {
        timer = setTimeout(() => void dispose(), drainedAfter).unref()
      }
    }
  }
  let current = open()

  const renew = (reason: 'NoNodeFound' | 'Silent'): void => {
    if (closing.aborted) return
    current.leave()
    generation += 1
    tell('connectionRenewed', { purpose, generation, reason })
    current = open()
  }

  return {
    client: () => {
      if (closing.aborted) throw storeClosed()
      return current
    },
    closing,
    dispose: async () => {
      await Promise.all([...disposing].map((dispose) => dispose()))
    }
  }
}
