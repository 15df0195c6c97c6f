import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { consoleAtWork, tokenOf } from './console-at-work.ts'

const executablePath = '/usr/bin/chromium'

const started = async (locale = 'zh-CN') => {
  const { app, shop } = await consoleAtWork()
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const open = async (who: string, viewport = { width: 1100, height: 900 }): Promise<Page> => {
    const page = await (await browser.newContext({ locale, viewport, bypassCSP: true })).newPage()
    await page.goto(address)
    await page.getByLabel(/令牌|token/).fill(tokenOf(who))
    await page.getByRole('button').click()
    return page
  }
  return { shop, open }
}

let browser: Browser

/** What a reader who cannot see would stumble over on this page. */
const barriers = async (page: Page): Promise<ReadonlyArray<string>> => {
  await page.evaluate(axe.source)
  return page.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`
  )
}

const find = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('link', { name: '查找订单' }).click()
  await page.getByLabel(/订单号/).fill(text)
  await page.getByRole('button', { name: '查找' }).click()
}

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

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).click()

const missing = existsSync(executablePath) ? '' : ' (there is no Chromium)'

// Not every machine has a browser, and nothing else can stand in for it; the name says so.
describe.skipIf(missing !== '')(`in a browser${missing}`, () => {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  })
  afterAll(() => browser.close())

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
    const page = await open('SellerAgent-1', { width: 360, height: 740 })
    await find(page, 'A-1')
    const [width, room] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]'
    )
    expect(width).toBe(room)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('跳到内容')
    expect(await barriers(page)).toEqual([])
  })
})
