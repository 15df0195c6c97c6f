import { existsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Surroundings } from '@readdress/event-store'
import type { NoticeToSend, Partners } from '@readdress/reactions'
import * as Either from 'fp-ts/lib/Either.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { openReaddress, type Reactions, type Readdress } from 'readdress'
import { describe, expect, test } from 'vitest'
import { at, give, newAddress, oldAddress, placing, wish } from './shop.ts'

const clockAt = (time: string) => {
  let now = at(time)
  const surroundings: Surroundings = {
    now: () => new Date(now),
    random: () => 1,
    wait: (milliseconds, signal) => {
      now = new Date(Date.parse(now) + milliseconds).toISOString()
      return signal?.aborted ? Promise.resolve() : new Promise((resolve) => setImmediate(resolve))
    }
  }
  return {
    surroundings,
    moveTo: (to: string) => {
      now = at(to)
    }
  }
}

const opened = async (settings: Parameters<typeof openReaddress>[0]): Promise<Readdress> => {
  const shop = await openReaddress(settings)()
  if (Either.isLeft(shop)) throw new Error(shop.left.type)
  return shop.right
}

const partnersTelling = (sent: Array<NoticeToSend>): Partners => ({
  notification: {
    send: (notice) => {
      sent.push(notice)
      return TaskEither.right(undefined)
    }
  }
})

const asked = async (shop: Readdress): Promise<void> => {
  await give(shop, 1, '08:01', 'PlaceOrder', placing)
  await give(shop, 2, '08:30', 'RequestAddressChange', wish)
}

const untilDone = async ({ round }: Reactions): Promise<void> => {
  for (;;) {
    const done = await round()()
    if (Either.isLeft(done)) throw new Error(done.left.type)
    if (!done.right.hasMore) return
  }
}

const typesOf = async (shop: Readdress): Promise<ReadonlyArray<string>> => {
  const lines = await shop.timeline('A-1')()
  return Either.isRight(lines) ? lines.right.map(({ type }) => type) : []
}

describe('a shop left to itself', () => {
  test('tells the buyer that his wish has come, ends what nobody answers, and says so in the timeline', async () => {
    const clock = clockAt('08:30')
    const shop = await opened({ store: 'in-memory', surroundings: clock.surroundings })
    const sent: Array<NoticeToSend> = []
    const reactions = shop.reactions({ partners: partnersTelling(sent), startAt: 'beginning' })
    await asked(shop)
    clock.moveTo('08:31')
    await untilDone(reactions)
    expect(sent).toMatchObject([{ kind: 'RequestReceived', language: 'zh-CN' }])
    clock.moveTo('23:59')
    await untilDone(reactions)
    const [placed, requested, ...byItself] = await typesOf(shop)
    expect([placed, requested]).toEqual(['OrderPlaced', 'AddressChangeRequested'])
    expect(byItself.toSorted()).toEqual(['BuyerNotified', 'RequestAcknowledged', 'RiskAssessed'])
  })

  test('without partners does only what it can do itself', async () => {
    const clock = clockAt('08:30')
    const shop = await opened({ store: 'in-memory', surroundings: clock.surroundings })
    await asked(shop)
    clock.moveTo('08:33')
    await untilDone(shop.reactions({ startAt: 'beginning' }))
    expect(await typesOf(shop)).toEqual(['OrderPlaced', 'AddressChangeRequested', 'RiskAssessed', 'ResponseOverdue'])
    expect(await shop.outbox.list()()).toEqual(Either.right([]))
  })

  test('goes on until it is told to stop', async () => {
    const clock = clockAt('08:30')
    const shop = await opened({ store: 'in-memory', surroundings: clock.surroundings })
    const stop = new AbortController()
    const sent: Array<NoticeToSend> = []
    const running = shop.reactions({ partners: partnersTelling(sent), startAt: 'beginning' }).run(stop.signal)()
    await asked(shop)
    await expect.poll(() => typesOf(shop)).toContain('RequestAcknowledged')
    stop.abort()
    expect(await running).toEqual(Either.right(undefined))
    expect(sent).toHaveLength(1)
  })

  test('keeps what is to be done in a file of its own, and nothing personal in it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'readdress-'))
    const settings = { store: { folder }, surroundings: clockAt('08:30').surroundings }
    const first = await opened(settings)
    await asked(first)
    expect(await first.outbox.list()()).toEqual(Either.right([]))
    expect(await first.outbox.discard('i-1')()).toEqual(Either.left({ type: 'IntentUnknown', intentId: 'i-1' }))
    expect(existsSync(join(folder, 'outbox.sqlite'))).toBe(false)
    const busy: Partners = {
      notification: { send: () => TaskEither.left({ type: 'PartnerUnavailable', because: 'Busy' }) }
    }
    expect(await first.reactions({ partners: busy, startAt: 'beginning' }).round()()).toMatchObject(
      Either.right({ chosen: 2, tried: 2 })
    )
    await first.close()

    const second = await opened({ ...settings, surroundings: clockAt('08:40').surroundings })
    const left = await second.outbox.list()()
    expect(left).toMatchObject(
      Either.right([{ policy: 'P1', key: 'RequestReceived', attempts: 1, trouble: { because: 'Busy' } }])
    )
    for (const personal of [oldAddress.recipientName, oldAddress.phone, newAddress.detail, placing.buyer.nickname]) {
      expect(JSON.stringify(left)).not.toContain(personal)
    }
    const sent: Array<NoticeToSend> = []
    await untilDone(second.reactions({ partners: partnersTelling(sent) }))
    expect(sent).toHaveLength(1)
    await second.close()
  })

  test('lets a person have it tried again at once, or do it himself', async () => {
    const clock = clockAt('08:30')
    const shop = await opened({ store: 'in-memory', surroundings: clock.surroundings })
    await asked(shop)
    const refusing: Partners = {
      notification: { send: () => TaskEither.left({ type: 'PartnerRefused', because: 'ChatClosed' }) }
    }
    const reactions = shop.reactions({ partners: refusing, startAt: 'beginning' })
    await untilDone(reactions)
    const parked = await shop.outbox.list()()
    expect(parked).toMatchObject(Either.right([{ status: 'Parked', trouble: { because: 'ChatClosed' } }]))
    const intentId = Either.isRight(parked) ? (parked.right[0]?.intentId ?? '') : ''
    expect(await shop.outbox.retry(intentId)()).toMatchObject({ _tag: 'Right' })
    expect(await shop.outbox.list()()).toMatchObject(Either.right([{ status: 'Waiting', attempts: 0 }]))
    expect(await shop.outbox.discard(intentId)()).toMatchObject({ _tag: 'Right' })
    expect(await shop.outbox.list()()).toEqual(Either.right([]))
    expect(await shop.outbox.retry(intentId)()).toEqual(Either.left({ type: 'IntentUnknown', intentId }))
  })
})
