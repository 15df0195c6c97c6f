import * as Either from 'fp-ts/lib/Either.js'
import { type AddressToReveal, openReaddress, revealAddress } from 'readdress'
import { afterEach, describe, expect, test } from 'vitest'
import { done, orderId, type PersonalShop, personalShop } from './personal-shop.ts'
import { at, give, placing } from './shop.ts'

let kept: PersonalShop | null = null

afterEach(async () => {
  await kept?.end()
  kept = null
})

const toTheCarrier: AddressToReveal = {
  orderId,
  version: 1,
  fields: ['Name', 'Phone', 'District', 'Street', 'Detail'],
  purpose: 'CarrierInstruction',
  legalBasis: 'Contract',
  by: { role: 'System', id: 'reactions' },
  receiver: 'kuaidi100'
}

describe('revealing an address', () => {
  test('gives it as it was stated, and writes down who was given it', async () => {
    kept = await personalShop()
    const { region, district, recipientName, street, detail } = placing.address
    expect(await done(revealAddress(kept.shop(), toTheCarrier))).toEqual({
      region,
      district,
      recipientName,
      phone: '+8613812341234',
      street,
      detail
    })
    const [entry] = await kept.accessLog()
    expect(entry).toMatchObject({
      type: 'PersonalDataDisclosed',
      data: { subject: 'buyer', purpose: 'CarrierInstruction', receiver: 'kuaidi100' }
    })
  })

  test('gives no field that was not asked for', async () => {
    kept = await personalShop()
    const { region, recipientName } = placing.address
    expect(await done(revealAddress(kept.shop(), { ...toTheCarrier, fields: ['Name'] }))).toEqual({
      region,
      recipientName
    })
  })

  test('gives what is dialled after the number has answered', async () => {
    kept = await personalShop()
    const address = { ...placing.address, phone: '0755-83699999转8001' }
    const placed = { ...placing, platformOrderNo: 'P-2', address, orderedAt: at('08:00') }
    expect(await give(kept.shop(), 3, '08:01', 'PlaceOrder', placed, 'SellerAgent', undefined, 'A-2')).toMatchObject({
      _tag: 'Right'
    })
    const asked = { ...toTheCarrier, orderId: 'A-2' as typeof orderId }
    expect(await done(revealAddress(kept.shop(), asked))).toMatchObject({ phone: '+8675583699999转8001' })
  })

  test.each([
    ['an order that there is not', { orderId: 'A-9' as typeof orderId }],
    ['a version that there is not', { version: 2 }]
  ])('knows nothing of %s, and writes nothing down', async (_what, other) => {
    kept = await personalShop()
    const answer = await revealAddress(kept.shop(), { ...toTheCarrier, ...other })()
    expect(answer).toMatchObject({ left: { type: 'UnknownReference', kind: 'Version' } })
    expect(await kept.accessLog()).toEqual([])
  })

  test('is refused to whoever may not see it', async () => {
    kept = await personalShop()
    const by = { role: 'Carrier', id: 'c-1' }
    expect(Either.isLeft(await revealAddress(kept.shop(), { ...toTheCarrier, by })())).toBe(true)
    expect(await kept.accessLog()).toMatchObject([{ type: 'DisclosureRefused' }])
  })

  test('is refused where nobody would be written down', async () => {
    const shop = await done(openReaddress({ store: 'in-memory', personalData: 'in-the-clear' }))
    await give(shop, 1, '08:01', 'PlaceOrder', { ...placing, orderedAt: at('08:00') })
    expect(await revealAddress(shop, toTheCarrier)()).toMatchObject({ left: { type: 'StoreInTheClear' } })
    await shop.close()
  })
})
