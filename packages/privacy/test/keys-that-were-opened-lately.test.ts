import { describe, expect, test } from 'vitest'
import { buyer, type KeysUnderTest, keysUnderTest, orderAt, recipient } from './keys-under-test.ts'
import { right } from './sealed-store.ts'

const minute = 60_000

const withKey = async () => {
  const first = keysUnderTest()
  const key = right(await first.keys.current(buyer)())
  return { key, later: first.beside() }
}

const unwrapped = ({ calls }: KeysUnderTest) => calls.filter((call) => call === 'unwrap').length

describe('a key that was opened', () => {
  test('is not unwrapped again before five minutes are over', async () => {
    const { key, later } = await withKey()
    const times = [0, 1, 5 * minute - 1, 5 * minute]
    const start = later.clock.time
    const counts: Array<number> = []
    for (const time of times) {
      later.clock.time = start + time
      right(await later.keys.find(key.keyId)())
      right(await later.keys.current(buyer)())
      counts.push(unwrapped(later))
    }
    expect(counts).toEqual([2, 2, 2, 4])
  })

  test('is the key of its person and order only', async () => {
    const { key, later } = await withKey()
    expect(right(await later.keys.current(buyer)()).keyId).toBe(key.keyId)
    const others = [recipient, { ...buyer, stream: 'order-2' }]
    for (const scope of others) expect(right(await later.keys.current(scope)())).toMatchObject(scope)
  })

  test('that was just made is not unwrapped', async () => {
    const { keys, calls } = keysUnderTest()
    const made = right(await keys.current(buyer)())
    expect(right(await keys.current(buyer)())).toBe(made)
    expect(calls).toEqual(['read', 'newest', 'wrap', 'change'])
  })
})

describe('what changes a key while it is being opened', () => {
  const opening = async (open: (given: Awaited<ReturnType<typeof withKey>>) => () => Promise<unknown>) => {
    const given = await withKey()
    const { reached, goOn } = given.later.pauseAt(1)
    const answer = open(given)()
    await reached
    return { ...given, keys: given.later.keys, goOn, answer }
  }

  test('holds for whoever asks next', async () => {
    const { key, keys, goOn, answer } = await opening(({ key: { keyId }, later }) => later.keys.find(keyId))
    right(await keys.restrict([key.keyId], 'asked for')())
    goOn()
    await answer
    expect(right(await keys.find(key.keyId)()).status).toBe('Restricted')
  })

  test('is a rotation for whoever seals next', async () => {
    const { key, keys, goOn, answer } = await opening(({ later }) => later.keys.current(buyer))
    const rotated = right(await keys.rotate(key)())
    goOn()
    await answer
    expect(right(await keys.current(buyer)()).keyId).toBe(rotated.keyId)
  })

  test('is a destruction for everybody', async () => {
    const { key, keys, later, goOn, answer } = await opening(({ later: { keys: opened } }) => opened.current(buyer))
    right(await keys.destroy(orderAt(later.clock, [key.keyId]))())
    goOn()
    await answer
    expect(await keys.current(buyer)()).toMatchObject({ left: { type: 'ValueErased' } })
    expect(right(await keys.find(key.keyId)()).status).toBe('Destroyed')
  })

  test('is a destruction also for whoever links it, and nobody is noted at the tombstone', async () => {
    const { key, later, goOn, answer } = await opening(({ later: { keys } }) => keys.link(buyer, 'person-1'))
    right(await later.beside().keys.destroy(orderAt(later.clock, [key.keyId]))())
    goOn()
    await answer
    expect(right(await later.keys.keysOf({ person: 'person-1' })())).toEqual([])
  })
})
