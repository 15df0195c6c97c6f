import type { OrderId } from 'readdress'
import { afterEach, describe, expect, test } from 'vitest'
import { done, orderId, type PersonalShop, personalShop, wanted } from './personal-shop.ts'

let kept: PersonalShop

afterEach(() => kept.end())

describe('showing personal data', () => {
  test('gives the fields that are asked for, and writes down who saw them, not what he saw', async () => {
    kept = await personalShop()
    const values = await done(kept.shop().personal.reveal(wanted))
    expect(values.map(({ field }) => field).toSorted()).toEqual(['Name', 'Phone'])
    expect(JSON.stringify(values)).toContain('张三')
    const [entry] = await kept.accessLog()
    expect(entry).toMatchObject({
      type: 'PersonalDataDisclosed',
      data: { orderId, subject: 'buyer', fields: ['Phone', 'Name'], purpose: 'ChangeAddress', receiver: wanted.by.id }
    })
    expect(JSON.stringify(entry)).not.toMatch(/张三|1381234/)
  })

  test('gives nothing that the purpose does not open, and writes that down', async () => {
    kept = await personalShop()
    expect(await kept.shop().personal.reveal({ ...wanted, fields: ['Nickname'] })()).toMatchObject({
      left: { type: 'PurposeForbids', fields: ['Nickname'] }
    })
    expect(await kept.accessLog()).toMatchObject([
      { type: 'DisclosureRefused', data: { error: { type: 'PurposeForbids' } } }
    ])
  })

  test.each([
    ['name', '李四'],
    ['telephone number', '13800138000'],
    ['telephone number with a hyphen', '010-12345678']
  ])('writes no %s into the log where a pseudonym belongs, and shows nothing', async (_, receiver) => {
    kept = await personalShop()
    expect(await kept.shop().personal.reveal({ ...wanted, receiver })()).toMatchObject({
      left: { type: 'InvalidValue', field: 'data.receiver' }
    })
    expect(await kept.accessLog()).toEqual([])
  })

  test('shows them to an actor whose id is only digits, as it shows them to others', async () => {
    kept = await personalShop()
    const by = { ...wanted.by, id: '20260001' }
    expect(await done(kept.shop().personal.reveal({ ...wanted, by }))).not.toEqual([])
    expect(await kept.accessLog()).toMatchObject([{ type: 'PersonalDataDisclosed', data: { receiver: by.id } }])
  })

  test('shows the whole order for a dispute, to a supervisor', async () => {
    kept = await personalShop()
    const by = { role: 'SellerSupervisor', id: 's-1' }
    const values = await done(
      kept.shop().personal.reveal({ ...wanted, purpose: 'Dispute', fields: ['Every'], of: 'every', by })
    )
    expect(values.map(({ field }) => field)).toEqual(expect.arrayContaining(['Name', 'Phone', 'Nickname', 'Detail']))
  })

  test('knows no order that nobody placed', async () => {
    kept = await personalShop()
    expect(await kept.shop().personal.reveal({ ...wanted, orderId: 'A-9' as OrderId })()).toMatchObject({
      left: { type: 'UnknownReference', kind: 'Order', id: 'A-9' }
    })
  })

  test('is not offered by a store in the clear, which says how to seal it', async () => {
    kept = await personalShop({ personalData: 'in-the-clear' })
    expect(await kept.shop().personal.reveal(wanted)()).toMatchObject({
      left: { type: 'StoreInTheClear', remedy: expect.stringContaining('readdress seal') }
    })
  })
})
