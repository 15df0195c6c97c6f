import { createHash } from 'node:crypto'
import { canonicalJson } from '@readdress/event-store'
import type { ExportWish, OrderId } from 'readdress'
import { afterEach, describe, expect, test } from 'vitest'
import { atOnce, done, orderId, type PersonalShop, personalShop, wanted } from './personal-shop.ts'
import { at, placing, placingCommand } from './shop.ts'

let kept: PersonalShop

afterEach(() => kept.end())

const officer = { role: 'PrivacyOfficer', id: 'p-1' }
const wish: ExportWish = {
  orders: [{ orderId, subject: 'buyer' }],
  requestedBy: 'b-17',
  legalBasis: 'LegalObligation',
  by: officer
}
const ask = (other: Partial<ExportWish> = {}) => kept.shop().personal.export({ ...wish, ...other })
const erasing = { orderId, subject: 'buyer', ground: 'SubjectWish', requestedBy: 'b-17', channel: 'Email' }
const personal = /张三|1381234|晓晓|天府大道|武侯|530号/

describe('exporting everything about a person', () => {
  test('gives every value in clear, and the event that it stands in', async () => {
    kept = await personalShop()
    const { document } = await done(ask())
    expect(document).toMatchObject({ format: 'readdress.subject-export/2', shop: 'shop', requestedBy: 'b-17' })
    const [order] = document.orders
    expect(order).toMatchObject({ orderId, subject: 'buyer', restriction: null, erasure: null })
    const [placed, ...others] = order?.events ?? []
    expect(others).toEqual([])
    expect(placed).toMatchObject({ revision: 0, type: 'OrderPlaced', occurredAt: at('08:01') })
    expect(placed?.values).toEqual(
      expect.arrayContaining([
        { field: 'Nickname', pointer: '/buyer/nickname', status: 'Known', value: '晓晓_2020' },
        { field: 'Name', pointer: '/address/recipientName', status: 'Known', value: '张三' },
        { field: 'Region', pointer: '/address/region', status: 'Known', value: placing.address.region }
      ])
    )
    const shown = await done(
      kept.shop().personal.reveal({ ...wanted, purpose: 'SubjectAccess', fields: ['Every'], of: 'every', by: officer })
    )
    // The region is not sealed, and is about the person all the same.
    expect(placed?.values.slice(1)).toHaveLength(shown.length)
  })

  test('tells who saw it and who was refused, and how long it is kept', async () => {
    kept = await personalShop(atOnce)
    await done(kept.shop().personal.reveal(wanted))
    await kept.shop().personal.reveal({ ...wanted, fields: ['Nickname'], receiver: 'sf' })()
    const [order] = (await done(ask())).document.orders
    expect(order?.accesses).toMatchObject([
      { actor: wanted.by, purpose: 'ChangeAddress', fields: ['Phone', 'Name'], result: 'Disclosed' },
      { fields: ['Nickname'], receiver: 'sf', result: 'Refused', because: 'PurposeForbids' },
      { actor: officer, purpose: 'SubjectAccess', fields: ['Every'], receiver: 'b-17', result: 'Disclosed' }
    ])
    expect(order?.retention).toEqual({ completedAt: at('08:01'), retentionUntil: at('08:01'), holds: [] })
  })

  test('is recorded by the digest of its JSON, which is canonical', async () => {
    kept = await personalShop()
    const { document, json, sha256 } = await done(ask())
    expect(canonicalJson(document)).toEqual({ _tag: 'Right', right: json })
    expect(createHash('sha256').update(json).digest('hex')).toBe(sha256)
    expect(await kept.accessLog()).toMatchObject([
      { type: 'PersonalDataDisclosed' },
      { type: 'SubjectExportRequested', data: { exportId: document.exportId, by: 'b-17' } },
      { type: 'SubjectExportProvided', data: { exportId: document.exportId, exportSha256: sha256 } }
    ])
  })

  test('holds nothing of anybody else', async () => {
    kept = await personalShop()
    const gift = 'A-2' as OrderId
    const address = { ...placing.address, recipientName: '李四', phone: '13999990000', detail: '7号' }
    const data = { ...placing, platformOrderNo: 'P-2', orderedAt: at('08:00'), recipientIsBuyer: false, address }
    await done(kept.shop().receive(placingCommand(gift, data)))
    const { json, document } = await done(ask({ orders: [{ orderId: gift, subject: 'buyer' }] }))
    expect(json).toContain('晓晓_2020')
    expect(json).not.toMatch(/李四|13999990000|7号/)
    expect(document.orders[0]?.events[0]?.values).toContainEqual({
      field: 'Name',
      pointer: '/address/recipientName',
      status: 'OfAnother',
      subject: 'recipient-1',
      value: '[personal]'
    })
    const other = await done(ask({ orders: [{ orderId: gift, subject: 'recipient-1' }] }))
    expect(other.json).toContain('李四')
    expect(other.json).not.toContain('晓晓_2020')
  })

  test('lists what may only be kept with its date, and not what it says', async () => {
    kept = await personalShop()
    await done(kept.shop().personal.requestErasure({ ...erasing, by: officer }))
    const { json, document } = await done(ask())
    expect(json).not.toMatch(personal)
    const [order] = document.orders
    const since = order?.restriction?.since ?? ''
    expect(Date.parse(since)).toBeGreaterThan(0)
    expect(order?.events[0]?.values).toContainEqual({
      field: 'Name',
      pointer: '/address/recipientName',
      status: 'Restricted',
      since
    })
    expect(order?.accesses).toMatchObject([{ result: 'Refused', because: 'ProcessingIsRestricted' }])
  })

  test('lists what is erased with its date', async () => {
    kept = await personalShop(atOnce)
    const desk = kept.shop().personal
    const { erasureId } = await done(desk.requestErasure({ ...erasing, by: officer }))
    for (const id of ['p-2', 'p-3']) await done(desk.approveErasure({ erasureId, by: { role: 'PrivacyOfficer', id } }))
    await done(desk.erase({ erasureId, by: { role: 'PrivacyOfficer', id: 'p-4' } }))
    const { json, document } = await done(ask())
    expect(json).not.toMatch(personal)
    const [order] = document.orders
    expect(order?.erasure).toMatchObject({ ground: 'SubjectWish', effectiveBy: expect.any(String) })
    expect(order?.events[0]?.values).toContainEqual({
      field: 'Name',
      pointer: '/address/recipientName',
      status: 'Erased',
      at: order?.erasure?.at
    })
  })
})

describe('an export', () => {
  test('is nothing for an agent, who stands in the log as refused', async () => {
    kept = await personalShop()
    expect(await ask({ by: wanted.by })()).toMatchObject({ left: { type: 'PurposeForbids', because: 'Role' } })
    expect(await kept.accessLog()).toMatchObject([{ type: 'DisclosureRefused', data: { purpose: 'SubjectAccess' } }])
  })

  test('is of nobody who is not in the order, or for a name in the place of a pseudonym', async () => {
    kept = await personalShop()
    expect(await ask({ orders: [{ orderId, subject: 'recipient-7' }] })()).toMatchObject({
      left: { type: 'UnknownReference', kind: 'DataSubject', id: 'recipient-7' }
    })
    expect(await ask({ requestedBy: '张三' })()).toMatchObject({ left: { type: 'InvalidValue' } })
    expect(await kept.accessLog()).toEqual([])
  })

  test('has no person where personal values lie in the clear', async () => {
    kept = await personalShop({ personalData: 'in-the-clear' })
    expect(await ask()()).toMatchObject({ left: { type: 'StoreInTheClear' } })
  })
})
