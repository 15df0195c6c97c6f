import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { verifyBundle } from '@readdress/evidence'
import { copyStore, openReaddress, type Readdress, sealStore } from 'readdress'
import { describe, expect, test } from 'vitest'
import { done, orderId, wanted } from './personal-shop.ts'
import { give, placing } from './shop.ts'
import { type ShopOnServer, shopOnServer } from './shop-on-server.ts'

const bundle = {
  orderId,
  recipient: 'bank-1',
  purpose: 'Dispute',
  legalBasis: 'LegalClaim',
  by: { role: 'PrivacyOfficer', id: 'p-1' }
} as const

const place = (shop: Readdress, n: number, id = `A-${n}`) =>
  done(async () => await give(shop, n, '08:01', 'PlaceOrder', placing, 'SellerAgent', undefined, id))

const openEmbedded = (folder: string) => done(openReaddress({ store: { folder } }))

// Three orders in a folder, with views, and on the log.
const embedded = async (folder: string): Promise<void> => {
  const shop = await openEmbedded(folder)
  for (const n of [1, 2, 3]) await place(shop, n)
  await done(shop.updateViews())
  await done(shop.evidence.checkpoint())
  await shop.close()
}

const toServer = ({ folder, events }: ShopOnServer) => done(copyStore({ from: { folder }, to: { events: events() } }))

describe('events that were copied from a folder to a server', () => {
  test('are served with the keys, the evidence and the attachments of the folder, and with views made anew', async () => {
    const place_ = await shopOnServer()
    await embedded(place_.folder)
    expect(await toServer(place_)).toEqual({ status: 'Complete', events: 3, before: 0 })
    const shop = await place_.open()
    await place(shop, 4)
    expect(await shop.currentAddress('A-1')()).toMatchObject({ right: { ordered: { version: 1 } } })
    expect(JSON.stringify(await done(shop.personal.reveal(wanted)))).toContain('张三')
    // The reveal is an event too.
    expect(await done(shop.evidence.checkpoint())).toMatchObject({ logged: 2, forks: [] })
    expect(await done(shop.evidence.checkpoint())).toMatchObject({ logged: 0 })
    const { files, trust } = await done(shop.evidence.export(bundle))
    expect(verifyBundle(files, trust).verdict).toBe('verified')
    expect(await done(shop.evidence.check())).toMatchObject({ faults: [], lost: [], replaced: [] })
  })

  test('are no longer served by the folder alone, until they are brought back', async () => {
    const place_ = await shopOnServer()
    const { folder, events } = place_
    await embedded(folder)
    await toServer(place_)
    const shop = await place_.open()
    await place(shop, 4)
    await done(shop.updateViews())
    await done(shop.evidence.checkpoint())
    await shop.close()
    const elsewhere = { left: { type: 'EventsUnusable', because: 'Elsewhere' } }
    expect(await openReaddress({ store: { folder } })()).toMatchObject(elsewhere)
    expect(await copyStore({ from: { folder }, to: { folder: `${folder}-2` } })()).toMatchObject(elsewhere)
    expect(await sealStore({ from: folder, to: `${folder}-2` })()).toMatchObject(elsewhere)
    const back = await done(copyStore({ from: { events: events() }, to: { folder } }))
    expect(back).toEqual({ status: 'Complete', events: 4, before: 3 })
    const again = await openEmbedded(folder)
    await place(again, 5)
    expect(await again.currentAddress('A-4')()).toMatchObject({ right: { ordered: { version: 1 } } })
    expect(await done(again.evidence.checkpoint())).toMatchObject({ logged: 1, forks: [] })
    expect(await done(again.evidence.check())).toMatchObject({ faults: [], lost: [], replaced: [] })
    await again.close()
  })

  test('are not served before they are all there', async () => {
    const place_ = await shopOnServer()
    const { folder, notOpened } = place_
    await embedded(folder)
    const notCopied = { type: 'EventsUnusable', because: 'NotCopied' }
    expect(await notOpened()).toMatchObject(notCopied)
    await toServer(place_)
    // Somebody had not stopped.
    const late = await openEmbedded(folder)
    await place(late, 4)
    await late.close()
    expect(await notOpened()).toMatchObject(notCopied)
    expect(await toServer(place_)).toEqual({ status: 'Complete', events: 4, before: 3 })
    await place_.open()
  })

  test('may be moved on to another server', async () => {
    const [first, second] = [await shopOnServer(), await shopOnServer()]
    await embedded(first.folder)
    await toServer(first)
    const shop = await first.open()
    await done(shop.updateViews())
    await done(shop.evidence.checkpoint())
    await shop.close()
    // Its own records lie before all events, so that no position is what it was.
    const own = {
      id: crypto.randomUUID(),
      type: '$stats',
      isJson: true,
      data: Buffer.from('{}'),
      metadata: Buffer.from('')
    }
    second.server.log().append('$stats-1', 'any', [own])
    const events = second.events()
    await done(copyStore({ from: { events: first.events() }, to: { events } }))
    const moved = await second.open(first.folder)
    await place(moved, 4)
    expect(await moved.currentAddress('A-4')()).toMatchObject({ right: { ordered: { version: 1 } } })
    expect(await done(moved.evidence.checkpoint())).toMatchObject({ logged: 1, forks: [] })
  })
})

describe('a second folder on the same server', () => {
  test('is refused without keys, and with keys of its own', async () => {
    const { open, notOpened, folder } = await shopOnServer()
    await place(await open(), 1)
    const other = `${folder}-other`
    expect(await notOpened(other)).toMatchObject({ type: 'KeysUnusable', because: 'Lost' })
    await (await openEmbedded(other)).close()
    // Keys of its own it has now, and no event.
    expect(await notOpened(other)).toMatchObject({ type: 'KeysUnusable', because: 'Others' })
  })

  test('has views of its own with a copy of the keys, and does not sign what another folder has signed', async () => {
    const { open, folder } = await shopOnServer()
    const shop = await open()
    await place(shop, 1)
    await done(shop.evidence.checkpoint())
    const other = `${folder}-other`
    cpSync(`${folder}-keys`, `${other}-keys`, { recursive: true })
    const beside = await open(other)
    expect(await beside.currentAddress('A-1')()).toMatchObject({ right: { ordered: { version: 1 } } })
    expect(await beside.evidence.checkpoint()()).toMatchObject({
      left: { type: 'StoreUnavailable', reason: 'damaged' }
    })
  })
})

describe('two processes with the same folder on the same server', () => {
  test('share views, keys and the log', async () => {
    const { open } = await shopOnServer()
    const [one, other] = [await open(), await open()]
    await place(one, 1)
    await place(other, 2)
    for (const shop of [one, other]) {
      expect(await shop.currentAddress('A-1')()).toMatchObject({ right: { ordered: { version: 1 } } })
      expect(await shop.currentAddress('A-2')()).toMatchObject({ right: { ordered: { version: 1 } } })
    }
    expect(JSON.stringify(await done(other.personal.reveal(wanted)))).toContain('张三')
    await done(one.evidence.checkpoint())
    expect(await done(other.evidence.checkpoint())).toMatchObject({ logged: 0 })
  })
})

describe('a process that stands by', () => {
  test('knows that a view shows everything, although the server goes on writing records of its own', async () => {
    const { open, server } = await shopOnServer()
    const [one, other] = [await open(), await open()]
    await place(one, 1)
    const until = new AbortController()
    const keep = ({ views }: Readdress) => (views[0] ?? expect.fail('there is no view')).project(until.signal)
    const first = keep(one)
    await done(first.whenCaughtUp())
    const own = {
      id: crypto.randomUUID(),
      type: '$stats',
      isJson: true,
      data: Buffer.from('{}'),
      metadata: Buffer.from('')
    }
    server.log().append('$stats-1', 'any', [own])
    const second = keep(other)
    await done(second.whenCaughtUp())
    expect(second.state().status).toBe('StandingBy')
    until.abort()
    await Promise.all([first.ended, second.ended])
  })
})

describe('a folder without a mark', () => {
  test('is compared anew', async () => {
    const place_ = await shopOnServer()
    await embedded(place_.folder)
    await toServer(place_)
    await (await place_.open()).close()
    const mark = join(place_.folder, 'events-elsewhere.json')
    rmSync(mark)
    await (await place_.open()).close()
    expect(existsSync(mark)).toBe(true)
  })
})
