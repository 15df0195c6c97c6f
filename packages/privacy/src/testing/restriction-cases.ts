import assert from 'node:assert/strict'
import type { ContractCase } from '@readdress/event-store/testing'
import { type FreshKeys, given, keyCase } from './key-ground.ts'

const buyer = { stream: 'order-1', subject: 'buyer' }
const hold = { holdId: 'h-1', stream: 'order-1', ground: 'Dispute', until: null }

/** Keys that are kept and not used, and orders that are held. */
export const restrictionCases = (open: FreshKeys): ReadonlyArray<ContractCase> => [
  keyCase('a restricted key seals and does not open, at once', open, async ({ keys, clock }) => {
    const { keyId } = await given(keys.current(buyer))
    await given(keys.find(keyId))
    const [record] = await given(keys.restrict([keyId], 'asked for'))
    assert.equal(record?.status, 'Restricted')
    assert.equal(record?.restrictedAt, new Date(clock.time).toISOString())
    assert.deepEqual(await given(keys.find(keyId)), { status: 'Restricted', record })
    assert.equal((await given(keys.current(buyer))).keyId, keyId)
  }),

  keyCase('restricting twice is restricting once, and it can be lifted', open, async ({ keys, clock }) => {
    const { keyId } = await given(keys.current(buyer))
    const once = await given(keys.restrict([keyId], 'asked for'))
    clock.time += 1000
    assert.deepEqual(await given(keys.restrict([keyId], 'again')), once)
    await given(keys.unrestrict([keyId]))
    await given(keys.unrestrict([keyId]))
    assert.equal((await given(keys.find(keyId))).status, 'Available')
  }),

  keyCase('what follows a restricted key is restricted', open, async ({ keys }) => {
    const key = await given(keys.current(buyer))
    await given(keys.restrict([key.keyId], 'asked for'))
    const next = await given(keys.rotate(key))
    assert.equal((await given(keys.find(next.keyId))).status, 'Restricted')
  }),

  keyCase('elsewhere it is noticed within five minutes', open, async ({ keys, clock, beside }) => {
    const { keyId } = await given(keys.current(buyer))
    const { keys: other } = await beside()
    await given(other.find(keyId))
    await given(keys.restrict([keyId], 'asked for'))
    clock.time += 5 * 60_000
    assert.equal((await given(other.find(keyId))).status, 'Restricted')
  }),

  keyCase('a hold in force on its order opens a restricted key, and no other does', open, async ({ keys, clock }) => {
    const { keyId } = await given(keys.current(buyer))
    await given(keys.restrict([keyId], 'asked for'))
    const until = new Date(clock.time + 1000).toISOString()
    await given(keys.hold(hold))
    await given(keys.hold({ ...hold, holdId: 'h-2', until }))
    await given(keys.hold({ ...hold, holdId: 'h-3', stream: 'order-2' }))
    const statusUnder = async (holdId: string) => (await given(keys.find(keyId, holdId))).status
    assert.equal(await statusUnder('h-1'), 'Available')
    assert.equal(await statusUnder('h-2'), 'Available')
    assert.equal(await statusUnder('h-3'), 'Restricted')
    assert.equal((await given(keys.find(keyId))).status, 'Restricted')
    clock.time += 1000
    assert.equal(await statusUnder('h-2'), 'Restricted')
    await given(keys.release('h-1', 'decided'))
    assert.equal(await statusUnder('h-1'), 'Restricted')
  }),

  keyCase('a hold is placed once, and released for good', open, async ({ keys }) => {
    await given(keys.hold(hold))
    await given(keys.hold({ ...hold, ground: 'Authority' }))
    assert.deepEqual(await given(keys.holdsOn('order-1')), [hold])
    await given(keys.release('h-1', 'decided'))
    await given(keys.release('h-1', 'again'))
    await given(keys.hold(hold))
    assert.deepEqual(await given(keys.holdsOn('order-1')), [])
  })
]
