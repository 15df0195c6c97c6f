import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { caseId, newAddress, wish } from '../../../packages/readdress/test/shop.ts'
import { consoleAtWork } from './console-at-work.ts'
import { give } from './console-steps.ts'
import { barriers, find, inABrowser, overhang, started, telephone } from './in-a-browser.ts'
import { signedIn } from './signed-in.ts'

inABrowser(() => {
  test('the record tells who did what and what was different afterwards, masked, and that nothing of it was changed', async () => {
    const working = await consoleAtWork()
    const asked = await working.shop.receive({
      type: 'RequestAddressChange',
      commandId: 'c0de0000-0000-4000-8000-000000000001',
      orderId: 'A-1',
      actor: { role: 'SellerAgent', id: 'a-1' },
      channel: 'PlatformChat',
      occurredAt: new Date().toISOString(),
      data: wish
    })()
    expect(asked).toMatchObject({ _tag: 'Right' })
    const { open } = await started('zh-CN', working)
    const page = await open('SellerAgent-1', telephone)
    await find(page, 'A-1')
    expect(await page.textContent('main')).toContain('2 条记录，校验链完整')
    await page.getByRole('link', { name: '全部记录' }).click()
    expect(await page.textContent('main')).toContain('个人信息都加密保存')
    expect(await page.textContent('main')).toContain('还没有记入签名日志')
    const last = page.locator('ol.trail > li').last()
    expect(await last.textContent()).toContain('提出改址')
    expect(await last.textContent()).toContain('客服 a-1 · 平台聊天')
    expect(await last.textContent()).toContain(`改址申请 ${caseId.slice(0, 8)}, 状态: 待核实身份`)
    const told = await page.textContent('body')
    for (const value of [newAddress.recipientName, newAddress.phone, newAddress.detail])
      expect(told).not.toContain(value)
    expect(await overhang(page)).toBe(0)
    expect(await barriers(page)).toEqual([])
  })

  test('the record tells how many of its events the signed log has, and where nothing is sealed', async () => {
    const { shop, app } = await consoleAtWork('晓晓_2020', { personalData: 'in-the-clear' })
    const { cookie } = await signedIn(app)
    const record = async (): Promise<string> =>
      (await app.inject({ url: '/orders/A-1/trail', headers: { cookie } })).body
    expect(await record()).toContain('个人信息没有加密')
    expect(await shop.evidence.checkpoint()()).toMatchObject({ right: { logged: 1 } })
    expect(await record()).toContain('1 条都已记入签名日志')
    await give(shop, 'LockAddress', { ground: 'BuyerAsked' }, 'SellerSupervisor')
    expect(await record()).toContain('前 1 条已记入签名日志')
    expect(await shop.evidence.checkpoint()()).toMatchObject({ right: { logged: 1 } })
    expect(await record()).toContain('2 条都已记入签名日志')
  })

  test('of an order whose events were changed it tells where the chain breaks, and shows nothing else', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'console-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const working = await consoleAtWork('晓晓_2020', { store: { folder } })
    const { open } = await started('en-GB', working)
    const page = await open('SellerAgent-1')
    await find(page, 'A-1')
    const database = new DatabaseSync(join(folder, 'events.sqlite'))
    database.exec("UPDATE event SET data = json_set(data, '$.platformOrderNo', 'P1') WHERE revision = 0")
    database.close()
    await page.reload()
    expect(await page.textContent('h1')).toBe('The chain is broken at event 1')
    expect(await page.getByRole('alert').textContent()).toContain('Tell a supervisor at once')
    expect(await page.locator('form').count()).toBe(2)
    expect(await barriers(page)).toEqual([])
  })
})
