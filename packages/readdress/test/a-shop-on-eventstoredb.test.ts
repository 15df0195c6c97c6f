import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { verifyBundle } from '@readdress/evidence'
import * as Either from 'fp-ts/lib/Either.js'
import type { EvidenceWish, Readdress } from 'readdress'
import { describe, expect, test } from 'vitest'
import { atOnce, done, orderId, wanted } from './personal-shop.ts'
import { caseId, give, newAddress, placing, wish } from './shop.ts'
import { shopOnServer } from './shop-on-server.ts'

const officer = { role: 'PrivacyOfficer', id: 'p-1' }
const bundle: EvidenceWish = { orderId, recipient: 'bank-1', purpose: 'Dispute', legalBasis: 'LegalClaim', by: officer }
const check = { caseId, proposal: 1, factors: [{ factor: 'PlatformSession', result: 'Match' }] }
const yes = { caseId, proposal: 1, address: newAddress, by: 'Buyer', method: 'Chat' }
const save = { caseId, version: 2, address: newAddress, expectedVersion: 1 }

const changeAddress = async (shop: Readdress): Promise<void> => {
  for (const [n, type, data] of [
    [1, 'PlaceOrder', placing],
    [2, 'RequestAddressChange', wish],
    [3, 'VerifyAddressChange', check],
    [4, 'ConfirmNewAddress', yes],
    [5, 'AmendAddress', save]
  ] as const)
    expect(await give(shop, n, `08:0${n}`, type, data)).toMatchObject({ right: { outcome: 'Appended' } })
}

const placed = (shop: Readdress, n: number) =>
  done(async () => await give(shop, n, '08:01', 'PlaceOrder', placing, 'SellerAgent', undefined, `B-${n}`))

const viewOf = (shop: Readdress, name: string) =>
  shop.views.find((view) => view.name === name) ?? expect.fail(`there is no view ${name}`)

describe('a shop whose events lie on EventStoreDB', () => {
  test('takes commands and answers questions, also after it was closed', async () => {
    const { open, server } = await shopOnServer()
    const shop = await open()
    await changeAddress(shop)
    expect(await shop.currentAddress(orderId)()).toMatchObject({ right: { ordered: { version: 2 } } })
    await shop.close()
    const again = await open()
    expect(await give(again, 5, '08:05', 'AmendAddress', save)).toMatchObject({ right: { outcome: 'Repeated' } })
    expect(await again.auditTrail(orderId)()).toMatchObject({ right: { length: 6 } })
    expect(await again.currentAddress('B-2')()).toEqual(Either.right(null))
    expect(server.calls('batchAppend')).toBe(0)
    await expect.poll(() => server.openCalls('read')).toBe(0)
  })

  test('keeps a view up to date as long as it is wanted, and makes it anew', async () => {
    const { open } = await shopOnServer()
    const shop = await open()
    await changeAddress(shop)
    const view = viewOf(shop, 'current-address')
    const wantedUntil = new AbortController()
    const projector = view.project(wantedUntil.signal)
    await done(projector.whenCaughtUp())
    const accepted = await placed(shop, 6)
    await done(projector.whenProcessed(accepted.position ?? expect.fail('nothing was appended')))
    wantedUntil.abort()
    expect(await projector.ended).toEqual(Either.right(undefined))
    expect(await done(view.rebuild({}))).toMatchObject({ status: 'Switched' })
    await done(shop.updateViews())
    expect(await done(view.status(new Date()))).toMatchObject({ status: 'UpToDate', lag: { events: 0 } })
  })

  test('goes on with a view where a process that was killed had stored it', async () => {
    const { open, folder, server } = await shopOnServer()
    const shop = await open()
    for (let n = 1; n <= 20; n += 1) await placed(shop, n)
    const program = join(import.meta.dirname, 'view-on-server-process.ts')
    const child = spawn(process.execPath, ['--conditions=readdress-source', program, folder, server.connectionString], {
      stdio: ['ignore', 'pipe', 'inherit']
    })
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'close')
    for (let n = 21; n <= 23; n += 1) await placed(shop, n)
    let processed = 0
    await done(shop.updateViews({ progressed: ({ events }) => (processed = Math.max(processed, events)) }))
    expect(processed).toBe(3)
    expect(await shop.currentAddress('B-1')()).toMatchObject({ right: { ordered: { version: 1 } } })
    expect(await shop.currentAddress('B-23')()).toMatchObject({ right: { ordered: { version: 1 } } })
  }, 30_000)

  test('proves an order to others', async () => {
    const { open } = await shopOnServer()
    const shop = await open()
    await changeAddress(shop)
    expect(await done(shop.evidence.checkpoint())).toMatchObject({ logged: 6, isComplete: true })
    const { files, trust, events } = await done(shop.evidence.export({ ...bundle, disclose: ['Name'] }))
    expect([verifyBundle(files, trust).verdict, events]).toEqual(['verified', 6])
    expect(await done(shop.evidence.check())).toMatchObject({ faults: [], lost: [], replaced: [], isComplete: true })
  })

  test('shows personal data on record, and erases them', async () => {
    const { open } = await shopOnServer()
    const shop = await open(undefined, atOnce)
    await done(async () => await give(shop, 1, '08:01', 'PlaceOrder', placing))
    await done(async () => await give(shop, 2, '08:01', 'CancelOrder', { reason: 'BuyerWish' }))
    expect(JSON.stringify(await done(shop.personal.reveal(wanted)))).toContain('张三')
    const erasing = { orderId, subject: 'buyer', ground: 'SubjectWish', requestedBy: 'b-17', channel: 'Email' }
    const { erasureId } = await done(shop.personal.requestErasure({ ...erasing, by: officer }))
    for (const id of ['p-2', 'p-3']) await done(shop.personal.approveErasure({ erasureId, by: { ...officer, id } }))
    await done(shop.personal.erase({ erasureId, by: officer }))
    expect(await shop.personal.reveal(wanted)()).toMatchObject({ left: { type: 'ValueErased' } })
    expect(await shop.currentAddress(orderId)()).toMatchObject({ right: { status: 'Cancelled' } })
  })
})

describe('a server that comes back without its data', () => {
  test('is told by every view that had been asked, by the log, and by the next opening', async () => {
    const { open, notOpened, server } = await shopOnServer()
    const shop = await open()
    await changeAddress(shop)
    await done(shop.currentAddress(orderId))
    await done(shop.evidence.checkpoint())
    await shop.close()
    const again = await open()
    await server.kill()
    await server.start({ keepsData: false })
    expect(await again.currentAddress(orderId)()).toMatchObject({ left: { because: { type: 'PositionUnknown' } } })
    expect(await again.evidence.checkpoint()()).toMatchObject({ left: { type: 'StoreRolledBack' } })
    expect(await give(again, 6, '08:06', 'CancelOrder', { reason: 'BuyerWish' })).toMatchObject({ _tag: 'Left' })
    expect(await notOpened()).toMatchObject({ type: 'EventsUnusable', because: 'Other' })
  })

  test('that does not come back is told by the opening as well', async () => {
    const { notOpened, server } = await shopOnServer()
    await server.kill()
    expect(await notOpened()).toMatchObject({ type: 'EventsUnusable', because: 'NotReached' })
  })
})
