import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { linkedOrders, shopWith, today, whatCameOfIt, wish } from './linked-shop.ts'
import { done } from './personal-shop.ts'
import { dyingAt } from './shop-in-memory.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(today) })
})
afterEach(() => {
  vi.useRealTimers()
})

const asked = (stores: Parameters<typeof shopWith>[0]) => done(shopWith(stores).personal.requestLinkedErasures(wish))

describe('a wish to be forgotten in all orders whose process dies', () => {
  test.each(['before', 'after'] as const)('%s any of its changes is asked again, and nothing twice', async (when) => {
    const undisturbed = await linkedOrders()
    const whole = dyingAt(undisturbed.stores, Number.POSITIVE_INFINITY, when)
    const answer = await asked(whole.stores)
    const expected = await whatCameOfIt(undisturbed.stores)
    expect(whole.changes()).toBe(9)
    for (let n = 1; n <= whole.changes(); n += 1) {
      const { stores } = await linkedOrders()
      const told = await asked(dyingAt(stores, n, when).stores)
      expect(
        told.filter(({ status }) => status === 'NotRequested'),
        `dies ${when} change ${n}`
      ).not.toEqual([])
      expect(await asked(stores)).toEqual(answer)
      expect(await whatCameOfIt(stores), `dies ${when} change ${n}`).toEqual(expected)
    }
  })
})
