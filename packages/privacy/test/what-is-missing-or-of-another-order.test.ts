import type { EventStore } from '@readdress/event-store'
import { sealed } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { copyChanged, destroyKeys, erased, order, personal, readBy, right, situation, told } from './sealed-store.ts'

const brokenAs = (failure: object) => ({ failure: expect.objectContaining({ type: 'SealBroken', ...failure }) })

describe('a ciphertext that was taken away', () => {
  const without = (store: EventStore, pointer = '/a') =>
    copyChanged(store, (text) => {
      const { $sealed, ...data } = JSON.parse(text)
      const { [pointer]: _, ...left } = $sealed
      return JSON.stringify({ ...data, $sealed: left })
    })

  test('is an erasure when the keys of that person are gone, and no one else’s', async () => {
    const [one, other] = [await situation(), await situation()]
    await destroyKeys(one.keys, 'buyer')
    expect((await readBy(await without(one.store), one.keys))[0]).toEqual({ a: erased('Destroyed') })
    await destroyKeys(other.keys, 'recipient-1')
    await expect(readBy(await without(other.store), other.keys)).rejects.toMatchObject(
      brokenAs({ reason: 'SealedEntryMissing', at: '/a' })
    )
  })

  test('is an erasure also beside values that are still there', async () => {
    const { store, keys } = await situation()
    await destroyKeys(keys, 'buyer')
    const [, second] = await readBy(await without(store, '/b/1'), keys)
    expect(second).toMatchObject({ b: [personal({ c: 1 }, 'recipient-1'), erased('Destroyed')] })
  })

  test('is none while one of the keys of that person is there', async () => {
    const { store, keys } = await situation()
    const key = right(await keys.current({ stream: order(), subject: 'buyer' })())
    right(await keys.rotate(key)())
    const record = { keyId: key.keyId, stream: order(), subject: 'buyer', ground: 'asked for' }
    right(await keys.reconcile([{ ...record, destroyedAt: new Date().toISOString() }])())
    await expect(readBy(await without(store), keys)).rejects.toMatchObject(
      brokenAs({ reason: 'SealedEntryMissing', at: '/a' })
    )
  })

  test('is what the keys of its order are asked about, and nothing else is', async () => {
    const { store, keys, data } = await situation()
    const asked = { ...keys, keysOf: () => expect.fail('the keys of an order were asked for') }
    expect(await readBy(store, asked)).toEqual(data)
  })

  test('is not judged while the keys cannot be had', async () => {
    const { store, keys } = await situation()
    const busy = {
      ...keys,
      keysOf: () => async () => Either.left({ type: 'StoreUnavailable', reason: 'busy' } as const)
    }
    await expect(readBy(await without(store), busy)).rejects.toMatchObject({ failure: { reason: 'busy' } })
  })
})

describe('a key id in a stored event', () => {
  const withKey = (kid: string) => (text: string) => text.replaceAll(/"kid":"[^"]*"/g, `"kid":"${kid}"`)

  test('that is none is unknown, without being asked for', async () => {
    const { store, keys } = await situation()
    const changed = await copyChanged(store, withKey('k2_x'))
    const asked = { ...keys, find: () => expect.fail('a key was asked for') }
    await expect(readBy(changed, asked)).rejects.toMatchObject(brokenAs({ reason: 'KeyUnknown', at: '/a' }))
  })

  test('of the same person in another order, whose key is gone, is no erasure', async () => {
    const { store, keys } = await situation()
    const other = order('2')
    right(await sealed(store, { keys, mode: 'open' }).append(other, 'no-stream', [told({ a: personal('李四') })])())
    const gone = right(await keys.keysOf({ stream: other })())[0]?.keyId ?? expect.fail('no key')
    await destroyKeys(keys, 'buyer', other)
    const changed = await copyChanged(store, withKey(gone))
    await expect(readBy(changed, keys)).rejects.toMatchObject(brokenAs({ reason: 'Tampered', check: 'key', at: '/a' }))
  })
})
