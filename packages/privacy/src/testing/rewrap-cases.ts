import assert from 'node:assert/strict'
import type { ContractCase } from '@readdress/event-store/testing'
import type { RewrapProgress } from '../key-store.ts'
import { epochNamed } from './contract-lock.ts'
import { type FreshKeys, given, type KeyGround, keyCase, orderFor, refused } from './key-ground.ts'

const old = epochNamed('2026-W48')
const next = epochNamed('2026-W49')

/** Wrapping all keys under another epoch key. */
export const rewrapCases = (open: FreshKeys): ReadonlyArray<ContractCase> => [
  keyCase('every living key is wrapped anew, and the former epoch key destroyed', open, async (ground) => {
    const { keys, lock } = ground
    const ids = await made(ground, 60)
    const [destroyed = assert.fail(), restricted = assert.fail(), ...rest] = ids
    await given(keys.destroy(orderFor(ground, [destroyed])))
    await given(keys.restrict([restricted], 'asked for'))
    const told: Array<RewrapProgress> = []
    const report = await given(keys.rewrap(next, (progress) => told.push(progress)))
    assert.deepEqual(report, { looked: 59, rewrapped: 59, destroyed: [old], kept: [] })
    assert.ok(told.length > 1, 'nothing is told on the way')
    assert.deepEqual(told.at(-1), { looked: 59, rewrapped: 59 })
    assert.deepEqual(lock.destroyed, [old])
    await expectReadable(ground, rest)
  }),

  keyCase('it is told which epochs were used, and how many living keys are under each', open, async (ground) => {
    const { keys, beside } = ground
    assert.deepEqual(await given(keys.status), [])
    const [destroyed = assert.fail(), restricted = assert.fail()] = await made(ground, 3)
    await given(keys.destroy(orderFor(ground, [destroyed])))
    await given(keys.restrict([restricted], 'asked for'))
    assert.deepEqual(await given(keys.status), [{ epoch: old, status: 'Current', keys: 2 }])
    await given(keys.rewrap(next))
    const { keys: foreign } = await beside({ tenant: 'shop-2' })
    assert.deepEqual(await given(foreign.status), [])
    assert.deepEqual(
      (await given(keys.status)).toSorted((one, other) => (one.epoch < other.epoch ? -1 : 1)),
      [
        { epoch: old, status: 'Destroyed', keys: 0 },
        { epoch: next, status: 'Current', keys: 2 }
      ]
    )
  }),

  keyCase('what is made from then on is wrapped under the new one, by all', open, async (ground) => {
    const { keys, beside } = ground
    await made(ground, 1)
    const { keys: other } = await beside()
    await given(keys.rewrap(next))
    for (const [each, stream] of [
      [keys, 'order-a'],
      [other, 'order-b']
    ] as const) {
      await given(each.current({ stream, subject: 'buyer' }))
      const [record] = await given(keys.keysOf({ stream }))
      assert.equal(record?.epoch, next)
    }
  }),

  keyCase('interrupted at any key it can be run again, and loses nothing', open, async (ground) => {
    const { keys, lock } = ground
    const ids = await made(ground, 4)
    // The first wrapping is the try.
    for (const wrappings of [0, 1, 3]) {
      lock.failing.after = wrappings
      assert.equal((await refused(keys.rewrap(next))).type, 'StoreUnavailable')
      assert.deepEqual(lock.destroyed, [])
      lock.failing.after = Number.POSITIVE_INFINITY
      await expectReadable(ground, ids)
    }
    const report = await given(keys.rewrap(next))
    assert.equal(report.looked, 4)
    assert.ok(report.rewrapped > 0 && report.rewrapped < 4, 'it began anew')
    assert.deepEqual(lock.destroyed, [old])
    await expectReadable(ground, ids)
  }),

  keyCase('a key that cannot be read ends it before anything is destroyed', open, async (ground) => {
    const { keys, lock } = ground
    await made(ground, 2)
    lock.exchange(old)
    assert.equal((await refused(keys.rewrap(next))).type, 'KeyUnreadable')
    assert.deepEqual(lock.destroyed, [])
  }),

  keyCase('an epoch key that is missing ends it before anything is changed', open, async (ground) => {
    const { keys, lock } = ground
    const ids = await made(ground, 1)
    lock.remove(next)
    assert.deepEqual(await refused(keys.rewrap(next)), { type: 'EpochKeyMissing', epoch: next })
    await expectReadable(ground, ids)
    await given(keys.current({ stream: 'order-new', subject: 'buyer' }))
  }),

  keyCase('an epoch key that another tenant needs is not destroyed', open, async (ground) => {
    const { keys, lock, beside } = ground
    await made(ground, 1)
    const { keys: foreign } = await beside({ tenant: 'shop-2' })
    const { keyId } = await given(foreign.current({ stream: 'order-1', subject: 'buyer' }))
    assert.deepEqual((await given(keys.rewrap(next))).kept, [old])
    assert.deepEqual(lock.destroyed, [])
    const { keys: later } = await beside({ tenant: 'shop-2' })
    assert.equal((await given(later.find(keyId))).status, 'Available')
    assert.deepEqual((await given(foreign.rewrap(next))).destroyed, [old])
  })
]

const made = async ({ keys }: KeyGround, count: number) => {
  const streams = Array.from({ length: count }, (_, number) => `order-${number}`)
  const all = await Promise.all(streams.map((stream) => given(keys.current({ stream, subject: 'buyer' }))))
  return all.map(({ keyId }) => keyId)
}

// Opened beside it, where nothing is in memory.
const expectReadable = async (
  { beside }: KeyGround,
  ids: ReadonlyArray<Awaited<ReturnType<typeof made>>[number]>
): Promise<void> => {
  const { keys } = await beside()
  for (const id of ids) assert.equal((await given(keys.find(id))).status, 'Available')
}
