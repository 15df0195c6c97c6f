import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import { openReaddress, type Readdress } from 'readdress'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { platforms } from './platforms.ts'
import { give, placing } from './shop.ts'

let shop: Readdress

beforeEach(async () => {
  const opened = await openReaddress({ store: 'in-memory' })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  shop = opened.right
})
afterEach(() => shop.close())

describe('a view of one’s own', () => {
  test('shows what was just accepted', async () => {
    const view = shop.view(platforms)
    expect(await view.get('order-A-1')()).toEqual(Either.right(Option.none))
    await give(shop, 1, '08:01', 'PlaceOrder', placing)
    expect(await view.get('order-A-1')()).toEqual(Either.right(Option.some({ platform: 'generic' })))
    expect(await view.find('platform', 'generic', { limit: 10 })()).toEqual(
      Either.right([['order-A-1', { platform: 'generic' }]])
    )
  })

  test('has no index that nobody defined, and says which it has', async () => {
    const view = shop.view(platforms)
    await expect(view.find('plattform', 'generic', { limit: 10 })()).rejects.toThrow(
      'The projection platforms has no index "plattform": it has platform.'
    )
  })

  test('is looked after like the others', async () => {
    await give(shop, 1, '08:01', 'PlaceOrder', placing)
    const view = shop.view(platforms)
    expect(await view.rebuild({})()).toMatchObject({ _tag: 'Right' })
    expect(await view.status(new Date())()).toMatchObject(Either.right({ status: 'UpToDate' }))
    expect(await view.rebuildDocuments({ key: 'order-A-1' }, { dryRun: true })()).toEqual(Either.right([]))
    expect({ name: view.name, version: view.version }).toEqual({ name: 'platforms', version: 1 })
  })

  test('is not made anew by who only asks, and says it in another shape', () => {
    // @ts-expect-error a bare `true`, as a program without types may write it
    expect(() => shop.view(platforms).rebuildDocuments({ key: 'order-A-1' }, true)).toThrow('{ dryRun: true }')
  })
})

describe('a shop', () => {
  test('is not opened in a folder without a name', () => {
    expect(() => openReaddress({ store: { folder: '' } })).toThrow('store.folder is empty: name the folder.')
  })
})
