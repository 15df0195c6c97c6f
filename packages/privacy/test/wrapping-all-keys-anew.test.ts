import { inMemoryKeyStore, inMemoryKeys } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { contractLock } from '../src/testing/contract-lock.ts'
import { buyer, keysUnderTest, next, old, orderAt, recipient, third } from './keys-under-test.ts'
import { right } from './sealed-store.ts'

const withKey = async () => {
  const given = keysUnderTest()
  return { ...given, key: right(await given.keys.current(buyer)()) }
}

const report = { looked: 1, rewrapped: 1, kept: [] }

describe('wrapping all keys under another epoch key', () => {
  test('ends the former one, and none that was ended before', async () => {
    const { keys, forgets } = await withKey()
    expect(right(await keys.rewrap(next)())).toEqual({ ...report, destroyed: [old] })
    expect(right(await keys.rewrap(third)())).toEqual({ ...report, destroyed: [next] })
    expect(forgets.count).toBe(2)
    expect(right(await keys.status())).toEqual([
      { epoch: old, status: 'Destroyed', keys: 0 },
      { epoch: next, status: 'Destroyed', keys: 0 },
      { epoch: third, status: 'Current', keys: 1 }
    ])
  })

  test('is refused for one that was ended, although a key of its name is there again', async () => {
    const { keys, table, clock, key } = await withKey()
    right(await keys.rewrap(next)())
    const rows = right(await table.read({ ordersOf: [key.keyId] })())
    const again = inMemoryKeys()
    const restored = keysUnderTest(again, contractLock(), clock)
    right(await restored.table.change({ ordersOf: [] }, () => Either.right({ answer: undefined, ...rows }))())
    expect(await restored.keys.rewrap(old)()).toEqual(Either.left({ type: 'EpochKeyMissing', epoch: old }))
    expect(right(await restored.table.read({ ordersOf: [key.keyId] })())).toEqual(rows)
  })

  test('of no keys is done at once', async () => {
    const { keys } = keysUnderTest()
    expect(right(await keys.rewrap(next)())).toEqual({ looked: 0, rewrapped: 0, destroyed: [], kept: [] })
  })

  test('counts what is under each epoch key, however many there are', async () => {
    const { keys } = keysUnderTest()
    const streams = Array.from({ length: 501 }, (_, number) => ({ ...buyer, stream: `order-${number}` }))
    for (const scope of streams) right(await keys.current(scope)())
    expect(right(await keys.status())).toEqual([{ epoch: old, status: 'Current', keys: 501 }])
  })

  test('keeps an epoch key that another tenant has one living key under, among others', async () => {
    const [lock, rows] = [contractLock(), inMemoryKeys()]
    const [keys, foreign] = ['shop-1', 'shop-2'].map((tenant) =>
      inMemoryKeyStore({ tenant, wrapper: lock.wrapper, graceDays: 0 }, rows)
    )
    if (keys === undefined || foreign === undefined) throw new Error('two tenants')
    right(await keys.current(buyer)())
    const { keyId } = right(await foreign.current(buyer)())
    right(await foreign.current(recipient)())
    const now = { time: Date.now() }
    right(await foreign.destroy(orderAt(now, [keyId]))())
    expect(right(await keys.rewrap(next)()).kept).toEqual([old])
  })
})

describe('what happens while keys are wrapped anew', () => {
  // The calls of a re-wrapping of one key: wrap, as a try; change; read; unwrap; wrap; change; read; unwrap …
  const [unwrapping, writing] = [3, 5]

  const rewrapping = async (pausedAt: number) => {
    const given = await withKey()
    const other = given.beside()
    const { reached, goOn } = given.pauseAt(pausedAt)
    const answer = given.keys.rewrap(next)()
    await reached
    return { ...given, other, goOn, answer }
  }

  test.each([unwrapping, writing])('is a destruction, which stays one (paused at %d)', async (pausedAt) => {
    const { other, clock, key, table, goOn, answer } = await rewrapping(pausedAt)
    right(await other.keys.destroy(orderAt(clock, [key.keyId]))())
    goOn()
    expect(right(await answer)).toEqual({ looked: 1, rewrapped: 0, destroyed: [old], kept: [] })
    expect(right(await table.read({ ordersOf: [key.keyId] })()).keys).toMatchObject([
      { status: 'Destroyed', wrapped: null, epoch: old }
    ])
  })

  test('is another wrapping under yet another epoch key, which is what counts', async () => {
    const { other, key, table, goOn, answer } = await rewrapping(writing)
    right(await other.keys.rewrap(third)())
    goOn()
    expect(await answer).toEqual(Either.left({ type: 'StoreUnavailable', reason: 'busy' }))
    expect(right(await table.read({ ordersOf: [key.keyId] })()).keys).toMatchObject([{ epoch: third }])
    expect(right(await other.beside().keys.find(key.keyId)()).status).toBe('Available')
  })

  test('is a new key, which is wrapped under the new epoch key', async () => {
    const { keys, pauseAt, beside } = await withKey()
    // read, wrap, change
    const { reached, goOn } = pauseAt(2)
    const made = keys.current(recipient)()
    await reached
    right(await beside().keys.rewrap(next)())
    goOn()
    const { keyId } = right(await made)
    const records = right(await keys.keysOf(recipient)())
    expect(records.find((one) => one.keyId === keyId)).toMatchObject({ epoch: next })
  })
})
