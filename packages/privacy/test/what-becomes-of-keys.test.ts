import type { KeyId } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { buyer, day, keysUnderTest, orderAt, recipient } from './keys-under-test.ts'
import { right } from './sealed-store.ts'

const elsewhere = { ...buyer, stream: 'order-2' }
const neverMade = 'k1_AAAAAAAAAAAAAAAAAAAAAA' as KeyId
const destroyedAt = '2026-11-20T00:00:00.000Z'

/** Two persons in each of two orders. */
const situation = async () => {
  const given = keysUnderTest()
  const idOf = async (scope: typeof buyer) => right(await given.keys.current(scope)()).keyId
  return {
    ...given,
    ids: {
      buyer: await idOf(buyer),
      recipient: await idOf(recipient),
      elsewhere: await idOf(elsewhere),
      otherElsewhere: await idOf({ ...recipient, stream: 'order-2' })
    }
  }
}

describe('destroying keys', () => {
  test('of two persons in two orders destroys no others', async () => {
    const { keys, clock, ids } = await situation()
    const named = [ids.buyer, ids.otherElsewhere]
    const tombstones = right(await keys.destroy(orderAt(clock, named))())
    expect(tombstones.map(({ keyId }) => keyId).toSorted()).toEqual(named.toSorted())
    expect(right(await keys.find(ids.recipient)()).status).toBe('Available')
    expect(right(await keys.find(ids.elsewhere)()).status).toBe('Available')
  })

  test('leaves tombstones that say when, until when copies may lie in backups, and whose they were', async () => {
    const { keys, clock, ids } = await situation()
    const createdAt = new Date(clock.time).toISOString()
    clock.time += day
    const [tombstone] = right(await keys.destroy(orderAt(clock, [ids.buyer]))())
    expect(tombstone).toEqual({
      ...buyer,
      keyId: ids.buyer,
      generation: 0,
      person: null,
      epoch: '2026-W48',
      status: 'Destroyed',
      createdAt,
      restrictedAt: null,
      destroyedAt: new Date(clock.time).toISOString(),
      effectiveBy: new Date(clock.time + 14 * day).toISOString(),
      ground: 'asked for'
    })
  })

  test('needs approvals also when some of them are destroyed already', async () => {
    const { keys, clock, ids } = await situation()
    right(await keys.destroy(orderAt(clock, [ids.buyer]))())
    const both = { ...orderAt(clock, [ids.buyer, ids.elsewhere]), approvals: [] }
    expect(await keys.destroy(both)()).toEqual(Either.left({ type: 'SecondApproverNeeded', approvers: [] }))
  })

  test('counts approvals that are seven days old, and none that are older', async () => {
    const { keys, clock, ids } = await situation()
    const approvedAt = (time: number) => ({
      ...orderAt(clock, [ids.buyer]),
      approvals: ['p-2', 'p-3'].map((by) => ({ by, at: new Date(time).toISOString() }))
    })
    expect(await keys.destroy(approvedAt(clock.time - 7 * day - 1))()).toMatchObject({
      left: { type: 'SecondApproverNeeded' }
    })
    expect(right(await keys.destroy(approvedAt(clock.time - 7 * day))())).toHaveLength(1)
  })

  test('is kept from by a hold on one of the orders, which is named once', async () => {
    const { keys, clock, ids } = await situation()
    right(await keys.hold({ holdId: 'h-1', stream: 'order-2', ground: 'Dispute', until: null })())
    expect(await keys.destroy(orderAt(clock, [ids.buyer, ids.elsewhere]))()).toEqual(
      Either.left({ type: 'LegalHoldActive', holdIds: ['h-1'] })
    )
  })

  test('leaves nothing in the files, and so does destroying what came back; all else may leave what was', async () => {
    const { keys, clock, ids, forgets } = await situation()
    right(await keys.restrict([ids.recipient], 'asked for')())
    right(await keys.link(recipient, 'person-1')())
    expect(forgets.count).toBe(0)
    right(await keys.destroy(orderAt(clock, [ids.buyer]))())
    expect(forgets.count).toBe(1)
    right(await keys.reconcile([{ ...elsewhere, keyId: ids.elsewhere, destroyedAt, ground: 'asked for' }])())
    expect(forgets.count).toBe(2)
  })
})

describe('a key that was destroyed before a backup was restored', () => {
  const record = { keyId: neverMade, destroyedAt, ground: 'asked for' }

  test('is noted as the newest of its person, whatever keys others have', async () => {
    const { keys, ids } = await situation()
    const first = right(await keys.current(recipient)())
    right(await keys.rotate(right(await keys.rotate(first)()))())
    right(await keys.rotate(right(await keys.current(buyer)()))())
    expect(right(await keys.reconcile([{ ...buyer, ...record }])())).toEqual({ destroyedAgain: [], noted: [neverMade] })
    const noted = right(await keys.keysOf(buyer)()).find(({ keyId }) => keyId === neverMade)
    expect(noted).toEqual({
      ...buyer,
      ...record,
      generation: 2,
      person: null,
      epoch: null,
      status: 'Destroyed',
      createdAt: destroyedAt,
      restrictedAt: null
    })
    expect(right(await keys.find(ids.buyer)()).status).toBe('Available')
  })

  test('is noted as the first where its person has none', async () => {
    const { keys } = await situation()
    const scope = { ...buyer, subject: 'other-1' }
    right(await keys.reconcile([{ ...scope, ...record }])())
    const records = right(await keys.keysOf(scope)()).filter(({ subject }) => subject === 'other-1')
    expect(records).toMatchObject([{ generation: 0, status: 'Destroyed' }])
  })

  test('keeps its person from being sealed for, even if a later key of his is there', async () => {
    const { keys, ids } = await situation()
    right(await keys.rotate(right(await keys.current(buyer)()))())
    right(await keys.reconcile([{ ...buyer, ...record, keyId: ids.buyer }])())
    expect(await keys.current(buyer)()).toEqual(Either.left({ type: 'ValueErased', ...buyer }))
  })
})

describe('what is noted of a key', () => {
  test('is of its own person: linking one says nothing of the others', async () => {
    const { keys } = await situation()
    right(await keys.link(recipient, 'person-1')())
    const persons = right(await keys.keysOf(buyer)()).map(({ subject, person }) => [subject, person])
    expect(persons.toSorted()).toEqual([
      ['buyer', null],
      ['recipient-1', 'person-1']
    ])
  })

  test('goes on with the key that follows it: since when it is restricted, and why', async () => {
    const { keys, clock, ids } = await situation()
    const restrictedAt = new Date(clock.time).toISOString()
    right(await keys.restrict([ids.buyer], 'asked for')())
    clock.time += day
    const { keyId } = right(await keys.rotate(right(await keys.current(buyer)()))())
    const records = right(await keys.keysOf(buyer)()).filter(({ subject }) => subject === 'buyer')
    const same = { status: 'Restricted', restrictedAt, ground: 'asked for' }
    expect(records).toMatchObject([same, { ...same, keyId }])
    right(await keys.unrestrict(records.map((one) => one.keyId))())
    const lifted = right(await keys.keysOf(buyer)()).filter(({ subject }) => subject === 'buyer')
    expect(lifted.map(({ status }) => status)).toEqual(['Active', 'Active'])
    expect(lifted).toMatchObject([
      { restrictedAt: null, ground: null },
      { restrictedAt: null, ground: null }
    ])
  })

  test('of a hold is when it was released, and why: the first time', async () => {
    const { keys, clock, table } = await situation()
    const hold = { holdId: 'h-1', stream: 'order-1', ground: 'Dispute', until: null }
    right(await keys.hold(hold)())
    const releasedAt = new Date(clock.time).toISOString()
    right(await keys.release('h-1', 'decided')())
    clock.time += day
    right(await keys.release('h-1', 'again')())
    expect(right(await table.read({ holdId: 'h-1' })())).toMatchObject({
      keys: [],
      holds: [{ ...hold, releasedAt, releasedBecause: 'decided' }]
    })
  })
})
