import assert from 'node:assert/strict'
import * as Either from 'fp-ts/lib/Either.js'
import type { Lease, Leases } from '../leases.ts'
import type { ContractCase } from './contract-case.ts'

/** Leases under test. */
export interface OpenLeases {
  readonly leases: Leases
  readonly close: () => Promise<void>
}

/** Leases whose data outlives them: `openAgain` opens the same data, beside these or after `close`. */
export interface DurableLeases extends OpenLeases {
  readonly openAgain: () => Promise<DurableLeases>
}

/** Opens leases that go by this clock. */
export type FreshLeases<Opened extends OpenLeases> = (now: () => Date) => Promise<Opened>

/** What a case works with: the leases as they were opened, a name that no other case uses, and their clock in milliseconds. */
export interface LeaseGround<Opened extends OpenLeases> {
  readonly opened: Opened
  readonly leases: Leases
  readonly name: string
  readonly clock: { time: number }
}

/** A case on leases that are opened for it and closed after it. */
export const leaseCase = <Opened extends OpenLeases>(
  name: string,
  open: FreshLeases<Opened>,
  promise: (ground: LeaseGround<Opened>) => Promise<void>
): ContractCase => ({
  name,
  run: async () => {
    const clock = { time: Date.UTC(2026, 0, 1) }
    const opened = await open(() => new Date(clock.time))
    try {
      await promise({ opened, leases: opened.leases, name: `contract-${crypto.randomUUID()}`, clock })
    } finally {
      await opened.close()
    }
  }
})

/** Acquires, or fails the case. */
export const acquired = async (leases: Leases, name: string, milliseconds = 1000): Promise<Lease> => {
  const answer = await leases.acquire(name, milliseconds)()
  assert.ok(Either.isRight(answer), 'the lease is given')
  return answer.right
}

/** Renews, or fails the case. */
export const renewed = async (leases: Leases, lease: Lease, milliseconds = 1000): Promise<Lease> => {
  const answer = await leases.renew(lease, milliseconds)()
  assert.ok(Either.isRight(answer), 'the lease is renewed')
  return answer.right
}

/** Expects that the lease is held until then. */
export const expectHeld = async (leases: Leases, name: string, expiresAt: number): Promise<void> => {
  assert.deepEqual(await leases.acquire(name, 1000)(), Either.left({ type: 'LeaseHeld', name, expiresAt }))
}

/** Expects that the lease is lost to whoever had it. */
export const expectLost = async (leases: Leases, { name, fence, expiresAt }: Lease): Promise<void> => {
  assert.deepEqual(
    await leases.renew({ name, fence, expiresAt }, 1000)(),
    Either.left({ type: 'LeaseLost', name, fence })
  )
}
