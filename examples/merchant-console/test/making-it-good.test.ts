import { describe, expect, test } from 'vitest'
import { oldAddress } from '../../../packages/readdress/test/shop.ts'
import { byForms, elsewhere } from './by-forms.ts'
import { consoleAtWork } from './console-at-work.ts'
import { pays, scans, ships, typesOf } from './console-steps.ts'

const shipped = async () => {
  const { app, shop } = await consoleAtWork()
  await pays(shop, 'WeChatPay', 'None')
  await ships(shop)
  return { shop, seller: await byForms(app) }
}

// S12 and S13 of the scenarios, as far as a seller goes without pictures.
describe('a parcel', () => {
  test('that is lost is paid for by its carrier, and its goods are sent again', async () => {
    const { shop, seller } = await shipped()
    await seller.press('suspect-loss')
    expect(await seller.press('confirm-loss')).toContain('还缺证明')
    await seller.press('enquire', { question: 'WhereIsIt' })
    await seller.press('enquiry-answer', { cause: 'Lost' })
    await seller.press('confirm-loss')
    await seller.press('claim', { amount: '99.00' })
    await seller.press('claim-answer', { paid: 'Paid' })
    await seller.press('remedy', { 'options.Reship': 'yes', 'options.RefundFull': 'yes' })
    await seller.press('agree-remedy', { remedy: 'Reship' })
    await seller.press('reship')
    await seller.press('remedy-done')
    await seller.press('resolve', { how: 'MadeGood' })
    const types = await typesOf(shop)
    expect(types.slice(types.indexOf('LossSuspected'))).toEqual([
      ...['LossSuspected', 'CarrierEnquiryOpened', 'CarrierEnquiryAnswered', 'LossConfirmed', 'CarrierClaimFiled'],
      ...['CarrierClaimPaid', 'RemedyProposed', 'RemedyAgreed', 'ReshipmentArranged', 'RemedyCompleted'],
      'IssueResolved'
    ])
    await seller.press('found')
    expect((await typesOf(shop)).at(-1)).toBe('ParcelFound')
  })

  test('that is damaged is made good by some of the money, once the buyer takes it', async () => {
    const { shop, seller } = await shipped()
    await scans(shop, 'Delivered', 'Self', oldAddress.region)
    await seller.press('damage', { extent: 'Partial', description: '杯子碎了一个' })
    await seller.press('remedy', { 'options.Coupon': 'yes' })
    await seller.press('decline-remedy')
    await seller.press('remedy', { 'options.RefundPartial': 'yes', amount: '30' })
    await seller.press('agree-remedy')
    await seller.press('refund', { amount: '30', reference: 'R-1' })
    await seller.press('remedy-done')
    const types = await typesOf(shop)
    expect(types.slice(types.indexOf('DamageReported') + 1)).toEqual([
      ...['RemedyProposed', 'RemedyDeclined', 'RemedyProposed', 'RemedyAgreed', 'RefundCompleted', 'RemedyCompleted']
    ])
  })

  test('that its carrier takes elsewhere unasked is asked about, and the answer of the buyer is on record', async () => {
    const { shop, seller } = await shipped()
    await scans(shop, 'InTransit', 'Redirected')
    await seller.press('redirect-known', { answer: 'NotWished' })
    expect(await seller.form('redirect-known')).toBeNull()
    expect((await typesOf(shop)).at(-1)).toBe('RedirectDenied')
  })

  test('whose redirect is not wanted any more stays on its way once the carrier has dropped it', async () => {
    const { shop, seller } = await shipped()
    await seller.press('change', { ...elsewhere, reason: 'Travel', channel: 'PlatformChat' })
    await seller.press('verify', { session: 'yes', callback: 'Match' })
    await seller.press('confirm')
    await seller.press('impact', { days: '2' })
    await seller.press('accept-impact')
    await seller.press('redirect')
    expect(await seller.form('carrier-answer')).not.toContain('CancelRefused')
    await seller.press('drop-instruction')
    expect(await seller.form('drop-instruction')).toBeNull()
    await seller.press('carrier-answer', { outcome: 'Cancelled' })
    expect((await typesOf(shop)).slice(-3)).toEqual([
      ...['CarrierNotified', 'InterceptCancelRequested', 'InterceptCancelled']
    ])
    await seller.press('withdraw')
    expect((await typesOf(shop)).at(-1)).toBe('AddressChangeWithdrawn')
  })
})
