import { describe, expect, test } from 'vitest'
import { oldAddress } from '../../../packages/readdress/test/shop.ts'
import { byForms } from './by-forms.ts'
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
})
