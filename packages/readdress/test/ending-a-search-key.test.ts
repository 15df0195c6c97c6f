import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unfinishedBeside } from '@readdress/event-store/files'
import type { Instant } from '@readdress/order'
import { halfYearOf } from '@readdress/order-views'
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress } from 'readdress'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { inMemorySearchKeys, searchKeysIn } from '../src/search-keys.ts'
import { atOnce, done, type PersonalShop, personalShop } from './personal-shop.ts'
import { at, give, placing } from './shop.ts'

let under: PersonalShop
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-26T12:00:00.000Z') })
})
afterEach(async () => {
  vi.useRealTimers()
  await under.end()
})

// The sample order was placed in March 2026, and cancelled.
const file = () => join(under.place, 'orders-keys', 'search-key-2026-H1')
const found = async () => (await done(under.shop().search('138 1234 1234'))).type

describe('the search key of a half-year', () => {
  test('is destroyed for ever when none of its orders must be kept any longer, and they are found by their numbers', async () => {
    under = await personalShop(atOnce)
    expect(await found()).toBe('One')
    expect(await done(under.shop().personal.destroySearchKeys())).toEqual(['2026-H1'])
    expect(readFileSync(file(), 'utf8').trim()).toBe('destroyed')
    expect(await found()).toBe('None')
    await under.openAgain()
    for (const { rebuild } of under.shop().views) await done(rebuild({}))
    expect(await found()).toBe('None')
    expect((await done(under.shop().search('P728391'))).type).toBe('One')
    expect(await done(under.shop().personal.destroySearchKeys())).toEqual([])
  })

  test('leaves no fingerprint in the search, which is then as one that is made anew', async () => {
    under = await personalShop(atOnce)
    expect(await found()).toBe('One')
    await done(under.shop().personal.destroySearchKeys())
    const differences: Array<unknown> = []
    for (const { name, rebuild } of under.shop().views) {
      const differs = (difference: object) => differences.push({ name, difference })
      if (name === 'order-search') await done(rebuild({ dryRun: true, differs }))
    }
    expect(differences).toEqual([])
  })

  test('stays while one of its orders is open, whatever the others are', async () => {
    under = await personalShop(atOnce)
    const { orderedAt } = placing
    await give(under.shop(), 3, '08:01', 'PlaceOrder', { ...placing, orderedAt }, 'SellerAgent', undefined, 'B-2')
    expect(await found()).toBe('Many')
    expect(await done(under.shop().personal.destroySearchKeys())).toEqual([])
    expect(await found()).toBe('Many')
  })

  test('stays as long as an order is kept after its half-year', async () => {
    under = await personalShop({})
    expect(await found()).toBe('One')
    expect(await done(under.shop().personal.destroySearchKeys())).toEqual([])
  })

  test('takes the place of the one key of all time, by which orders were found before', async () => {
    under = await personalShop({})
    const former = join(under.place, 'orders-keys', 'search-key')
    await under.closed(() => writeFileSync(former, 'A'.repeat(43)))
    expect(existsSync(former)).toBe(false)
    expect(await found()).toBe('One')
  })

  test('has nothing beside it that a killed run was making', async () => {
    under = await personalShop({})
    expect(await found()).toBe('One')
    const left = unfinishedBeside(file())
    await under.closed(() => {
      writeFileSync(left, 'A'.repeat(43))
      utimesSync(left, 0, 0)
    })
    expect(existsSync(left)).toBe(false)
    expect(await found()).toBe('One')
  })

  test('is told at once where it is none', async () => {
    under = await personalShop({})
    expect(await found()).toBe('One')
    const folder = join(under.place, 'orders')
    const names = readdirSync(`${folder}-keys`).filter((name) => name.startsWith('search-key'))
    expect(names).toContain('search-key-2026-H1')
    expect(names.every((name) => /^search-key-\d{4}-H[12]$/.test(name))).toBe(true)
    const whole = readFileSync(file())
    writeFileSync(file(), 'secret')
    const refused = await openReaddress({ store: { folder } })()
    writeFileSync(file(), whole)
    expect(refused).toMatchObject({ left: { type: 'KeysUnusable', because: 'Malformed', source: file() } })
    expect(JSON.stringify(refused)).not.toContain('secret')
  })
})

describe('a search key that cannot be read while the shop is open', () => {
  test('is told as a failure of the store by whatever needs it, and the shop goes on when it is back', async () => {
    under = await personalShop(atOnce)
    expect(await found()).toBe('One')
    const whole = readFileSync(file())
    writeFileSync(file(), 'secret')
    // So long is a key known.
    vi.setSystemTime(Date.now() + 5 * 60_000)
    const failed = { reason: 'failed' }
    const { search, personal } = under.shop()
    expect(await search('138 1234 1234')()).toMatchObject({ left: { type: 'ViewStoreUnavailable', ...failed } })
    expect(await personal.destroySearchKeys()()).toMatchObject({ left: { type: 'StoreUnavailable', ...failed } })
    await give(under.shop(), 3, '08:01', 'PlaceOrder', placing, 'SellerAgent', undefined, 'B-2')
    const because = { type: 'StoreUnavailable', ...failed }
    expect(await search('B-2')()).toMatchObject({ left: { type: 'ProjectionStopped', because } })
    writeFileSync(file(), whole)
    expect(await found()).toBe('Many')
  })
})

describe('destroying a search key', () => {
  test('keeps the key where what was made under it is not forgotten', async () => {
    under = await personalShop(atOnce)
    for (const keys of [searchKeysIn(join(under.place, 'orders-keys')), inMemorySearchKeys()]) {
      const halfYear = halfYearOf(at('08:00') as Instant)
      const key = keys.of(halfYear)
      const forgotten = async () => Either.left({ type: 'StoreUnavailable' as const, key: keys.of(halfYear) })
      expect(await keys.destroy(halfYear, forgotten)()).toEqual(Either.left({ type: 'StoreUnavailable', key: null }))
      expect(keys.of(halfYear)).toEqual(key)
    }
  })
})

describe('search keys of a shop in memory', () => {
  test('end as those in files do', async () => {
    under = await personalShop({})
    const shop = await done(openReaddress({ store: 'in-memory', ...atOnce }))
    await give(shop, 1, '08:01', 'PlaceOrder', placing)
    await give(shop, 2, '08:01', 'CancelOrder', { reason: 'BuyerWish' })
    expect(await done(shop.search('晓晓_2020'))).toMatchObject({ type: 'One' })
    expect(await done(shop.personal.destroySearchKeys())).toEqual(['2026-H1'])
    expect(await done(shop.search('晓晓_2020'))).toMatchObject({ type: 'None' })
    await shop.close()
  })
})
