import { randomUUID } from 'node:crypto'
import { beginning } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { Partners, ReactionsSettings } from 'readdress'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { done } from './personal-shop.ts'
import { give, placing } from './shop.ts'
import { shopOver, storesToTest } from './shop-in-memory.ts'

const leak = {
  kind: 'Leak',
  count: 1,
  orderIds: ['A-1'],
  discoveredAt: '2026-11-26T09:00:00.000Z',
  by: { role: 'PrivacyOfficer', id: 'p-1' }
} as const

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-26T12:00:00.000Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const leaked = async () => {
  const stores = storesToTest()
  const shop = shopOver(stores)
  await give(shop, 1, '08:01', 'PlaceOrder', { ...placing, recipientIsBuyer: false })
  vi.setSystemTime('2026-11-26T12:01:00.000Z')
  const { recorded } = await done(shop.personal.recordIncident({ ...leak, incidentId: randomUUID() }))
  const sent: Array<string> = []
  const partners: Partners = {
    notification: {
      send:
        ({ kind }) =>
        async () => {
          sent.push(kind)
          return Either.right(undefined)
        }
    }
  }
  const rounds = async (settings: ReactionsSettings = {}) => {
    vi.setSystemTime(Date.now() + 60_000)
    const reactions = shop.reactions({ partners, startAt: 'beginning', ...settings })
    for (let hasMore = true; hasMore; ) ({ hasMore } = await done(reactions.round()))
  }
  const onAccessRecord = async () => {
    const types: Array<string> = []
    for await (const { stream, type } of stores.raw.readAll(beginning))
      if (stream.startsWith('access-')) types.push(type)
    return types
  }
  const generations = async () => {
    const keys = await done(stores.keys.keysOf({ stream: 'order-A-1' }))
    return keys.map(({ subject, generation }) => `${subject} ${generation}`).toSorted()
  }
  return { stores, shop, sent, rounds, onAccessRecord, generations, incidentId: recorded.incidentId }
}

describe('an incident in an order', () => {
  test('is told to its buyer, and that he was is on record with it', async () => {
    const { shop, sent, rounds, onAccessRecord } = await leaked()
    await rounds()
    await rounds()
    expect(sent.filter((kind) => kind === 'Incident')).toHaveLength(1)
    const told = (await done(shop.timeline('A-1'))).filter(({ type }) => type === 'BuyerNotified')
    expect(told).toHaveLength(1)
    expect((await onAccessRecord()).filter((type) => type === 'SubjectNotifiedOfIncident')).toHaveLength(1)
  })

  test('has other keys follow those of its persons, once, and what was sealed before is still read', async () => {
    const { shop, rounds, onAccessRecord, generations } = await leaked()
    expect(await generations()).toEqual(['buyer 0', 'recipient-1 0'])
    await rounds()
    await rounds()
    expect(await generations()).toEqual(['buyer 0', 'buyer 1', 'recipient-1 0', 'recipient-1 1'])
    expect((await onAccessRecord()).filter((type) => type === 'SubjectKeyRotated')).toHaveLength(2)
    expect(await shop.currentAddress('A-1')()).toMatchObject({ _tag: 'Right', right: { orderId: 'A-1' } })
  })

  test('is neither told again nor followed by third keys when the answer of the record was not heard', async () => {
    const { stores, shop, rounds, onAccessRecord, generations, incidentId } = await leaked()
    const { append } = stores.opened
    let lost = 0
    const deaf = {
      ...stores,
      opened: {
        ...stores.opened,
        append:
          (...[stream, ...rest]: Parameters<typeof append>) =>
          async () => {
            const answer = await append(stream, ...rest)()
            if (!stream.startsWith('access-') || lost === 4) return answer
            lost += 1
            return Either.left({ type: 'StoreUnavailable', reason: 'closed' } as const)
          }
      }
    }
    const other = shopOver(deaf).reactions({
      partners: { notification: { send: () => async () => Either.right(undefined) } },
      startAt: 'beginning'
    })
    for (let round = 0; round < 30; round += 1) {
      vi.setSystemTime(Date.now() + 10 * 60_000)
      await done(other.round())
    }
    await rounds()
    expect(lost).toBe(4)
    expect(await generations()).toEqual(['buyer 0', 'buyer 1', 'recipient-1 0', 'recipient-1 1'])
    const types = await onAccessRecord()
    expect(types.filter((type) => type === 'SubjectKeyRotated')).toHaveLength(2)
    expect(types.filter((type) => type === 'SubjectNotifiedOfIncident')).toHaveLength(1)
    expect(
      await done(
        shop.personal.notifySubjectOfIncident({
          incidentId,
          by: leak.by,
          orderId: 'A-1',
          subject: 'buyer',
          channel: 'Sms'
        })
      )
    ).toMatchObject({ recordedOn: '2026-11-26' })
  })

  test('is left to people where they want it so', async () => {
    const { rounds, onAccessRecord, generations, sent } = await leaked()
    await rounds({ policies: [] })
    expect(sent).toEqual([])
    expect(await onAccessRecord()).toEqual(['PersonalDataIncidentRecorded'])
    expect(await generations()).toEqual(['buyer 0', 'recipient-1 0'])
  })
})

describe('keys that others are to follow', () => {
  test('of somebody who is erased stay destroyed, and no other follows', async () => {
    const { stores, shop, generations } = await leaked()
    const records = await done(stores.keys.keysOf({ stream: 'order-A-1' }))
    const ids = records.filter(({ subject }) => subject === 'recipient-1').map(({ keyId }) => keyId)
    const approvals = ['s-1', 's-2'].map((by) => ({ by, at: '2026-11-26T12:00:00.000Z' }))
    const destruction = {
      keyIds: ids,
      ground: 'Consent',
      requestedBy: 'b-1',
      requestedAt: '2026-11-26T11:00:00.000Z',
      approvals,
      executor: 's-3'
    }
    await done(stores.keys.destroy(destruction))
    const made = await done(shop.personal.rotateSubjectKeys({ orderId: 'A-1', why: 'Incident', by: leak.by }))
    expect(made).toHaveLength(1)
    expect(await generations()).toEqual(['buyer 0', 'buyer 1', 'recipient-1 0'])
  })

  test('are asked for by whoever may', async () => {
    const { shop } = await leaked()
    const by = { role: 'Warehouse', id: 'w-1' }
    expect(await shop.personal.rotateSubjectKeys({ orderId: 'A-1', why: 'Incident', by })()).toMatchObject({
      left: { type: 'ActorNotPermitted', command: 'RotateSubjectKey' }
    })
  })
})
