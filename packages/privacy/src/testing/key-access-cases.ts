import assert from 'node:assert/strict'
import { inspect } from 'node:util'
import type { ContractCase } from '@readdress/event-store/testing'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { fingerprint } from '../fingerprint.ts'
import { KeyId } from '../key-id.ts'
import { epochNamed } from './contract-lock.ts'
import { type FreshKeys, given, keyCase, refused } from './key-ground.ts'

const buyer = { stream: 'order-1', subject: 'buyer' }
const recipient = { stream: 'order-1', subject: 'recipient-1' }
const first = epochNamed('2026-W48')

/** Who gets which key. */
export const keyAccessCases = (open: FreshKeys): ReadonlyArray<ContractCase> => [
  keyCase('all who ask at once get the same key of a person in an order', open, async ({ keys, beside }) => {
    const other = await beside()
    const asked = Array.from({ length: 10 }, (_, number) =>
      given((number % 2 === 0 ? keys : other.keys).current(buyer))
    )
    const ids = new Set((await Promise.all(asked)).map(({ keyId }) => keyId))
    assert.equal(ids.size, 1)
    assert.equal((await given(keys.keysOf({ stream: 'order-1' }))).length, 1)
  }),

  keyCase('each person in each order has another key', open, async ({ keys }) => {
    const scopes = [buyer, recipient, { ...buyer, stream: 'order-2' }]
    const all = await Promise.all(scopes.map((scope) => given(keys.current(scope))))
    assert.equal(new Set(all.map(({ keyId }) => keyId)).size, 3)
    assert.deepEqual(
      all.map(({ stream, subject }) => ({ stream, subject })),
      scopes
    )
  }),

  keyCase('a key is found by its id, and outlives whoever made it', open, async ({ keys, beside }) => {
    const key = await given(keys.current(buyer))
    const { keys: later } = await beside()
    const found = await given(later.find(key.keyId))
    assert.ok(found.status === 'Available')
    assert.equal(fingerprint(found.key, 'phone', '1'), fingerprint(key, 'phone', '1'))
    assert.equal((await given(later.current(buyer))).keyId, key.keyId)
  }),

  keyCase('a key prints as its id', open, async ({ keys }) => {
    const key = await given(keys.current(buyer))
    const printed = `[key ${key.keyId}]`
    assert.deepEqual([String(key), JSON.stringify(key), inspect(key)], [printed, JSON.stringify(printed), printed])
  }),

  keyCase('another root under the id of a key is found out', open, async ({ keys, settings, beside }) => {
    const { keyId } = await given(keys.current(buyer))
    const wrapper = { ...settings.wrapper, unwrap: () => TaskEither.right(new Uint8Array(32)) }
    const { keys: deceived } = await beside({ wrapper })
    assert.deepEqual(await refused(deceived.find(keyId)), { type: 'WrongKey', keyId })
    assert.deepEqual(await refused(deceived.current(buyer)), { type: 'WrongKey', keyId })
  }),

  keyCase('a wrong epoch key and a missing one are told apart', open, async ({ keys, lock, beside }) => {
    const { keyId } = await given(keys.current(buyer))
    lock.exchange(first)
    const { keys: later } = await beside()
    assert.deepEqual(await refused(later.find(keyId)), { type: 'KeyUnreadable', keyId, epoch: first })
    assert.deepEqual(await refused(later.current(buyer)), { type: 'KeyUnreadable', keyId, epoch: first })
    lock.remove(first)
    assert.deepEqual(await refused(later.find(keyId)), { type: 'EpochKeyMissing', epoch: first })
  }),

  keyCase('a key that never was is unknown', open, async ({ keys }) => {
    assert.deepEqual(await given(keys.find(noKey)), { status: 'Unknown' })
    assert.deepEqual(await refused(keys.restrict([noKey], 'asked for')), { type: 'KeyNotFound', keyId: noKey })
    assert.deepEqual(await refused(keys.unrestrict([noKey])), { type: 'KeyNotFound', keyId: noKey })
  }),

  keyCase('a person is linked across orders', open, async ({ keys }) => {
    await given(keys.link(buyer, 'person-1'))
    await given(keys.current(recipient))
    await given(keys.link({ ...buyer, stream: 'order-2' }, 'person-1'))
    const linked = await given(keys.keysOf({ person: 'person-1' }))
    assert.deepEqual(linked.map(({ stream }) => stream).toSorted(), ['order-1', 'order-2'])
    const ofOrder = await given(keys.keysOf({ stream: 'order-1' }))
    assert.deepEqual(ofOrder.map(({ person }) => person ?? '').toSorted(), ['', 'person-1'])
  }),

  keyCase('a rotated key is followed by one new key, and still opens', open, async ({ keys, beside }) => {
    const old = await given(keys.current(buyer))
    await given(keys.link(buyer, 'person-1'))
    const { keys: other } = await beside()
    const [one, another] = await Promise.all([given(keys.rotate(old)), given(other.rotate(old))])
    assert.equal(one.keyId, another.keyId)
    assert.equal(one.generation, 1)
    assert.equal((await given(keys.current(buyer))).keyId, one.keyId)
    assert.equal((await given(keys.find(old.keyId))).status, 'Available')
    assert.equal((await given(keys.keysOf({ person: 'person-1' }))).length, 2)
  }),

  keyCase('nothing of one tenant is touched by another', open, async (ground) => {
    const { keys, beside } = ground
    const key = await given(keys.current(buyer))
    const { keys: foreign } = await beside({ tenant: 'shop-2' })
    assert.equal(foreign.tenant, 'shop-2')
    assert.deepEqual(await given(foreign.find(key.keyId)), { status: 'Unknown' })
    assert.deepEqual(await given(foreign.keysOf({ stream: 'order-1' })), [])
    assert.equal((await refused(foreign.restrict([key.keyId], 'asked for'))).type, 'KeyNotFound')
    await given(foreign.hold({ holdId: 'h-1', stream: 'order-1', ground: 'Dispute', until: null }))
    assert.deepEqual(await given(keys.holdsOn('order-1')), [])
    assert.notEqual((await given(foreign.current(buyer))).keyId, key.keyId)
    assert.equal((await given(keys.find(key.keyId))).status, 'Available')
  })
]

const noKey = ((id: string): KeyId => (KeyId.is(id) ? id : assert.fail(id)))('k1_AAAAAAAAAAAAAAAAAAAAAA')
