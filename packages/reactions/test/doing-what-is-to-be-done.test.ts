import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { mostAttempts } from '../src/after-a-try.ts'
import { discardIntent, reactOnce, retryIntent } from '../src/index.ts'
import { asked, caseId } from './asked-order.ts'
import { type ReactingShop, shopThatReacts } from './shop-that-reacts.ts'

const until = async (shop: ReactingShop, rounds: number): Promise<void> => {
  for (let round = 0; round < rounds; round += 1) expect(Either.isRight(await shop.round())).toBe(true)
}

describe('a wish of the buyer', () => {
  test('is answered at once, and the answer is put on record', async () => {
    const shop = shopThatReacts()
    await asked(shop)
    await until(shop, 3)
    expect(shop.notices.asked).toMatchObject([
      { kind: 'RequestReceived', target: 'PlatformAccount', platformOrderNo: 'P-1' }
    ])
    const onRecord = await shop.typesOnRecord()
    expect(onRecord.slice(onRecord.indexOf('AddressChangeRequested') + 1).toSorted()).toEqual([
      'BuyerNotified',
      'RequestAcknowledged',
      'RiskAssessed'
    ])
    expect(await shop.outbox.all()()).toEqual(Either.right([]))
  })

  test('is answered without a name, an address or a telephone number', async () => {
    const shop = shopThatReacts()
    await asked(shop)
    await until(shop, 3)
    const told = JSON.stringify(shop.notices.asked)
    for (const personal of ['小张', '张三', '13812341234', '临园路']) expect(told).not.toContain(personal)
  })

  test('that was taken back meanwhile is not answered any more', async () => {
    const shop = shopThatReacts()
    await asked(shop)
    shop.notices.answers.push(Either.left({ type: 'PartnerUnavailable', because: 'Busy' }))
    await until(shop, 1)
    await shop.given('WithdrawAddressChange', { caseId, by: 'Buyer', why: 'Other' }, undefined)
    shop.moveTo('01 09:30')
    await until(shop, 2)
    expect(shop.notices.asked.map(({ kind }) => kind)).toEqual(['RequestReceived', 'ChangeEnded'])
    expect(shop.tried.map(({ type }) => type)).toEqual(['Done', 'Later', 'NotWanted', 'Done'])
  })

  test('of before the beginning is not answered', async () => {
    const shop = shopThatReacts('end')
    await asked(shop)
    await until(shop, 2)
    expect(shop.notices.asked).toEqual([])
    await shop.given('WithdrawAddressChange', { caseId, by: 'Buyer', why: 'Other' }, undefined)
    await until(shop, 2)
    expect(shop.notices.asked.map(({ kind }) => kind)).toEqual(['ChangeEnded'])
  })
})

describe('a partner who does not answer', () => {
  test('is asked again under the same key, later and later', async () => {
    const shop = shopThatReacts()
    await asked(shop)
    const busy = Either.left({ type: 'PartnerUnavailable', because: 'Busy' } as const)
    shop.notices.answers.push(busy, busy)
    const dueAt = async () => {
      const all = await shop.outbox.all()()
      return Either.isRight(all)
        ? all.right.map((intent) => [intent.attempts, intent.dueAt, intent.trouble?.because])
        : []
    }
    await until(shop, 1)
    expect(await dueAt()).toEqual([[1, '2026-03-01T09:00:05.000Z', 'Busy']])
    await until(shop, 1)
    expect(shop.notices.asked).toHaveLength(1)
    shop.moveTo('01 09:01')
    await until(shop, 1)
    expect(await dueAt()).toEqual([[2, '2026-03-01T09:01:10.000Z', 'Busy']])
    shop.moveTo('01 09:02')
    await until(shop, 2)
    expect(new Set(shop.notices.asked.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
    expect(shop.notices.asked).toHaveLength(3)
    expect(await shop.typesOnRecord()).toContain('RequestAcknowledged')
  })

  test('is not asked before the time that he named', async () => {
    const shop = shopThatReacts()
    await asked(shop)
    shop.notices.answers.push(Either.left({ type: 'PartnerUnavailable', because: 'Quota', retryAfter: 3_600_000 }))
    await until(shop, 1)
    shop.moveTo('01 09:59')
    await until(shop, 1)
    expect(shop.notices.asked).toHaveLength(1)
    shop.moveTo('01 10:00')
    await until(shop, 1)
    expect(shop.notices.asked).toHaveLength(2)
  })

  test('at all is left to a person, who may have it tried again, or do it himself', async () => {
    const shop = shopThatReacts()
    await asked(shop)
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      shop.notices.answers.push(Either.left({ type: 'PartnerUnavailable', because: 'Busy' }))
      shop.moveTo(`${String(attempt + 2).padStart(2, '0')} 09:00`)
      await until(shop, 1)
    }
    const parked = await shop.outbox.parked()()
    expect(parked).toMatchObject(
      Either.right([{ status: 'Parked', attempts: mostAttempts, trouble: { because: 'Busy' } }])
    )
    await until(shop, 1)
    expect(shop.notices.asked).toHaveLength(mostAttempts)
    const [intent] = Either.isRight(parked) ? parked.right : []
    const intentId = intent?.intentId ?? ''
    expect(await retryIntent(shop.reacting.outbox, intentId, intent?.dueAt ?? fail())()).toMatchObject({
      _tag: 'Right'
    })
    await until(shop, 2)
    expect(shop.notices.asked).toHaveLength(mostAttempts + 1)
    expect(await discardIntent(shop.reacting.outbox, intentId)()).toEqual(
      Either.left({ type: 'IntentUnknown', intentId })
    )
  })

  test('as he should, but refuses, is left to a person at once', async () => {
    const shop = shopThatReacts()
    await asked(shop)
    shop.notices.answers.push(Either.left({ type: 'PartnerRefused', because: 'ChatClosed' }))
    await until(shop, 2)
    const parked = await shop.outbox.parked()()
    expect(parked).toMatchObject(Either.right([{ key: 'RequestReceived', trouble: { because: 'ChatClosed' } }]))
    const [intent] = Either.isRight(parked) ? parked.right : []
    expect(await discardIntent(shop.reacting.outbox, intent?.intentId ?? '')()).toEqual(Either.right(intent))
    expect(await shop.outbox.all()()).toEqual(Either.right([]))
  })
})

describe('what was done, and could not be put on record', () => {
  test('is done again under the same key, and stands on record once', async () => {
    const shop = shopThatReacts()
    await asked(shop)
    shop.troubles.push('StoreUnavailable')
    await until(shop, 1)
    shop.moveTo('01 09:01')
    await until(shop, 2)
    expect(new Set(shop.notices.asked.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
    expect((await shop.typesOnRecord()).filter((type) => type === 'BuyerNotified')).toHaveLength(1)
  })

  test('because the process was killed is done again under the same key, and stands on record once', async () => {
    const shop = shopThatReacts()
    await asked(shop)
    const killed = new Error('killed')
    const { outbox } = shop.reacting
    const dying = {
      ...shop.reacting,
      outbox: {
        ...outbox,
        apply: (...given: Parameters<typeof outbox.apply>) =>
          given[2].from === given[2].to ? () => Promise.reject(killed) : outbox.apply(...given)
      }
    }
    await expect(reactOnce(dying, new AbortController().signal)).rejects.toBe(killed)
    await until(shop, 3)
    expect(new Set(shop.notices.asked.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
    expect((await shop.typesOnRecord()).filter((type) => type === 'BuyerNotified')).toHaveLength(1)
    expect(await shop.outbox.all()()).toEqual(Either.right([]))
  })
})

const fail = (): never => {
  throw new Error('there is one')
}

describe('an outbox of another store', () => {
  test('stops everything, loudly: nobody knows what it has not seen', async () => {
    const shop = shopThatReacts()
    await asked(shop)
    await until(shop, 3)
    const other = shopThatReacts()
    const moved = { ...shop.reacting, events: other.events }
    const stopped = await reactOnce(moved, new AbortController().signal)
    expect(stopped).toEqual(Either.left({ type: 'OutboxOutOfPlace', position: expect.any(String) }))
    expect(other.notices.asked).toEqual([])
  })
})
