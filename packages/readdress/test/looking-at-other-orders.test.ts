import { OrderId, written } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress, type Readdress } from 'readdress'
import { describe, expect, test } from 'vitest'
import { at, caseId, give, newAddress, placing, wish } from './shop.ts'

const person = '9e550000-0000-4000-8000-000000000001'

const done = async <E, A>(answer: () => Promise<Either.Either<E, A>>): Promise<A> => {
  const answered = await answer()
  if (Either.isLeft(answered)) throw new Error(JSON.stringify(answered.left))
  return answered.right
}

/** Four orders, of which the first three are of one person, the third is cancelled, and the address of the first is changed for a reason. */
const changedFor = async (shop: Readdress, reason: string): Promise<void> => {
  let number = 0
  const given = async (time: string, type: string, data: object, orderId = 'A-1', role = 'SellerAgent') => {
    number += 1
    const answer = await give(shop, number, time, type, data, role, undefined, orderId)
    if (Either.isLeft(answer)) throw new Error(JSON.stringify(answer.left))
  }
  for (const orderId of ['A-1', 'A-2', 'A-3', 'A-4']) {
    await given('08:01', 'PlaceOrder', { ...placing, platformOrderNo: `P-${orderId}` }, orderId)
    if (orderId !== 'A-4')
      await done(shop.personal.link({ orderId: written(OrderId, orderId), subject: 'buyer', person }))
  }
  await given('08:02', 'CancelOrder', { reason: 'BuyerWish' }, 'A-3')
  await given('08:30', 'RequestAddressChange', { ...wish, reason })
  const factors = [{ factor: 'PlatformSession', result: 'Match' }]
  await given('08:31', 'VerifyAddressChange', { caseId, proposal: 1, factors })
  await given('08:32', 'ConfirmNewAddress', { caseId, proposal: 1, address: newAddress, by: 'Buyer', method: 'Chat' })
  await given('08:33', 'AmendAddress', { caseId, version: 2, address: newAddress, expectedVersion: 1 })
}

const flagged = async (shop: Readdress): Promise<ReadonlyArray<string>> => {
  const found: Array<string> = []
  for (const orderId of ['A-1', 'A-2', 'A-3', 'A-4']) {
    const lines = await done(shop.timeline(orderId))
    if (lines.some(({ type }) => type === 'AddressFlaggedForReview')) found.push(orderId)
  }
  return found
}

describe('the other orders of a buyer', () => {
  test.each([
    ['Relocation', ['A-2']],
    ['BuyerError', []]
  ])('after a change for %s that are still to be brought are looked at: %s', async (reason, expected) => {
    const surroundings = { now: () => new Date(at('08:40')), random: () => 1, wait: async () => {} }
    const shop = await done(openReaddress({ store: 'in-memory', surroundings }))
    await changedFor(shop, reason)
    const { round } = shop.reactions({ startAt: 'beginning' })
    while ((await done(round())).hasMore);
    expect(await flagged(shop)).toEqual(expected)
  })
})
