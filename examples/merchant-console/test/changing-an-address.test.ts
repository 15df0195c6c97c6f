import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { barriers, find, inABrowser, overhang, press, started, telephone } from './in-a-browser.ts'

const address = {
  收货人: '张三',
  电话: '13812341234',
  省: '四川省',
  市: '绵阳市',
  区县: '涪城区',
  街道: '临园路东段',
  门牌: '72号3栋1单元802室'
}

const wish = async (page: Page): Promise<void> => {
  await page.getByText('修改地址').first().click()
  for (const [label, text] of Object.entries(address)) await page.getByLabel(label, { exact: true }).fill(text)
  await page.getByRole('button', { name: '登记申请' }).click()
}

inABrowser(() => {
  test('an address is changed by following the words of the page alone, and nobody stumbles', async () => {
    const { open, shop } = await started()
    const page = await open('SellerAgent-1')
    const seen: Array<string> = [...(await barriers(page))]
    await find(page, '晓晓_2020')
    expect(page.url()).toMatch(/\/orders\/A-1$/)
    seen.push(...(await barriers(page)))
    await wish(page)
    await page.getByLabel(/登录的账号/).check()
    await page.getByLabel(/买家说的昵称/).fill('晓晓_2020')
    seen.push(...(await barriers(page)))
    await press(page, '核实身份')
    await expect.poll(() => page.textContent('main')).toContain('72号3栋1单元802室')
    seen.push(...(await barriers(page)))
    await press(page, '买家确认无误')
    seen.push(...(await barriers(page)))
    // The province, the name and the telephone stay as they were.
    expect(await page.locator('td mark').allTextContents()).toEqual(['绵阳市', '涪城区', '临园路东段', address.门牌])
    await press(page, '保存修改')
    await expect.poll(() => page.textContent('main')).toContain('第 2 版')
    const line = await shop.timeline('A-1')()
    expect(JSON.stringify(line)).toContain('AddressAmended')
    expect(page.url()).not.toMatch(/%E|138/)
    expect(seen).toEqual([])
  })

  test('of two operators the second sees that the order has moved on, and what the first one did', async () => {
    const { open } = await started()
    const [first, second] = [await open('SellerAgent-1'), await open('SellerAgent-2')]
    for (const page of [first, second]) {
      await find(page, 'A-1')
      await page.waitForURL(/A-1$/)
    }
    await wish(first)
    await expect.poll(() => second.getByRole('status').textContent()).toContain('刚有变化')
    await wish(second)
    await expect.poll(() => second.textContent('main')).toContain('订单刚被别人改动')
    expect(await second.locator('mark').first().textContent()).toBe('新')
    expect(await barriers(second)).toEqual([])
  })

  test('a value is shown in clear for a purpose, and who saw it is on record', async () => {
    const { open, shop } = await started()
    const page = await open('SellerAgent-1')
    await find(page, 'A-1')
    await press(page, '查看明文')
    await expect.poll(() => page.getByRole('status').first().textContent()).toContain('13812341234')
    const log = await shop.accessLog({ orderId: 'A-1' })()
    expect(log).toMatchObject({
      right: [{ actor: { role: 'SellerAgent', id: 'SellerAgent-1' }, purpose: 'CustomerService' }]
    })
  })

  test('it reads well on a telephone, and by keyboard alone', async () => {
    const { open } = await started()
    const page = await open('SellerAgent-1', telephone)
    await find(page, 'A-1')
    expect(await overhang(page)).toBe(0)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('跳到内容')
    expect(await barriers(page)).toEqual([])
  })
})
