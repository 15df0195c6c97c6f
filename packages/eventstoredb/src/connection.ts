import type { CallFailure } from './call-failure.ts'
import { storeClosed } from './call-failure.ts'
import type { EndReads } from './consumed.ts'
import { type Driver, openDriver } from './driver.ts'
import { inTime } from './in-time.ts'

/** A connection of our own to the server, renewed when the client on it is not to be trusted any more. */
export interface Connection {
  /** The client of now; throws when the store is closed. */
  readonly driver: () => Driver
  readonly openReads: EndReads
  /** Notes what became of a call. */
  readonly succeeded: () => void
  readonly failed: (failure: CallFailure) => void
  readonly close: () => Promise<void>
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
export const openConnection = (connectionString: string, purpose: 'calls' | 'subscriptions'): Connection => {
  const openReads: EndReads = new Set()
  const draining = new Map<Driver, NodeJS.Timeout>()
  let generation = 0
  let failures = 0
  let isClosed = false
  let openedAt = Date.now()

  const open = (): Driver => {
    openedAt = Date.now()
    const interval = 10_000 + 2 * (generation % 500) + (purpose === 'calls' ? 0 : 1)
    const name = `connectionName=readdress-${purpose}-${generation}`
    return openDriver(`${connectionString}keepAliveInterval=${interval}&${name}`)
  }
  let driver = open()

  const dispose = async (of: Driver): Promise<void> => {
    clearTimeout(draining.get(of))
    draining.delete(of)
    await inTime(of.dispose(), mostDisposing).catch(() => {})
  }

  const recycle = (): void => {
    if (isClosed || Date.now() - openedAt < shortestLife) return
    const old = driver
    generation += 1
    failures = 0
    driver = open()
    // What is under way on it may still end well.
    draining.set(old, setTimeout(() => void dispose(old), drainedAfter).unref())
  }

  return {
    driver: () => {
      if (isClosed) throw storeClosed()
      return driver
    },
    openReads,
    succeeded: () => {
      failures = 0
    },
    failed: (failure) => {
      if (failure.type === 'Ambiguous' && failure.keepsChannel) failures += 1
      if (failures >= mostFailures || (failure.type === 'NotCarriedOut' && failure.isLost)) recycle()
    },
    close: async () => {
      isClosed = true
      for (const end of [...openReads]) end(storeClosed())
      await Promise.all([driver, ...draining.keys()].map(dispose))
    }
  }
}
