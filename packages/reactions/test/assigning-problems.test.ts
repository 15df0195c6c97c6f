import { streamName } from '@readdress/event-store'
import { ActorId, written } from '@readdress/order'
import { assignProblemsTo } from '@readdress/reactions'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { instant } from '../../order/test/command-given.ts'
import { agentLi, mianyang } from '../../order/test/samples.ts'
import { byCarrier, scan } from '../../order/test/steps.ts'
import { toldUntil } from './scenarios-of-orders.ts'
import { type ReactingShop, shopThatReacts } from './shop-that-reacts.ts'

const issueId = 'Stall:p1:1'
const owner = written(ActorId, agentLi.id)

/** A parcel was last seen on the third at eight, and stands still for two days. */
const stalled = async (): Promise<ReactingShop> => {
  const shop = shopThatReacts('beginning', [assignProblemsTo(owner)])
  await toldUntil(shop, 'S8', 'ShipParcel')
  shop.moveTo('03 08:00')
  await shop.given(
    'RecordTracking',
    scan('03 08:00', 'InTransit', 'Departure', { place: mianyang.region }),
    byCarrier.actor
  )
  shop.moveTo('05 08:00')
  await shop.given('RecordDeadlinePassed', { deadline: 'NextScan', ref: 'p1', dueAt: instant('05 08:00') })
  return shop
}

const assignments = async (shop: ReactingShop): Promise<ReadonlyArray<unknown>> => {
  const found: Array<unknown> = []
  for await (const { type, data } of shop.events.readStream(streamName('order-A-1001')))
    if (type === 'IssueAssigned') found.push(data)
  return found
}

const rounds = async (shop: ReactingShop): Promise<void> => {
  for (let round = 0; round < 3; round += 1) expect(Either.isRight(await shop.round())).toBe(true)
}

describe('a problem with a parcel', () => {
  test('that nobody has taken on gets somebody who looks after it, until the carrier must have answered', async () => {
    const shop = await stalled()
    await rounds(shop)
    expect(await assignments(shop)).toMatchObject([
      { issueId, parcelId: 'p1', owner, nextAction: 'AskCarrier', dueAt: instant('06 08:00') }
    ])
  })

  test('that somebody has taken on stays with him', async () => {
    const shop = await stalled()
    await shop.given('AssignIssue', { issueId, owner: 's-7', nextAction: 'AskAgain', dueAt: instant('05 20:00') })
    await rounds(shop)
    expect(await assignments(shop)).toMatchObject([{ owner: 's-7' }])
  })

  test('that is solved by then is left alone', async () => {
    const shop = await stalled()
    await shop.given('ResolveIssue', { issueId, how: 'Found' })
    await rounds(shop)
    expect(await assignments(shop)).toEqual([])
  })
})
