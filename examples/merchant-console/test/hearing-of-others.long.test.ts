import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress, type Readdress } from 'readdress'
import { expect, onTestFinished, test } from 'vitest'
import { consoleAtWork } from './console-at-work.ts'
import { barriers, find, inABrowser, press, started } from './in-a-browser.ts'

const note = async (shop: Readdress): Promise<void> => {
  const noted = await shop.receive({
    type: 'AddNote',
    commandId: crypto.randomUUID(),
    orderId: 'A-1',
    actor: { role: 'SellerAgent', id: 'a-1' },
    channel: 'PlatformChat',
    occurredAt: new Date().toISOString(),
    data: { noteId: crypto.randomUUID(), text: 'called back' }
  })()
  expect(noted).toMatchObject({ _tag: 'Right' })
}

inABrowser(() => {
  test('an open page says that its order has changed when another process changes it, and not when oneself does', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'console-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const { open } = await started('zh-CN', await consoleAtWork('晓晓_2020', { store: { folder } }))
    const other = await openReaddress({ store: { folder } })()
    if (Either.isLeft(other)) throw new Error(other.left.remedy)
    onTestFinished(other.right.close)
    const page = await open('SellerAgent-1')
    await find(page, 'A-1')
    await page.getByLabel('备注').fill('called')
    await press(page, '添加备注')
    await page.waitForURL(/done=1/)
    await page.getByRole('link', { name: '全部记录' }).click()
    await page.waitForURL(/trail$/)
    const changed = page.locator('#changed')
    expect(await changed.isHidden()).toBe(true)
    await note(other.right)
    await expect.poll(() => changed.isVisible()).toBe(true)
    expect(await barriers(page)).toEqual([])
    await changed.getByRole('link').click()
    await expect.poll(() => page.textContent('main')).toContain('3 条记录')
    expect(await changed.isHidden()).toBe(true)
  })

  test('a console that is closed ends what it holds open', async () => {
    const working = await consoleAtWork()
    const { open } = await started('zh-CN', working)
    const page = await open('SellerAgent-1')
    const live = page.waitForResponse(/live/)
    await find(page, 'A-1')
    const response = await live
    await working.app.close()
    await response.finished()
    await note(working.shop)
  })
})
