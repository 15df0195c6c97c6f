import { expect, test } from 'vitest'
import { caseId, newAddress, wish } from '../../../packages/readdress/test/shop.ts'
import { consoleAtWork } from './console-at-work.ts'
import { choose, give, pays, scans, ships, typesOf, unfold } from './console-steps.ts'
import { barriers, find, inABrowser, press, started } from './in-a-browser.ts'

// S20 of the scenarios, through the pages.
inABrowser(() => {
  test('a chargeback is answered with a bundle of evidence, and nothing is erased before it is over', async () => {
    const working = await consoleAtWork()
    await pays(working.shop, 'Card', 'None')
    const factors = [{ factor: 'PlatformSession', result: 'Match' }]
    const confirmed = { caseId, proposal: 1, address: newAddress, by: 'Buyer', method: 'Chat' }
    await give(working.shop, 'RequestAddressChange', wish, 'SellerAgent', 45)
    await give(working.shop, 'VerifyAddressChange', { caseId, proposal: 1, factors }, 'SellerAgent', 44)
    await give(working.shop, 'ConfirmNewAddress', confirmed, 'SellerAgent', 43)
    const saved = { caseId, version: 2, address: newAddress, expectedVersion: 1 }
    await give(working.shop, 'AmendAddress', saved, 'SellerAgent', 42)
    await ships(working.shop, 2)
    await scans(working.shop, 'Delivered', 'Self', newAddress.region)
    const { open, shop } = await started('zh-CN', working)
    const page = await open('SellerAgent-1')
    await find(page, 'A-1')
    await unfold(page, '登记纠纷')
    await choose(page, '争什么', '没有在约定地点收到')
    await page.getByLabel('原因代码').fill('13.1')
    await page.getByLabel('金额').fill('99.00')
    await page.getByLabel('对方说约定的是第几版地址').fill('1')
    await page.getByLabel('最晚哪天答复').fill(new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10))
    expect(await barriers(page)).toEqual([])
    await press(page, '登记纠纷')
    expect(await page.textContent('main')).toContain('由主管先在下面导出证据包')

    const supervisor = await open('SellerSupervisor-1')
    await find(supervisor, 'A-1')
    await press(supervisor, '留存证据')
    const officer = await open('PrivacyOfficer-1')
    await find(officer, 'A-1')
    await officer.getByRole('link', { name: '个人信息', exact: true }).click()
    await press(officer, '登记删除申请')
    expect(await officer.locator('.card').first().textContent()).toContain('等证据留存解除')
    expect(await barriers(officer)).toEqual([])

    await supervisor.reload()
    const download = supervisor.waitForEvent('download')
    await press(supervisor, '导出证据包')
    expect((await download).suggestedFilename()).toBe('evidence-A-1.zip')
    await supervisor.reload()
    await supervisor.getByLabel('对方的编号').fill('dp_1Kx')
    await press(supervisor, '登记证据已提交')
    await find(page, 'A-1')
    await unfold(page, '登记裁决')
    await choose(page, '裁决结果', '胜诉')
    await press(page, '登记裁决')
    await supervisor.reload()
    await unfold(supervisor, '解除证据留存')
    await press(supervisor, '解除证据留存')
    await officer.reload()
    expect(await officer.locator('.card').first().textContent()).toContain('等订单完成')
    const types = await typesOf(shop)
    expect(types.slice(types.indexOf('DisputeOpened'))).toEqual([
      ...['DisputeOpened', 'LegalHoldPlaced', 'PersonalDataRestricted', 'EvidenceSubmitted', 'DisputeDecided'],
      'LegalHoldReleased'
    ])
  })
})
