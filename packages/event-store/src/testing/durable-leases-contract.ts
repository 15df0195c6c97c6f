import assert from 'node:assert/strict'
import * as Either from 'fp-ts/lib/Either.js'
import type { ContractCase } from './contract-case.ts'
import {
  acquired,
  type DurableLeases,
  expectHeld,
  expectLost,
  type FreshLeases,
  leaseCase,
  renewed
} from './lease-case.ts'

/** What leases promise whose data outlives them, and which several processes share. */
export const durableLeasesContract = (open: FreshLeases<DurableLeases>): ReadonlyArray<ContractCase> => [
  leaseCase('a lease outlives the process that took it', open, async ({ opened, leases, name, clock }) => {
    const lease = await acquired(leases, name)
    await opened.close()
    await reopened(opened, async (later) => {
      await expectHeld(later.leases, name, lease.expiresAt)
      clock.time += 500
      assert.equal((await renewed(later.leases, lease)).expiresAt, clock.time + 1000)
    })
  }),

  leaseCase('numbers go on growing after a restart', open, async ({ opened, leases, name, clock }) => {
    const expiring = await acquired(leases, name)
    const released = await acquired(leases, `${name}-released`)
    await leases.release(released)()
    await opened.close()
    clock.time = expiring.expiresAt
    await reopened(opened, async (later) => {
      assert.ok((await acquired(later.leases, name)).fence > expiring.fence)
      assert.ok((await acquired(later.leases, `${name}-released`)).fence > released.fence)
    })
  }),

  leaseCase('it has one holder among all that have the data open', open, async ({ opened, leases, name, clock }) => {
    await reopened(opened, async (other) => {
      const both = [leases, other.leases]
      const asked = Array.from({ length: 20 }, (_, number) => both[number % 2]?.acquire(name, 1000)())
      const [lease] = (await Promise.all(asked)).flatMap((answer) =>
        answer !== undefined && Either.isRight(answer) ? [answer.right] : []
      )
      assert.ok(lease !== undefined)
      for (const each of both) await expectHeld(each, name, lease.expiresAt)
      clock.time = lease.expiresAt
      const taken = await acquired(other.leases, name)
      assert.ok(taken.fence > lease.fence)
      await expectLost(leases, lease)
    })
  }),

  leaseCase('after closing they refuse, and say why', open, async ({ opened, leases, name }) => {
    const lease = await acquired(leases, name)
    await opened.close()
    await opened.close()
    const closed = Either.left({ type: 'StoreUnavailable', reason: 'closed' })
    assert.deepEqual(await leases.acquire(name, 1000)(), closed)
    assert.deepEqual(await leases.renew(lease, 1000)(), closed)
    assert.deepEqual(await leases.release(lease)(), closed)
  })
]

const reopened = async (
  { openAgain }: DurableLeases,
  promise: (again: DurableLeases) => Promise<void>
): Promise<void> => {
  const again = await openAgain()
  try {
    await promise(again)
  } finally {
    await again.close()
  }
}
