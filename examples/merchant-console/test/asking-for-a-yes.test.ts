import { genericPolicy } from 'readdress'
import { describe, expect, test } from 'vitest'
import { byForms, elsewhere } from './by-forms.ts'
import { consoleAtWork } from './console-at-work.ts'
import { typesOf } from './console-steps.ts'

const wish = { ...elsewhere, channel: 'Phone', reason: 'Relocation' }

// Whoever asks is made sure of by a call, and hears the address.
const proves = async (seller: Awaited<ReturnType<typeof byForms>>): Promise<void> => {
  await seller.press('verify', { session: 'yes', callback: 'Match' })
  await seller.press('confirm')
}

const approvedAlways = { ...genericPolicy, approval: { ...genericPolicy.approval, when: 'Always' as const } }

describe('a change that needs a yes', () => {
  test('of the buyer, who asked by telephone, waits until he gives it on this platform', async () => {
    const { app, shop } = await consoleAtWork('晓晓_2020', {}, { platform: 'wechat' })
    const seller = await byForms(app)
    await seller.press('change', wish)
    expect(await seller.form('consent')).toBeNull()
    await proves(seller)
    expect(await seller.press('ask-consent')).toContain('买家明确答应了才按')
    expect([await seller.form('ask-consent'), await seller.form('save')]).toEqual([null, null])
    await seller.press('consent')
    expect(await seller.form('consent')).toBeNull()
    await seller.press('save')
    expect((await typesOf(shop)).slice(-3)).toEqual(['ConsentRequested', 'ConsentGiven', 'AddressAmended'])
  })

  test('of the buyer is asked for anew where he wants another address', async () => {
    const { app } = await consoleAtWork('晓晓_2020', {}, { platform: 'wechat' })
    const seller = await byForms(app)
    await seller.press('change', wish)
    await seller.press('ask-consent')
    await seller.press('revise', { ...elsewhere, detail: '73号' })
    expect(await seller.form('consent')).toBeNull()
    expect(await seller.form('ask-consent')).not.toBeNull()
  })

  test('of nobody else is not kept waiting', async () => {
    const { app } = await consoleAtWork()
    const seller = await byForms(app)
    await seller.press('change', wish)
    await proves(seller)
    const page = await seller.page()
    for (const step of ['ask-consent', 'consent', 'ask-approval', 'approve', 'recipient-notice'])
      expect([step, page.includes(`/${step}"`)]).toEqual([step, false])
    expect(page).toContain('/save"')
  })

  test('of the seller is saved once he has approved it', async () => {
    const { app, shop } = await consoleAtWork('晓晓_2020', { policies: [approvedAlways] })
    const seller = await byForms(app)
    await seller.press('change', wish)
    await proves(seller)
    expect(await seller.page()).toContain('审批')
    expect(await seller.form('ask-approval')).toContain('<option value="Merchant">商家</option>')
    await seller.press('ask-approval')
    await seller.press('approve')
    await seller.press('save')
    expect((await typesOf(shop)).slice(-3)).toEqual(['ApprovalRequested', 'AddressChangeApproved', 'AddressAmended'])
  })

  test('of a second operator is given by a supervisor, and not by who made sure of the buyer', async () => {
    const total = { minor: '2000000', currency: 'CNY' }
    const lines = [{ lineId: 'l1', sku: 'TEA', description: '茶具', quantity: 1, unitPrice: total }]
    const { app } = await consoleAtWork('晓晓_2020', {}, { total, lines })
    const seller = await byForms(app, 'SellerSupervisor-1')
    await seller.press('change', wish)
    await seller.press('risk', { 'signals.AccountCredentialsChanged': 'yes', 'signals.YoungAccount': 'yes' })
    await proves(seller)
    expect(await seller.page()).toContain('第二位同事')
    await seller.press('ask-approval')
    expect(await seller.press('approve')).toContain('须由另一位同事办理')
    const agent = await byForms(app, 'SellerAgent-1')
    expect(await agent.press('approve')).toContain('您的角色不能做这一步')
    const other = await byForms(app, 'SellerSupervisor-2')
    await other.press('approve')
    expect(await seller.form('approve')).toBeNull()
    expect(await seller.form('save')).not.toBeNull()
  })

  test('of a recipient who is not the buyer is saved once he knows', async () => {
    const { app, shop } = await consoleAtWork()
    const seller = await byForms(app)
    await seller.press('change', { ...wish, reason: 'Gift', forOther: 'yes' })
    await proves(seller)
    expect(await seller.form('save')).toBeNull()
    await seller.press('recipient-notice', { basis: 'RecipientConsented' })
    await seller.press('save')
    expect((await typesOf(shop)).slice(-2)).toEqual(['RecipientNoticeGiven', 'AddressAmended'])
  })

  test('ends where it is not given, and the order stays as it is', async () => {
    const { app, shop } = await consoleAtWork('晓晓_2020', {}, { platform: 'wechat' })
    const seller = await byForms(app)
    await seller.press('change', { ...wish, initiator: 'Seller' })
    await seller.press('ask-consent')
    await seller.press('reject', { ground: 'BuyerRefused', by: 'Buyer' })
    expect(await seller.form('consent')).toBeNull()
    expect((await typesOf(shop)).at(-1)).toBe('AddressChangeRejected')
  })

  test('that costs more is paid for before it is saved', async () => {
    const { app, shop } = await consoleAtWork()
    const seller = await byForms(app)
    await seller.press('change', wish)
    await proves(seller)
    await seller.press('freight', { before: '8', after: '12.5' })
    expect(await seller.form('save')).toBeNull()
    const settling = await seller.form('freight-settled')
    expect(settling).toContain('value="4.50"')
    expect(settling).toContain('买家补付')
    await seller.press('freight-settled', { amount: '4.50', reference: 'R-1' })
    await seller.press('save')
    expect((await typesOf(shop)).slice(-3)).toEqual(['FreightChecked', 'FreightDifferenceSettled', 'AddressAmended'])
  })
})
