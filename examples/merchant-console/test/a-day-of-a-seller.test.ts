import { describe, expect, test } from 'vitest'
import { oldAddress } from '../../../packages/readdress/test/shop.ts'
import { byForms, elsewhere } from './by-forms.ts'
import { consoleAtWork } from './console-at-work.ts'
import { give, pays, scans, ships, typesOf } from './console-steps.ts'

const wish = { ...elsewhere, channel: 'Phone', reason: 'Relocation' }

const atWork = async (more: object = {}) => {
  const { app, shop } = await consoleAtWork('晓晓_2020', {}, more)
  return { shop, seller: await byForms(app) }
}

const confirmed = async (seller: Awaited<ReturnType<typeof byForms>>): Promise<void> => {
  await seller.press('change', wish)
  await seller.press('verify', { session: 'yes', callback: 'Match' })
  await seller.press('confirm')
}

describe('a wish', () => {
  test('is answered at once, asked about where something is missing, and told anew', async () => {
    const { shop, seller } = await atWork()
    await seller.press('change', wish)
    await seller.press('acknowledge')
    expect(await seller.form('acknowledge')).toBeNull()
    await seller.press('clarify', { 'missing.Detail': 'yes' })
    expect(await seller.form('clarify')).toBeNull()
    await seller.press('revise', { ...elsewhere, detail: '73号' })
    expect(await seller.form('clarify')).not.toBeNull()
    await seller.press('withdraw')
    expect((await typesOf(shop)).slice(1)).toEqual([
      ...['AddressChangeRequested', 'RequestAcknowledged', 'ClarificationRequested', 'ProposalRevised'],
      'AddressChangeWithdrawn'
    ])
  })

  test('that is refused is not to be typed again', async () => {
    const { seller } = await atWork()
    const page = await seller.press('change', { ...wish, reason: 'Gift', phone: '138****1234', forOther: 'yes' })
    expect(page).toContain('含有打码的文字')
    const form = page.split('action="/orders/A-1/change"')[1]?.split('</form>')[0] ?? ''
    for (const part of ['value="138****1234"', 'value="72号3栋1单元802室"', '"Gift" selected', 'value="yes" checked'])
      expect(form).toContain(part)
    expect(page).toMatch(/<details open><summary>修改地址/)
    expect(await seller.page()).not.toContain('72号3栋1单元802室')
  })

  test('that was saved is looked at on the platform, which may show something else or not have saved it', async () => {
    const { shop, seller } = await atWork({ platform: 'xiaohongshu' })
    await pays(shop, 'WeChatPay', 'None')
    await confirmed(seller)
    await seller.press('save')
    // By the form of what is not the same.
    await seller.press('readback', { ...elsewhere, detail: '7号', same: '' })
    expect((await typesOf(shop)).at(-1)).toBe('AmendmentReadBackMismatch')
    await seller.press('not-saved', { failure: 'PageError' })
    await seller.press('save')
    expect(await seller.form('readback')).not.toContain('name="detail"')
    await seller.press('readback')
    expect((await typesOf(shop)).slice(-3)).toEqual(['AmendmentFailed', 'AddressAmended', 'AmendmentReadBackConfirmed'])
    expect([await seller.form('readback'), await seller.form('not-saved')]).toEqual([null, null])
  })

  test('is looked at anew when its parcel has left meanwhile', async () => {
    const { shop, seller } = await atWork()
    await pays(shop, 'WeChatPay', 'None')
    await confirmed(seller)
    expect(await seller.form('reroute')).toBeNull()
    await give(shop, 'PlanParcel', { parcelId: 'p1', lines: [{ lineId: 'l1', quantity: 1 }] }, 'Warehouse')
    expect(await seller.form('reroute')).not.toBeNull()
    await seller.press('reroute')
    expect([await seller.form('reroute'), await seller.form('save')].map((form) => form === null)).toEqual([
      true,
      false
    ])
  })
})

describe('parcels in the warehouse', () => {
  test('are held while the address is changed, and let go then', async () => {
    const { shop, seller } = await atWork()
    await pays(shop, 'WeChatPay', 'None')
    await give(shop, 'PlanParcel', { parcelId: 'p1', lines: [{ lineId: 'l1', quantity: 1 }] }, 'Warehouse')
    await give(shop, 'RecordFulfilmentStage', { parcelId: 'p1', stage: 'Picking' }, 'Warehouse')
    await confirmed(seller)
    expect(await seller.form('save')).toBeNull()
    await seller.press('hold-parcels')
    await seller.press('hold-answer', { held: 'Held' })
    expect(await seller.form('release-parcels')).toBeNull()
    await seller.press('save')
    await seller.press('release-parcels')
    expect((await typesOf(shop)).slice(-4)).toEqual([
      ...['FulfilmentHoldRequested', 'FulfilmentHeld', 'AddressAmended', 'FulfilmentReleased']
    ])
  })
})

describe('what was said', () => {
  test('is kept in its own words, told by whom and when, and shown to nobody', async () => {
    const { shop, seller } = await atWork()
    const body = '我搬到东大街12号了'
    await seller.press('message', { way: 'Phone', sentAt: '2026-03-01T20:31', body })
    const [said] = await (async () => {
      const log = await shop.communicationLog('A-1')()
      return '_tag' in log && log._tag === 'Right' ? log.right : []
    })()
    expect(said).toMatchObject({ direction: 'In', party: 'Buyer', channel: 'Phone', at: '2026-03-01T12:31:00.000Z' })
    expect(await seller.page()).not.toContain('东大街')
    const late = await seller.press('message', { sentAt: '20:31', body })
    expect(late).toContain('什么时候')
    expect(late).toContain(`>${body}</textarea>`)
    expect(late).not.toContain('expected')
  })

  test('to no avail is counted', async () => {
    const { shop, seller } = await atWork()
    expect(await seller.form('not-reached')).toBeNull()
    await seller.press('tell-buyer', { 'targets.OldContact': 'yes' })
    await seller.press('not-reached', { why: 'NoAnswer' })
    expect(await seller.form('not-reached')).toContain('name="attempt" value="2"')
    expect((await typesOf(shop)).at(-1)).toBe('BuyerNotReached')
  })
})

describe('after the parcel', () => {
  test('nobody is left alone with what is wrong with it', async () => {
    const { shop, seller } = await atWork()
    await pays(shop, 'WeChatPay', 'None')
    await ships(shop)
    await scans(shop, 'Delivered', 'Self', oldAddress.region)
    await seller.press('ask-receipt')
    await seller.press('non-receipt', { statement: '门口没有' })
    await seller.press('assign', { owner: 'SellerAgent-1', nextAction: 'CallCarrier', dueAt: '2027-06-01' })
    await seller.press('enquire', { question: 'WhoSigned', via: 'Phone' })
    expect(await seller.press('escalate', { rung: 'PostalRegulator' })).toContain('现在升级还太早')
    await seller.press('enquiry-answer', { cause: 'DeliveredElsewhere', answer: '邻居代收' })
    await seller.press('resolve', { how: 'Received' })
    await seller.press('receipt')
    await seller.press('feedback', { kind: 'Praise', rating: '5', text: '很快' })
    const types = await typesOf(shop)
    expect(types.slice(types.indexOf('ReceiptEnquirySent'))).toEqual([
      ...['ReceiptEnquirySent', 'NonReceiptReported', 'IssueAssigned', 'CarrierEnquiryOpened'],
      ...['CarrierEnquiryAnswered', 'IssueResolved', 'ReceiptConfirmed', 'FeedbackReceived']
    ])
  })
})
