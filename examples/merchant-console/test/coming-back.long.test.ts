import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { oldAddress } from '../../../packages/readdress/test/shop.ts'
import { consoleAtWork } from './console-at-work.ts'
import {
  choose,
  pays,
  scans,
  secondNumber,
  ships,
  shipsAgain,
  typesOf,
  unfold,
  verifiesAndConfirms,
  wishes
} from './console-steps.ts'
import { barriers, find, inABrowser, overhang, press, started, telephone } from './in-a-browser.ts'

// Nobody stumbles on the page as it is now.
const looks = async (page: Page): Promise<void> => {
  expect([await overhang(page), await barriers(page)]).toEqual([0, []])
}

const newTown = { ...oldAddress.region, city: { code: null, name: '绵阳市' } }

const loadsAgain = (page: Page): Promise<void> => page.getByRole('status').last().getByRole('link').click()

// The second half of S10 of the scenarios, through the pages of a telephone.
inABrowser(() => {
  test('a parcel near the old address comes back, and its goods are sent again to the new one', async () => {
    const working = await consoleAtWork('晓晓_2020', {}, { platform: 'xiaohongshu' })
    await pays(working.shop, 'WeChatPay', 'None')
    await ships(working.shop)
    const { open, shop } = await started('zh-CN', working)
    const page = await open('SellerAgent-1', telephone)
    const main = () => page.textContent('main')
    await find(page, 'A-1')
    await wishes(page, '搬家')
    await looks(page)
    await press(page, '已回复买家')
    await verifiesAndConfirms(page)
    await looks(page)
    await scans(shop, 'InTransit', 'ArrivedDestinationCity', oldAddress.region)
    await loadsAgain(page)
    await page.getByLabel('退回后重新发货').check()
    await looks(page)
    await press(page, '与买家协商别的办法')
    // While he thinks about it, nothing else is begun.
    expect(await main()).not.toContain('告诉买家改派的影响')
    await choose(page, '买家选了', '退回后重新发货')
    await looks(page)
    await press(page, '登记买家选的办法')
    await looks(page)
    await press(page, '通知物流公司照办')
    await choose(page, '答复', '已办成')
    await looks(page)
    await press(page, '登记物流公司的答复')
    await scans(shop, 'Exception', 'Returning')
    await loadsAgain(page)
    await choose(page, '货物情况', '完好')
    await looks(page)
    await press(page, '登记退货已收到')
    expect(await main()).toContain('已退回')
    await looks(page)
    await press(page, '安排重新发货')
    expect(await main()).toContain('p2 (代替 p1)')
    await looks(page)
    await press(page, '重新确定怎么改')
    await looks(page)
    await press(page, '保存修改')
    await looks(page)
    await press(page, '显示的就是它')
    await shipsAgain(shop, 2)
    await loadsAgain(page)
    await looks(page)
    await press(page, '办法已办成')
    await scans(shop, 'Delivered', 'Self', newTown, secondNumber)
    await loadsAgain(page)
    await unfold(page, '登记已通知买家')
    await choose(page, '通知了什么', '已重新发货')
    await page.getByLabel('平台账号').check()
    await looks(page)
    await press(page, '登记已通知买家')
    await unfold(page, '确认收货 · p2')
    await press(page, '确认收货')
    await unfold(page, '结单')
    await choose(page, '结果', '已重新发货')
    await looks(page)
    await press(page, '结单')
    await unfold(page, '登记复盘')
    await page.getByLabel('学到了什么').fill('发货前多问一句地址')
    await looks(page)
    await press(page, '登记复盘')
    await page.getByRole('link', { name: '沟通记录' }).click()
    expect(await main()).toContain('→ 物流公司 通知物流公司 · 退回寄件人')
    await looks(page)
    await page.goBack()
    await page.getByRole('link', { name: '全部记录' }).click()
    expect(await main()).toContain('包裹 p2, 重新发货，原包裹: p1')
    await looks(page)
    const types = await typesOf(shop)
    expect(types.slice(types.indexOf('ParcelNearOldAddress') + 1)).toEqual([
      ...['ResolutionOffered', 'ResolutionAgreed', 'CarrierNotified', 'InterceptSucceeded', 'TrackingUpdated'],
      ...['ReturnReceived', 'ReshipmentArranged', 'AddressChangeRouted', 'AddressAmended'],
      ...['AmendmentReadBackConfirmed', 'LabelPrinted', 'ParcelShipped', 'ResolutionCompleted', 'TrackingUpdated'],
      ...[
        'ParcelDelivered',
        'OnCourseConfirmed',
        'BuyerNotified',
        'ReceiptConfirmed',
        'CaseClosed',
        'ServiceReviewRecorded'
      ]
    ])
  })
})
