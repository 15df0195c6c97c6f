import { expect, test } from 'vitest'
import { oldAddress } from '../../../packages/readdress/test/shop.ts'
import { consoleAtWork } from './console-at-work.ts'
import { choose, pays, scans, ships, typesOf, unfold, verifiesAndConfirms, wishes } from './console-steps.ts'
import { barriers, find, inABrowser, overhang, press, started, telephone } from './in-a-browser.ts'

// S10 of the scenarios, through the pages of a telephone.
inABrowser(() => {
  test('a parcel near the old address is kept at a pickup point, as the buyer chose and agreed', async () => {
    const working = await consoleAtWork()
    await pays(working.shop, 'WeChatPay', 'None')
    await ships(working.shop)
    const { open, shop } = await started('zh-CN', working)
    const page = await open('SellerAgent-1', telephone)
    const main = () => page.textContent('main')
    await find(page, 'A-1')
    await wishes(page, '搬家')
    await verifiesAndConfirms(page)
    await scans(shop, 'InTransit', 'ArrivedDestinationCity', oldAddress.region)
    await page.getByRole('status').last().getByRole('link').click()
    await page.getByLabel('到快递点自提').check()
    await page.getByLabel('退回后重新发货').check()
    expect([await overhang(page), await barriers(page)]).toEqual([0, []])
    await press(page, '与买家协商别的办法')
    await choose(page, '买家选了', '到快递点自提')
    await press(page, '登记买家选的办法')
    expect(await main()).toContain('没有同意，不能放到驿站或快递柜')
    await choose(page, '取件点', '驿站')
    await press(page, '登记买家同意自提')
    await press(page, '通知物流公司照办')
    await choose(page, '答复', '已办成')
    await press(page, '登记物流公司的答复')
    await page.getByLabel('取件码').fill('12-3-4567')
    await page.getByLabel('保留到哪天').fill(new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10))
    expect(await barriers(page)).toEqual([])
    await press(page, '登记可以取件')
    expect(await main()).not.toContain('12-3-4567')
    await unfold(page, '登记已通知买家')
    await choose(page, '通知了什么', '取件提醒')
    await page.getByLabel('平台账号').check()
    await press(page, '登记已通知买家')
    await scans(shop, 'Delivered', 'Collected')
    await page.getByRole('status').last().getByRole('link').click()
    await press(page, '办法已办成')
    await unfold(page, '结单')
    await choose(page, '结果', '已自提')
    await press(page, '结单')
    await page.getByRole('link', { name: '沟通记录' }).click()
    expect(await main()).toContain('→ 物流公司 通知物流公司 · 留站自提')
    expect([await overhang(page), await barriers(page)]).toEqual([0, []])
    const types = await typesOf(shop)
    expect(types.slice(types.indexOf('ParcelNearOldAddress') + 1)).toEqual([
      ...['ResolutionOffered', 'ResolutionAgreed', 'PickupConsentGiven', 'CarrierNotified', 'InterceptSucceeded'],
      ...['PickupReady', 'BuyerNotified', 'TrackingUpdated', 'ParcelDelivered', 'ResolutionCompleted', 'CaseClosed']
    ])
  })
})
