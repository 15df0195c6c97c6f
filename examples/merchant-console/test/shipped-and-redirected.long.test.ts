import { expect, test } from 'vitest'
import { consoleAtWork } from './console-at-work.ts'
import { choose, pays, scans, ships, typesOf, unfold, verifiesAndConfirms, wishes } from './console-steps.ts'
import { barriers, find, inABrowser, overhang, press, started, telephone } from './in-a-browser.ts'

// S8 of the scenarios, through the pages.
inABrowser(() => {
  test('a parcel on its way is redirected by its carrier, and ends where the buyer travels to', async () => {
    const working = await consoleAtWork('晓晓_2020', {}, { platform: 'shopify' })
    await pays(working.shop, 'PayPal', 'PayPalSellerProtection')
    await ships(working.shop)
    const { open, shop } = await started('zh-CN', working)
    const page = await open('SellerAgent-1')
    const main = () => page.textContent('main')
    await find(page, 'A-1')
    await wishes(page, '出行')
    await page.getByLabel(/登录的账号/).check()
    await press(page, '核实身份')
    expect(await main()).toContain('证明还不够，还可以查：回拨原电话、付款方式、身份证件')
    expect(await barriers(page)).toEqual([])
    await verifiesAndConfirms(page)
    expect(await main()).toContain('先告诉买家要多等几天')
    await page.getByLabel('费用', { exact: true }).fill('12')
    await page.getByLabel('派送时间').check()
    await page.getByLabel('支付保障', { exact: true }).check()
    expect(await barriers(page)).toEqual([])
    await press(page, '告诉买家改派的影响')
    await press(page, '买家接受影响')
    await press(page, '放弃支付保障')
    expect(await page.getByRole('alert').textContent()).toContain('您的角色不能做这一步')
    const supervisor = await open('SellerSupervisor-1', telephone)
    await find(supervisor, 'A-1')
    expect([await overhang(supervisor), await barriers(supervisor)]).toEqual([0, []])
    await press(supervisor, '放弃支付保障')
    await page.goto(page.url().replace(/\/waive$/, ''))
    await press(page, '通知物流公司改派')
    expect(await main()).toContain('答应一试不等于办成')
    await choose(page, '答复', '接受')
    await press(page, '登记物流公司的答复')
    expect(await main()).toContain('运送中 第 1 版')
    await choose(page, '答复', '已办成')
    await page.getByLabel('费用', { exact: true }).fill('12')
    await press(page, '登记物流公司的答复')
    expect(await main()).toContain('运送中 第 2 版')
    await scans(shop, 'Delivered', 'Self')
    await page.getByRole('status').getByRole('link').click()
    await unfold(page, '确认收货')
    await press(page, '确认收货')
    await unfold(page, '结单')
    await choose(page, '结果', '已转寄')
    expect(await barriers(page)).toEqual([])
    await press(page, '结单')
    expect(await main()).toContain('已完成')
    expect((await typesOf(shop)).slice(-14)).toEqual([
      ...['NewAddressConfirmed', 'AddressChangeRouted', 'ImpactAssessed', 'ImpactAccepted', 'ProtectionWaived'],
      ...['CarrierNotified', 'InterceptAccepted', 'InterceptSucceeded', 'ParcelRerouted', 'CarrierFeeBooked'],
      ...['TrackingUpdated', 'ParcelDelivered', 'ReceiptConfirmed', 'CaseClosed']
    ])
  })
})
