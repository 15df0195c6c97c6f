import { expect, test } from 'vitest'
import { consoleAtWork } from './console-at-work.ts'
import { choose, pays, typesOf, unfold, wishes } from './console-steps.ts'
import { barriers, find, inABrowser, press, started } from './in-a-browser.ts'

const stranger = {
  收货人: '王五',
  电话: '13900000000',
  省: '广东省',
  市: '广州市',
  区县: '天河区',
  街道: '体育西路',
  门牌: '1号'
}

// S16 of the scenarios, through the pages.
inABrowser(() => {
  test('a stranger who knows the order is found out by a call, and the address is locked', async () => {
    const total = { minor: '680000', currency: 'CNY' }
    const lines = [{ lineId: 'l1', sku: 'TEA', description: '茶具', quantity: 1, unitPrice: total }]
    const working = await consoleAtWork('晓晓_2020', {}, { total, lines })
    await pays(working.shop, 'WeChatPay', 'None', '680000')
    const { open, shop } = await started('zh-CN', working)
    const page = await open('SellerAgent-1')
    const told = () => page.getByRole('alert').textContent()
    await find(page, 'A-1')
    await wishes(page, '搬家', '站外聊天工具', stranger)
    await unfold(page, '评估风险')
    await page.getByLabel('新账号或首单').check()
    expect(await barriers(page)).toEqual([])
    await press(page, '评估风险')
    await page.getByLabel('买家说的昵称').fill('晓晓_2020')
    await page.getByLabel('买家说的订单号').fill('P728391')
    await page.getByLabel('买家说的手机号后四位').fill('1234')
    await press(page, '核实身份')
    expect(await page.textContent('main')).toContain('证明还不够')
    await choose(page, '按订单上的电话回拨', '不是本人，没有要改')
    await press(page, '核实身份')
    expect(await page.textContent('main')).toContain('有人冒充买家改址')
    await page.getByLabel('买家否认是本人').check()
    expect(await barriers(page)).toEqual([])
    await press(page, '上报疑似欺诈')
    await unfold(page, '登记已通知买家')
    await choose(page, '通知了什么', '疑似欺诈提醒')
    await page.getByLabel('新联系方式').check()
    await press(page, '登记已通知买家')
    expect(await told()).toContain('不能向新联系方式核实或提醒')
    // What was filled in is still there.
    await page.getByLabel('新联系方式').uncheck()
    await page.getByLabel('原联系方式').check()
    await press(page, '登记已通知买家')
    const supervisor = await open('SellerSupervisor-1')
    await find(supervisor, 'A-1')
    await unfold(supervisor, '锁定地址')
    await press(supervisor, '锁定地址')
    expect(await supervisor.textContent('main')).toContain('收货地址已锁定')
    expect(await supervisor.getByText('修改地址').count()).toBe(0)
    const types = await typesOf(shop)
    expect(types.slice(types.indexOf('AddressChangeRequested'))).toEqual([
      ...['AddressChangeRequested', 'RiskAssessed', 'StepUpRequested', 'VerificationFailed', 'AddressChangeRejected'],
      ...['SuspectedFraudReported', 'BuyerNotified', 'AddressLocked']
    ])
  })
})
