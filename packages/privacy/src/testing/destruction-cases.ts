import assert from 'node:assert/strict'
import type { ContractCase } from '@readdress/event-store/testing'
import { KeyId } from '../key-id.ts'
import type { DestructionOrder } from '../key-store.ts'
import { day, type FreshKeys, given, type KeyGround, keyCase, orderFor, refused } from './key-ground.ts'

const buyer = { stream: 'order-1', subject: 'buyer' }
const recipient = { stream: 'order-1', subject: 'recipient-1' }

/** Keys that are destroyed, and when they may not be. */
export const destructionCases = (open: FreshKeys): ReadonlyArray<ContractCase> => [
  keyCase('a destroyed key leaves a tombstone for ever', open, async (ground) => {
    const { keys, clock, beside } = ground
    const { keyId } = await given(keys.current(buyer))
    await given(keys.link(buyer, 'person-1'))
    const [tombstone] = await given(keys.destroy(orderFor(ground, [keyId])))
    assert.equal(tombstone?.destroyedAt, new Date(clock.time).toISOString())
    assert.equal(tombstone?.effectiveBy, new Date(clock.time + 14 * day).toISOString())
    assert.equal(tombstone?.person, null)
    await given(keys.restrict([keyId], 'late'))
    await given(keys.unrestrict([keyId]))
    for (const { keys: each } of [ground, await beside()]) {
      assert.deepEqual(await given(each.find(keyId)), { status: 'Destroyed', tombstone })
      const erased = { type: 'ValueErased', ...buyer }
      assert.deepEqual(await refused(each.current(buyer)), erased)
      assert.deepEqual(await refused(each.link(buyer, 'person-1')), erased)
      assert.deepEqual(await given(each.keysOf({ person: 'person-1' })), [])
    }
  }),

  keyCase('all keys of a person in an order go together, and nobody else’s', open, async (ground) => {
    const { keys } = ground
    const old = await given(keys.current(buyer))
    const next = await given(keys.rotate(old))
    const others = [await given(keys.current(recipient)), await given(keys.current({ ...buyer, stream: 'order-2' }))]
    const tombstones = await given(keys.destroy(orderFor(ground, [next.keyId])))
    assert.deepEqual(tombstones.map(({ keyId }) => keyId).toSorted(), [old.keyId, next.keyId].toSorted())
    for (const { keyId } of others) assert.equal((await given(keys.find(keyId))).status, 'Available')
    assert.deepEqual(await refused(keys.rotate(old)), { type: 'ValueErased', ...buyer })
  }),

  keyCase('destroying again changes nothing and needs nobody’s leave', open, async (ground) => {
    const { keys, clock } = ground
    const { keyId } = await given(keys.current(buyer))
    const first = await given(keys.destroy(orderFor(ground, [keyId])))
    clock.time += day
    const again = await given(keys.destroy(orderFor(ground, [keyId], { approvals: [], ground: 'again' })))
    assert.deepEqual(again, first)
  }),

  keyCase('nothing is destroyed while something of the order is held', open, async (ground) => {
    const { keys, clock } = ground
    const { keyId } = await given(keys.current(buyer))
    const until = new Date(clock.time + day).toISOString()
    await given(keys.hold({ holdId: 'h-1', stream: 'order-1', ground: 'Dispute', until: null }))
    await given(keys.hold({ holdId: 'h-2', stream: 'order-1', ground: 'Authority', until }))
    const refusal = await refused(keys.destroy(orderFor(ground, [keyId])))
    assert.equal(refusal.type, 'LegalHoldActive')
    assert.deepEqual('holdIds' in refusal ? refusal.holdIds.toSorted() : [], ['h-1', 'h-2'])
    await given(keys.release('h-1', 'decided'))
    assert.deepEqual(await refused(keys.destroy(orderFor(ground, [keyId]))), {
      type: 'LegalHoldActive',
      holdIds: ['h-2']
    })
    clock.time += day
    assert.equal((await given(keys.destroy(orderFor(ground, [keyId])))).length, 1)
  }),

  keyCase('nothing is destroyed before its grace time is over', open, async (ground) => {
    const { keys, clock } = ground
    const { keyId } = await given(keys.current(buyer))
    const requestedAt = new Date(clock.time - 7 * day + 1).toISOString()
    const until = new Date(clock.time + 1).toISOString()
    const order = orderFor(ground, [keyId], { requestedAt })
    assert.deepEqual(await refused(keys.destroy(order)), { type: 'GraceNotOver', until })
    clock.time += 1
    assert.equal((await given(keys.destroy(order))).length, 1)
  }),

  keyCase('two persons must have approved of late, neither who asked nor who does it', open, async (ground) => {
    const { keys } = ground
    const { keyId } = await given(keys.current(buyer))
    for (const [approvers, changes] of insufficient(ground)) {
      const refusal = await refused(keys.destroy(orderFor(ground, [keyId], changes)))
      assert.deepEqual(refusal, { type: 'SecondApproverNeeded', approvers })
    }
    assert.equal((await given(keys.find(keyId))).status, 'Available')
  }),

  keyCase('of several keys all are destroyed or none', open, async (ground) => {
    const { keys } = ground
    const one = await given(keys.current(buyer))
    const other = await given(keys.current({ ...buyer, stream: 'order-2' }))
    await given(keys.hold({ holdId: 'h-1', stream: 'order-2', ground: 'Dispute', until: null }))
    const both = [one.keyId, other.keyId]
    assert.equal((await refused(keys.destroy(orderFor(ground, both)))).type, 'LegalHoldActive')
    assert.equal((await refused(keys.destroy(orderFor(ground, [one.keyId, neverMade])))).type, 'KeyNotFound')
    assert.equal((await given(keys.find(one.keyId))).status, 'Available')
  }),

  keyCase('the wrapped bytes are nowhere when the answer has come', open, async (ground) => {
    const { keys, lock, atRest } = ground
    const { keyId } = await given(keys.current(buyer))
    const others = await Promise.all(
      [recipient, { ...buyer, stream: 'order-2' }].map((scope) => given(keys.current(scope)))
    )
    const files = await atRest()
    const isThere = (wrapped: Uint8Array, within: typeof files) =>
      within.some((file) => Buffer.from(file).includes(Buffer.from(wrapped)))
    await given(keys.destroy(orderFor(ground, [keyId])))
    const after = await atRest()
    const gone = lock.wrapped.filter((wrapped) => isThere(wrapped, files) && !isThere(wrapped, after))
    assert.equal(gone.length, files.length === 0 ? 0 : 1)
    for (const { keyId: other } of others) assert.equal((await given(keys.find(other))).status, 'Available')
  }),

  keyCase('what came back from a backup is destroyed again', open, async (ground) => {
    const { keys, clock, beside } = ground
    const back = await given(keys.current(buyer))
    const destroyedAt = new Date(clock.time - day).toISOString()
    const record = [
      { keyId: back.keyId, ...buyer, destroyedAt, ground: 'asked for' },
      { keyId: neverMade, ...recipient, destroyedAt, ground: 'asked for' }
    ]
    assert.deepEqual(await given(keys.reconcile(record)), { destroyedAgain: [back.keyId], noted: [neverMade] })
    assert.deepEqual(await given(keys.reconcile(record)), { destroyedAgain: [], noted: [] })
    for (const { keys: each } of [ground, await beside()]) {
      for (const { keyId } of record) assert.equal((await given(each.find(keyId))).status, 'Destroyed')
      assert.deepEqual(await refused(each.current(recipient)), { type: 'ValueErased', ...recipient })
    }
  })
]

const neverMade = ((id: string): KeyId => (KeyId.is(id) ? id : assert.fail(id)))('k1_AAAAAAAAAAAAAAAAAAAAAA')

const insufficient = ({
  clock
}: KeyGround): ReadonlyArray<readonly [ReadonlyArray<string>, Partial<DestructionOrder>]> => {
  const approval = (by: string, days = 1) => ({ by, at: new Date(clock.time - days * day).toISOString() })
  return [
    [[], { approvals: [] }],
    [['p-2'], { approvals: [approval('p-2')] }],
    [['p-2'], { approvals: [approval('p-2'), approval('p-2', 2)] }],
    [['p-2'], { approvals: [approval('p-2'), approval('p-1')] }],
    [['p-2'], { approvals: [approval('p-2'), approval('p-4')] }],
    [['p-2'], { approvals: [approval('p-2'), approval('p-3', 7.01)] }],
    [['p-2'], { approvals: [approval('p-2'), approval('p-3', -1)] }],
    [['p-2'], { approvals: [approval('p-2'), { by: 'p-3', at: 'yesterday' }] }]
  ]
}
