import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { atOnce, done, orderId, type PersonalShop, personalShop } from './personal-shop.ts'
import { at, placing, placingCommand } from './shop.ts'

let kept: PersonalShop

afterEach(() => kept.end())

const officer = { role: 'PrivacyOfficer', id: 'p-1' }
const other = 'B-2' as typeof orderId
const person = '6f9619ff-8b86-4d01-b42d-00cf4fc964f0'
const desk = () => kept.shop().personal

const withTwoOrders = async (): Promise<void> => {
  kept = await personalShop(atOnce)
  const again = placingCommand(other, { ...placing, platformOrderNo: 'P2', orderedAt: at('08:00') })
  expect(await kept.shop().receive(again)()).toMatchObject({ _tag: 'Right' })
}

const exported = async () => {
  const orders = [{ orderId, subject: 'buyer' }]
  const wish = { orders, requestedBy: 'b-17', legalBasis: 'LegalObligation', by: officer }
  return (await done(desk().export(wish))).document.orders.map((one) => one.orderId)
}

describe('linking the orders of a person', () => {
  test('lets an export of one bring the others', async () => {
    await withTwoOrders()
    expect(await exported()).toEqual([orderId])
    for (const one of [orderId, other]) await done(desk().link({ orderId: one, subject: 'buyer', person }))
    expect(await exported()).toEqual([orderId, other])
  })

  test('is corrected by another id', async () => {
    await withTwoOrders()
    for (const one of [orderId, other]) await done(desk().link({ orderId: one, subject: 'buyer', person }))
    const somebodyElse = person.replace('6f', '7f')
    await done(desk().link({ orderId: other, subject: 'buyer', person: somebodyElse }))
    expect(await exported()).toEqual([orderId])
  })

  test('stands in the key store and nowhere else', async () => {
    await withTwoOrders()
    await done(desk().link({ orderId, subject: 'buyer', person }))
    const files = readdirSync(kept.place, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    const holding = files.filter(({ parentPath, name }) => readFileSync(join(parentPath, name)).includes(person))
    expect(holding.filter(({ name }) => !name.startsWith('keys.sqlite'))).toEqual([])
    expect(holding).not.toEqual([])
  })

  test.each(['张三', '13812341234', 'zhang@example.com', 'customer 17', ''])('is not made by %j', async (name) => {
    await withTwoOrders()
    expect(await desk().link({ orderId, subject: 'buyer', person: name })()).toMatchObject({
      left: { type: 'InvalidValue', field: 'person' }
    })
  })

  test('is made of persons who are there', async () => {
    await withTwoOrders()
    expect(await desk().link({ orderId, subject: 'recipient-1', person })()).toMatchObject({
      left: { type: 'UnknownReference', kind: 'DataSubject', id: 'recipient-1' }
    })
  })
})
