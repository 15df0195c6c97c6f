import * as Either from 'fp-ts/lib/Either.js'
import type { Leases } from './leases.ts'

/**
 * Leases that live as long as the process: for tests, and for a service of one process.
 *
 * @example
 * const leases = inMemoryLeases()
 * const lease = await leases.acquire('timers', 30_000)()
 * assert.ok(Either.isRight(lease))
 * assert.ok(Either.isLeft(await leases.acquire('timers', 30_000)()))
 * await leases.release(lease.right)()
 */
export const inMemoryLeases = (now: () => Date = () => new Date()): Leases => {
  const held = new Map<string, { readonly fence: number; readonly expiresAt: number }>()
  const isHolder = (name: string, fence: number): boolean => held.get(name)?.fence === fence
  return {
    acquire: (name, milliseconds) => async () => {
      const { fence, expiresAt } = held.get(name) ?? nobody
      const time = now().getTime()
      if (time < expiresAt) return Either.left({ type: 'LeaseHeld', name, expiresAt })
      const lease = { fence: fence + 1, expiresAt: time + milliseconds }
      held.set(name, lease)
      return Either.right({ name, ...lease })
    },
    renew:
      ({ name, fence }, milliseconds) =>
      async () => {
        if (!isHolder(name, fence)) return Either.left({ type: 'LeaseLost', name, fence })
        const lease = { fence, expiresAt: now().getTime() + milliseconds }
        held.set(name, lease)
        return Either.right({ name, ...lease })
      },
    release:
      ({ name, fence }) =>
      async () => {
        // The next number, so that the old holder cannot renew any more.
        if (isHolder(name, fence)) held.set(name, { fence: fence + 1, expiresAt: nobody.expiresAt })
        return Either.right(undefined)
      }
  }
}

const nobody = { fence: 0, expiresAt: Number.NEGATIVE_INFINITY }
