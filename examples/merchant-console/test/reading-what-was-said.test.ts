import { expect, test } from 'vitest'
import { caseId, wish } from '../../../packages/readdress/test/shop.ts'
import { consoleAtWork } from './console-at-work.ts'
import { barriers, find, inABrowser, overhang, started, telephone } from './in-a-browser.ts'

const body = '我搬到东大街12号了，电话换成13900001111'

inABrowser(() => {
  test('what was told to whom and what came back is read in one place, and nobody reads their very words there', async () => {
    const working = await consoleAtWork()
    const give = async (n: number, type: string, data: object, source = {}): Promise<void> => {
      const given = await working.shop.receive({
        type,
        commandId: `c0de0000-0000-4000-8000-${String(n).padStart(12, '0')}`,
        orderId: 'A-1',
        actor: { role: 'SellerAgent', id: 'a-1' },
        channel: 'PlatformChat',
        occurredAt: new Date(Date.now() - (10 - n) * 60_000).toISOString(),
        data,
        ...source
      })()
      expect(given).toMatchObject({ _tag: 'Right' })
    }
    const messageId = '3e55a9e0-0000-4000-8000-000000000001'
    const sentAt = new Date(Date.now() - 9 * 60_000).toISOString()
    const letter = { messageId, direction: 'In', party: 'Buyer', channel: 'Phone', body, sentAt }
    await give(1, 'RecordMessage', letter, { source: { system: 'telephone', eventId: 'm-1' } })
    await give(2, 'RequestAddressChange', { ...wish, messageId })
    await give(4, 'AcknowledgeRequest', { caseId })
    await give(5, 'NotifyBuyer', {
      ...{ messageId: '3e55a9e0-0000-4000-8000-000000000002', kind: 'RequestReceived', targets: ['OldContact'], caseId }
    })
    const { open } = await started('zh-CN', working)
    const page = await open('SellerAgent-1', telephone)
    await find(page, 'A-1')
    await page.getByRole('link', { name: '沟通记录' }).click()
    expect(await page.locator('ol.line > li > span').allTextContents()).toEqual([
      expect.stringContaining('→ 买家 收到改址请求 · 原联系方式'),
      '→ 买家 受理回复平台聊天 · 等了 2 分钟',
      '← 买家 改址申请 · 买家填错平台聊天',
      '← 买家 消息电话'
    ])
    const told = await page.textContent('body')
    for (const value of ['东大街', '13900001111', wish.address.detail]) expect(told).not.toContain(value)
    expect(await overhang(page)).toBe(0)
    expect(await barriers(page)).toEqual([])
  })
})
