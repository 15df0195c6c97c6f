import type { Page } from 'playwright-core'
import type { Readdress } from 'readdress'
import { expect, test } from 'vitest'
import { atOnce } from '../../../packages/readdress/test/personal-shop.ts'
import { consoleAtWork } from './console-at-work.ts'
import { barriers, find, inABrowser, overhang, press, started, telephone } from './in-a-browser.ts'

const toPersonalData = async (page: Page): Promise<void> => {
  await find(page, 'A-1')
  await page.getByRole('link', { name: '个人信息', exact: true }).click()
}

const cancelled = async (shop: Readdress): Promise<void> => {
  const done = await shop.receive({
    type: 'CancelOrder',
    commandId: 'c0de0000-0000-4000-8000-000000000001',
    orderId: 'A-1',
    actor: { role: 'SellerAgent', id: 'a-1' },
    channel: 'PlatformChat',
    occurredAt: new Date(Date.now() - 60_000).toISOString(),
    data: { reason: 'BuyerWish' }
  })()
  expect(done).toMatchObject({ _tag: 'Right' })
}

const buyer = (page: Page): Promise<string | null> => page.locator('.card').first().textContent()

inABrowser(() => {
  test('a buyer who wants to be forgotten is, when two officers have said yes and a third one does it', async () => {
    const working = await consoleAtWork('晓晓_2020', atOnce)
    await cancelled(working.shop)
    const { open, shop } = await started('zh-CN', working)
    const [first, second, third] = [
      await open('PrivacyOfficer-1'),
      await open('PrivacyOfficer-2', telephone),
      await open('PrivacyOfficer-3')
    ]
    for (const page of [first, second, third]) await toPersonalData(page)
    expect(await buyer(first)).toContain('没有人申请删除')
    expect(await barriers(first)).toEqual([])
    await press(first, '登记删除申请')
    expect(await buyer(first)).toContain('只保存，不使用')
    expect(await buyer(first)).toContain('申请删除：本人要求 · buyer')
    await press(first, '批准删除')
    expect(await buyer(first)).toContain('已批准：PrivacyOfficer-1')
    await second.reload()
    await press(second, '批准删除')
    expect(await buyer(second)).toContain('由第三人删除')
    expect([await overhang(second), await barriers(second)]).toEqual([0, []])
    await press(second, '删除（无法恢复）')
    expect(await second.getByRole('alert').textContent()).toContain('须有两位同事批准，申请人和删除人都不算')
    await third.reload()
    await press(third, '删除（无法恢复）')
    expect(await buyer(third)).toContain('已删除，谁也读不出了')
    expect(await barriers(third)).toEqual([])
    expect(await shop.search('晓晓_2020')()).toMatchObject({ right: { type: 'None' } })
  })

  test('what must be kept waits, and says for what and until when; who may not ask is told', async () => {
    const working = await consoleAtWork()
    await cancelled(working.shop)
    const { open } = await started('zh-CN', working)
    const agent = await open('SellerAgent-1')
    await toPersonalData(agent)
    await press(agent, '登记删除申请')
    expect(await agent.getByRole('alert').textContent()).toBe(
      '没有执行: 您的角色不能做这一步 (角色 客服, 操作 申请删除)'
    )
    const officer = await open('PrivacyOfficer-1')
    await toPersonalData(officer)
    await press(officer, '登记删除申请')
    expect(await buyer(officer)).toMatch(/须保存至 20\d\d-\d\d-\d\d.*等法定保存期满/s)
    await press(officer, '撤回申请')
    expect(await buyer(officer)).toContain('只保存，不使用')
    await press(officer, '恢复使用')
    expect(await buyer(officer)).toContain('正常使用')
  })
})
