import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress, type Readdress } from 'readdress'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { give, placing, wish } from './shop.ts'

let folder: string
let shops: ReadonlyArray<Readdress>

const open = async (): Promise<Readdress> => {
  const opened = await openReaddress({ store: { folder } })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  return opened.right
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readdress-'))
  shops = [await open(), await open()]
})

afterEach(async () => {
  for (const shop of shops) await shop.close()
  await Promise.all([folder, `${folder}-keys`].map((one) => rm(one, { recursive: true, force: true })))
})

describe('views that are kept up to date', () => {
  test('show what was accepted without being asked, by one of the processes that share the store', async () => {
    const life = new AbortController()
    const [one, other] = shops
    if (one === undefined || other === undefined) throw new Error('two shops are open')
    const projectors = one.views.map((view) => view.project(life.signal))
    for (const projector of projectors) expect(await projector.whenCaughtUp()()).toEqual(Either.right(undefined))
    const standby = other.views.map((view) => view.project(life.signal))
    const accepted = await give(other, 1, '08:01', 'PlaceOrder', placing)
    if (Either.isLeft(accepted) || accepted.right.outcome !== 'Appended') throw new Error('not accepted')
    const { position } = accepted.right
    for (const projector of [...projectors, ...standby]) {
      expect(await projector.whenProcessed(position)()).toEqual(Either.right(undefined))
    }
    for (const view of one.views) {
      expect(await view.status(new Date())()).toMatchObject(Either.right({ status: 'UpToDate', build: null }))
    }
    expect(standby.map((projector) => projector.state().status)).toEqual(one.views.map(() => 'StandingBy'))
    life.abort()
    for (const projector of [...projectors, ...standby]) expect(await projector.ended).toEqual(Either.right(undefined))
  })
})

describe('bringing the views up to date', () => {
  const built = async (shop: Readdress): Promise<ReadonlyArray<string>> => {
    const names: Array<string> = []
    for (const view of shop.views) {
      const status = await view.status(new Date())()
      if (Either.isRight(status) && status.right.status === 'UpToDate') names.push(view.name)
    }
    return names
  }

  test('leaves those to be built that nobody has asked', async () => {
    const [shop] = shops
    if (shop === undefined) throw new Error('a shop is open')
    expect(await built(shop)).toEqual([])
    await give(shop, 1, '08:01', 'PlaceOrder', placing)
    expect(await shop.worklist()()).toEqual(Either.right([]))
    expect(await built(shop)).toEqual(['worklist'])
    expect(await shop.updateViews()()).toEqual(Either.right(undefined))
    expect(await built(shop)).toEqual(['current-address', 'audit-trail', 'worklist'])
    await give(shop, 3, '08:03', 'RequestAddressChange', wish)
    expect(await built(shop)).toEqual([])
    expect(await shop.updateViews()()).toEqual(Either.right(undefined))
    expect(await built(shop)).toEqual(['current-address', 'audit-trail', 'worklist'])
  })
})
