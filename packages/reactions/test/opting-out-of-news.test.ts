import { streamName } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import type { NoticeToSend, Notification, PartnerFailure } from '../src/index.ts'
import { amended } from './asked-order.ts'
import { type ReactingShop, shopThatReacts } from './shop-that-reacts.ts'

// A buyer who moved: he is to be told that the change is saved, and offered to mend his address book, which is news.
const told = async (
  answer: Either.Either<PartnerFailure, boolean>,
  more: Partial<Notification> = {}
): Promise<{ readonly shop: ReactingShop; readonly about: ReadonlyArray<NoticeToSend> }> => {
  const shop = shopThatReacts()
  const about: Array<NoticeToSend> = []
  const wanted: Notification['wanted'] = (notice) => async () => {
    about.push(notice)
    return answer
  }
  const notification = { send: shop.notices.ask, wanted, ...more }
  const reacting = { ...shop.reacting, partners: { ...shop.reacting.partners, notification } }
  await amended(shop)
  for (let round = 0; round < 3; round += 1) expect(Either.isRight(await shop.reactOnce(reacting))).toBe(true)
  return { shop, about }
}

const kindsSent = ({ notices }: ReactingShop): ReadonlyArray<string> => notices.asked.map(({ kind }) => kind)

describe('a buyer who has opted out', () => {
  test('is told no news, and nothing is left to do', async () => {
    const { shop, about } = await told(Either.right(false))
    expect(about).toMatchObject([{ kind: 'AddressBookOffer', target: 'PlatformAccount' }])
    expect(kindsSent(shop)).not.toContain('AddressBookOffer')
    expect(shop.tried.filter(({ type }) => type === 'OptedOut')).toHaveLength(1)
    expect(await shop.outbox.all()()).toEqual(Either.right([]))
  })

  test('is told all the same what came of his wish', async () => {
    const { shop } = await told(Either.right(false))
    expect(kindsSent(shop)).toContain('ChangeEffective')
  })

  test('has nothing on record that he was not told', async () => {
    const everything = await told(Either.right(true))
    const { shop } = await told(Either.right(false))
    const notified = async (one: ReactingShop) =>
      (await one.typesOnRecord()).filter((type) => type === 'BuyerNotified').length
    expect(await notified(shop)).toBe((await notified(everything.shop)) - 1)
  })
})

describe('whether a buyer has opted out', () => {
  test('is asked of nobody who does not know', async () => {
    const shop = shopThatReacts()
    await amended(shop)
    for (let round = 0; round < 3; round += 1) expect(Either.isRight(await shop.round())).toBe(true)
    expect(kindsSent(shop)).toContain('AddressBookOffer')
  })

  test('is asked again later when it cannot be learnt, and nothing is told until then', async () => {
    const { shop } = await told(Either.left({ type: 'PartnerUnavailable', because: 'Busy' }))
    expect(kindsSent(shop)).not.toContain('AddressBookOffer')
    const left = await shop.outbox.all()()
    expect(Either.isRight(left) && left.right).toMatchObject([{ policy: 'P17', trouble: { because: 'Busy' } }])
  })
})

describe('the way that notices go', () => {
  test.each([
    [undefined, 'PlatformChat'],
    ['Email', 'Email']
  ] as const)('%s is on record as %s', async (channel, onRecord) => {
    const { shop } = await told(Either.right(true), channel === undefined ? {} : { channel })
    const channels = new Set<unknown>()
    for await (const { type, data } of shop.events.readStream(streamName('order-A-1001')))
      if (type === 'BuyerNotified') channels.add(Object(data).channel)
    expect([...channels]).toEqual([onRecord])
  })
})
