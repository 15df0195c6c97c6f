import type { KeyStore } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { busy, buyer, type KeysUnderTest, keysUnderTest, next, old, orderAt, recipient } from './keys-under-test.ts'
import { right } from './sealed-store.ts'

/** A key store in which two persons of an order have keys, one of them linked and held; and the same rows opened by another process. */
const situation = async () => {
  const first = keysUnderTest()
  const key = right(await first.keys.current(buyer)())
  right(await first.keys.current(recipient)())
  right(await first.keys.link(buyer, 'person-1')())
  right(await first.keys.hold({ holdId: 'h-1', stream: 'order-2', ground: 'Dispute', until: null })())
  return { key, later: first.beside(), again: first.beside() }
}

type Situation = Awaited<ReturnType<typeof situation>>
type Act = (keys: KeyStore, given: Situation) => () => Promise<Either.Either<unknown, unknown>>

/** Everything that can be asked of a key store, with the calls that it makes. */
const acts: ReadonlyArray<readonly [string, Act, string]> = [
  ['current', (keys) => keys.current(buyer), 'read, unwrap'],
  ['current of somebody new', (keys) => keys.current({ ...buyer, subject: 'other-1' }), 'read, wrap, change'],
  ['find', (keys, { key }) => keys.find(key.keyId), 'read, unwrap'],
  ['keysOf', (keys) => keys.keysOf(buyer), 'read'],
  ['link', (keys) => keys.link(recipient, 'person-2'), 'read, unwrap, change'],
  ['rotate', (keys, { key }) => keys.rotate(key), 'read, wrap, change'],
  ['restrict', (keys, { key }) => keys.restrict([key.keyId], 'asked for'), 'change'],
  ['unrestrict', (keys, { key }) => keys.unrestrict([key.keyId]), 'change'],
  ['hold', (keys) => keys.hold({ holdId: 'h-2', ...buyer, ground: 'Dispute', until: null }), 'change'],
  ['release', (keys) => keys.release('h-1', 'decided'), 'change'],
  ['holdsOn', (keys) => keys.holdsOn('order-2'), 'read'],
  ['destroy', (keys, { key, later }) => keys.destroy(orderAt(later.clock, [key.keyId])), 'change'],
  ['status', ({ status }) => status, 'read'],
  [
    'rewrap',
    (keys) => keys.rewrap(next),
    'wrap, change, read, unwrap, unwrap, wrap, wrap, change, change, read, unwrap, unwrap, read, isEpochUsed, destroyEpoch, change'
  ],
  [
    'reconcile',
    (keys, { key: { keyId } }) =>
      keys.reconcile([{ ...buyer, keyId, destroyedAt: '2026-11-20T00:00:00.000Z', ground: 'asked for' }]),
    'change'
  ]
]

/** What can be seen of the keys: who has one, in which state, and under which epoch key. */
const seen = async ({ keys }: KeysUnderTest) => ({
  records: right(await keys.keysOf(buyer)()),
  holds: right(await keys.holdsOn('order-2')())
})

describe('rows or epoch keys that cannot be had', () => {
  test.each(acts)('are reported by %s, and it can be done again', async (_, act, calls) => {
    const sound = await situation()
    const done = right(await act(sound.later.keys, sound)())
    expect(sound.later.calls.join(', ')).toBe(calls)
    for (const [call] of calls.split(', ').entries()) {
      const given = await situation()
      given.later.failAt(call)
      expect(await act(given.later.keys, given)()).toEqual(Either.left(busy))
      const again = right(await act(given.later.keys, given)())
      expect(typeof again).toBe(typeof done)
      expect((await seen(given.again)).records.map(({ status, epoch }) => [status, epoch])).toEqual(
        (await seen(sound.again)).records.map(({ status, epoch }) => [status, epoch])
      )
    }
  })

  test('are reported when a key store begins, which asks for the newest epoch', async () => {
    const { keys, calls, failAt } = keysUnderTest()
    failAt(1)
    expect(await keys.current(buyer)()).toEqual(Either.left(busy))
    expect(calls).toEqual(['read', 'newest'])
    right(await keys.current(buyer)())
    expect(right(await keys.keysOf(buyer)())).toMatchObject([{ epoch: old, generation: 0, status: 'Active' }])
  })
})
