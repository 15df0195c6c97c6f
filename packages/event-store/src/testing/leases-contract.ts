import assert from 'node:assert/strict'
import * as Either from 'fp-ts/lib/Either.js'
import type { ContractCase } from './contract-case.ts'
import {
  acquired,
  expectHeld,
  expectLost,
  type FreshLeases,
  leaseCase,
  type OpenLeases,
  renewed
} from './lease-case.ts'

/** The contract that all leases keep, as cases for any test runner. */
export const leasesContract = (open: FreshLeases<OpenLeases>): ReadonlyArray<ContractCase> => [
  leaseCase('a lease has one holder until it expires', open, async ({ leases, name, clock }) => {
    const lease = await acquired(leases, name)
    assert.deepEqual([lease.name, lease.expiresAt], [name, clock.time + 1000])
    clock.time = lease.expiresAt - 1
    await expectHeld(leases, name, lease.expiresAt)
  }),

  leaseCase('an expired lease is given to the next, with a higher number', open, async ({ leases, name, clock }) => {
    const first = await acquired(leases, name)
    clock.time = first.expiresAt
    const second = await acquired(leases, name, 50)
    assert.ok(second.fence > first.fence)
    await expectHeld(leases, name, clock.time + 50)
  }),

  leaseCase('of many who ask at once exactly one is given it', open, async ({ leases, name }) => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => leases.acquire(name, 1000)()))
    assert.equal(answers.filter(Either.isRight).length, 1)
  }),

  leaseCase('names have nothing to do with each other', open, async ({ leases, name, clock }) => {
    const lease = await acquired(leases, name)
    const other = await acquired(leases, `${name}-other`)
    await leases.release(other)()
    await acquired(leases, `${name}-other`)
    await expectHeld(leases, name, clock.time + 1000)
    assert.equal((await renewed(leases, lease)).fence, lease.fence)
  }),

  leaseCase('renewing makes it expire later, under its number', open, async ({ leases, name, clock }) => {
    const lease = await acquired(leases, name)
    clock.time += 900
    const longer = await renewed(leases, lease)
    assert.deepEqual(longer, { name, fence: lease.fence, expiresAt: clock.time + 1000 })
    clock.time += 999
    await expectHeld(leases, name, longer.expiresAt)
    clock.time += 1
    await acquired(leases, name)
  }),

  leaseCase('a lease that expired can be renewed while nobody else took it', open, async ({ leases, name, clock }) => {
    const lease = await acquired(leases, name)
    clock.time += 5000
    const late = await renewed(leases, lease)
    assert.equal(late.fence, lease.fence)
    await expectHeld(leases, name, clock.time + 1000)
  }),

  leaseCase('a holder that lost it learns so when he renews', open, async ({ leases, name, clock }) => {
    const lost = await acquired(leases, name)
    clock.time = lost.expiresAt
    const taken = await acquired(leases, name)
    await expectLost(leases, lost)
    clock.time = taken.expiresAt
    await expectLost(leases, lost)
    assert.equal((await renewed(leases, taken)).fence, taken.fence)
  }),

  leaseCase('a released lease can be had at once, with a higher number', open, async ({ leases, name }) => {
    const first = await acquired(leases, name)
    assert.ok(Either.isRight(await leases.release(first)()))
    const second = await acquired(leases, name)
    assert.ok(second.fence > first.fence)
  }),

  leaseCase('a released lease is not renewed', open, async ({ leases, name }) => {
    const lease = await acquired(leases, name)
    await leases.release(lease)()
    await expectLost(leases, lease)
    await acquired(leases, name)
  }),

  leaseCase('whoever lost it releases nothing', open, async ({ leases, name, clock }) => {
    const lost = await acquired(leases, name)
    clock.time = lost.expiresAt
    const taken = await acquired(leases, name)
    assert.ok(Either.isRight(await leases.release(lost)()))
    await expectHeld(leases, name, taken.expiresAt)
  })
]
