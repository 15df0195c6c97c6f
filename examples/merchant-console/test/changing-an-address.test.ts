import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addressFields } from '../src/address-form.ts'
import { codeText } from '../src/code-text.ts'
import { type Key, wordsOf } from '../src/words.ts'
import { elsewhere } from './by-forms.ts'
import { consoleAtWork } from './console-at-work.ts'
import { newHome, pays, typesOf } from './console-steps.ts'
import { foreignWords, readOn } from './foreign-words.ts'
import { barriers, find, inABrowser, overhang, press, started, telephone } from './in-a-browser.ts'

const wish = async (page: Page): Promise<void> => {
  await page.getByText('修改地址').first().click()
  // What everybody may see stands there already.
  expect(await page.getByLabel('市', { exact: true }).inputValue()).toBe('成都市')
  for (const [label, text] of Object.entries(newHome)) await page.getByLabel(label, { exact: true }).fill(text)
  await page.getByRole('button', { name: '登记申请' }).click()
}

// S1 of the scenarios, by the words of the page alone.
const languages = [
  ['Chinese', 'zh-CN', 'zh'],
  ['English', 'en-GB', 'en']
] as const

inABrowser(() => {
  test.each(languages)(
    'an address is changed by following the words of the page alone, in %s',
    async (_, locale, language) => {
      const words = wordsOf(language)
      const working = await consoleAtWork('晓晓_2020', {}, { platform: 'xiaohongshu' })
      await pays(working.shop, 'WeChatPay', 'None')
      const { open, shop } = await started(locale, working)
      const page = await open('SellerAgent-1')
      const seen: Array<string> = []
      const looks = async (): Promise<void> => {
        // The pages are made alike in both languages, so that one of them tells whether anybody stumbles.
        if (language === 'zh') seen.push(...(await barriers(page)))
        seen.push(...foreignWords(readOn(await page.content(), ['晓***', '茶具']), language))
      }
      const does = async (key: Key): Promise<void> => {
        await looks()
        await page.getByRole('button', { name: words(key) }).click()
      }
      await looks()
      await find(page, '晓晓_2020')
      expect(page.url()).toMatch(/\/orders\/A-1$/)
      await page.locator('summary', { hasText: words('change') }).click()
      for (const name of addressFields)
        await page.locator('#change').getByLabel(words(name), { exact: true }).fill(elsewhere[name])
      await does('requestChange')
      await does('acknowledge')
      await page.getByLabel(words('session')).check()
      await page.getByLabel(words('nicknameSaid')).fill('晓晓_2020')
      await does('verify')
      expect(await page.textContent('main')).toContain(elsewhere.detail)
      await does('confirmButton')
      // The province, the name and the telephone stay as they were.
      const changed = ['city', 'district', 'street', 'detail'] as const
      expect(await page.locator('td mark').allTextContents()).toEqual(changed.map((name) => elsewhere[name]))
      await does('save')
      await does('readBackSame')
      await page.locator('summary', { hasText: words('tellBuyer') }).click()
      await page.getByLabel(codeText('PlatformAccount', language)).check()
      await does('tellBuyer')
      await looks()
      expect(await page.textContent('main')).toContain(words('version').replace('#', '2'))
      expect(page.url()).not.toMatch(/%E|138/)
      expect(seen).toEqual([])
      const types = await typesOf(shop)
      expect(types.slice(types.indexOf('AddressChangeRequested') + 1)).toEqual([
        ...['RequestAcknowledged', 'AddressChangeVerified', 'NewAddressConfirmed', 'AddressChangeRouted'],
        ...['AddressAmended', 'AmendmentReadBackConfirmed', 'BuyerNotified']
      ])
    }
  )

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
