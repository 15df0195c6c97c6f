import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import { openReaddress, type Readdress } from 'readdress'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { platforms } from './platforms.ts'
import { give, placing, wish } from './shop.ts'

let shop: Readdress

const place = (n: number) => give(shop, n, '08:01', 'PlaceOrder', placing, 'SellerAgent', undefined, `A-${n}`)

beforeEach(async () => {
  const opened = await openReaddress({ store: 'in-memory', catchUpAtMost: 2 })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  shop = opened.right
  onTestFinished(shop.close)
})

const tooFarBehind = (name: string, remaining: number, of: number) => ({
  _tag: 'Left',
  left: { type: 'ProjectionStopped', projection: { name }, because: { type: 'TooFarBehind', remaining, of } }
})

describe('a question to a view that lacks more events than it goes through', () => {
  test('is told how many, until another brings the view on', async () => {
    for (const n of [1, 2, 3]) await place(n)
    expect(await shop.worklist()()).toMatchObject(tooFarBehind('worklist', 3, 3))
    expect(await shop.auditTrail('A-1')()).toMatchObject(tooFarBehind('audit-trail', 3, 3))
    expect(await shop.view(platforms).get('order-A-1')()).toMatchObject(tooFarBehind('platforms', 3, 3))

    const life = new AbortController()
    const view = shop.views.find(({ name }) => name === 'worklist')?.project(life.signal)
    expect(await view?.whenCaughtUp()()).toEqual(Either.right(undefined))
    life.abort()
    expect(await view?.ended).toEqual(Either.right(undefined))
    for (const n of [4, 5]) await place(n)
    expect(await shop.worklist()()).toEqual(Either.right([]))
    for (const n of [6, 7, 8]) await place(n)
    expect(await shop.worklist()()).toMatchObject(tooFarBehind('worklist', 3, 8))
  })

  test('is answered where it is answered from the order itself, and so is a command', async () => {
    for (const n of [1, 2, 3]) await place(n)
    const asked = await give(shop, 9, '08:02', 'RequestAddressChange', wish)
    expect(asked).toMatchObject({ _tag: 'Right', right: { outcome: 'Appended' } })
    expect(await shop.orderDetail('A-1')()).toMatchObject({ _tag: 'Right', right: { orderId: 'A-1' } })
  })

  test('is answered after somebody has waited for all views', async () => {
    for (const n of [1, 2, 3]) await place(n)
    expect(await shop.updateViews()()).toEqual(Either.right(undefined))
    expect(await shop.auditTrail('A-1')()).toMatchObject({ _tag: 'Right', right: [{ type: 'OrderPlaced' }] })
  })
})

test('a view that lacks no more is built by the question', async () => {
  for (const n of [1, 2]) await place(n)
  const found = await shop.view(platforms).get('order-A-1')()
  expect(found).toEqual(Either.right(Option.some({ platform: 'generic' })))
})

test('fewer events than none is a bug, and said', () => {
  expect(() => openReaddress({ store: 'in-memory', catchUpAtMost: -1 })).toThrow('expected how many events, 0 or more')
  expect(() => openReaddress({ store: 'in-memory', catchUpAtMost: Number.NaN })).toThrow(RangeError)
})
