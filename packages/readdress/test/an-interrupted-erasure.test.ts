import { beginning } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import type { By, Readdress } from 'readdress'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Stores } from '../src/stores.ts'
import { done, orderId, wanted } from './personal-shop.ts'
import { at, give, placing } from './shop.ts'
import { dyingAt, shopOver, storesToTest } from './shop-in-memory.ts'

const [officer, second] = ['p-1', 'p-2'].map((id): By => ({ role: 'PrivacyOfficer', id })) as [By, By]
const erasureId = '6f9619ff-8b86-4d01-b42d-00cf4fc964f1'
const day = 24 * 60 * 60_000

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const wish = { orderId, subject: 'buyer', ground: 'SubjectWish', requestedBy: 'b-17', channel: 'Email', by: officer }
const tellRecipients = () => TaskEither.right(undefined)

type Step = (shop: Readdress) => TaskEither.TaskEither<{ readonly type: string }, unknown>

const approvedBy =
  (by: By): Step =>
  ({ personal }) =>
  async () => {
    const approved = await personal.approveErasure({ erasureId, by })()
    // Whoever has approved already cannot do it once more.
    const isApproved = Either.isLeft(approved) && approved.left.type === 'SecondApproverNeeded'
    return isApproved ? Either.right(undefined) : approved
  }

// What cannot go on in one erasure is told by it, and no failure of the whole.
const continued: Step = ({ personal }) =>
  TaskEither.flatMapEither((all: ReadonlyArray<{ readonly waitsFor: { readonly type: string } | null }>) => {
    const broken = all.find(({ waitsFor }) => waitsFor?.type === 'StoreUnavailable')
    return broken?.waitsFor ? Either.left(broken.waitsFor) : Either.right(all)
  })(personal.continueErasures({ tellRecipients }))

const waited: Step = () => async () => {
  vi.setSystemTime(Date.now() + 15 * day)
  return Either.right(undefined)
}

const steps: ReadonlyArray<Step> = [
  ({ personal }) => personal.requestErasure({ ...wish, erasureId }),
  approvedBy(officer),
  approvedBy(second),
  continued,
  waited,
  continued
]

const prepared = async () => {
  vi.setSystemTime('2026-11-26T12:00:00.000Z')
  const stores = storesToTest()
  const shop = shopOver(stores)
  await give(shop, 1, '08:01', 'PlaceOrder', { ...placing, orderedAt: at('08:00') })
  await give(shop, 2, '08:01', 'CancelOrder', { reason: 'BuyerWish' })
  await done(shop.personal.reveal({ ...wanted, purpose: 'CarrierInstruction', receiver: 'sf' }))
  return stores
}

const whatCameOfIt = async ({ raw, keys }: Stores) => {
  const events: Array<string> = []
  for await (const { stream, type } of raw.readAll(beginning)) events.push(`${stream} ${type}`)
  const records = keys === null ? [] : await done(keys.keysOf({ stream: 'order-A-1' }))
  return { events: events.toSorted(), keys: records.map(({ status }) => status) }
}

const changesWithoutDeath = async (): Promise<number> => {
  const whole = dyingAt(await prepared(), Number.POSITIVE_INFINITY, 'after')
  for (const step of steps) await done(step(shopOver(whole.stores)))
  return whole.changes()
}

describe('an erasure whose process dies', () => {
  test.each(['before', 'after'] as const)('%s any of its changes ends as one that nothing interrupts', async (when) => {
    const count = await changesWithoutDeath()
    expect(count).toBeGreaterThan(10)
    const undisturbed = await prepared()
    for (const step of steps) await done(step(shopOver(undisturbed)))
    const expected = await whatCameOfIt(undisturbed)
    expect(expected.events).toContain(`erasure-${erasureId} ErasureEffective`)
    for (let n = 1; n <= count; n += 1) {
      const stores = await prepared()
      const dying = dyingAt(stores, n, when)
      const mortal = shopOver(dying.stores)
      for (const step of steps) {
        const made = dying.isDead() ? null : await step(mortal)()
        if (made === null || Either.isLeft(made)) await done(step(shopOver(stores)))
      }
      expect(await whatCameOfIt(stores), `dies ${when} change ${n}`).toEqual(expected)
    }
  })
})
