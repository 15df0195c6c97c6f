import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import { readBundle, verifyBundle } from 'readdress'
import { describe, expect, onTestFinished, test } from 'vitest'
import { placing } from '../../../packages/readdress/test/shop.ts'
import { openService, openShop } from './service-at-work.ts'

const withOrder = async () => {
  const shop = await openShop()
  const opened = await openService(shop)
  await opened.give(1, 'PlaceOrder', placing)
  return { shop, ...opened }
}

const wanted = { subject: 'buyer', fields: ['Phone'], purpose: 'ChangeAddress', legalBasis: 'Contract' }

describe('personal values', () => {
  test('are shown in clear for a purpose, and the access log says to whom', async () => {
    const { shop, call } = await withOrder()
    const { status, headers, json } = await call('SellerAgent', 'POST', '/orders/A-1/reveal', { body: wanted })
    expect({ status, json }).toMatchObject({
      status: 200,
      json: [{ field: 'Phone', value: { number: '+8613812341234' } }]
    })
    expect(headers['cache-control']).toBe('no-store')
    expect(await shop.accessLog({ orderId: 'A-1' })()).toMatchObject({
      right: [{ actor: { role: 'SellerAgent', id: 'SellerAgent-1' } }]
    })
  })

  test('are not shown for a purpose that does not open them, and that is on record too', async () => {
    const { shop, call } = await withOrder()
    const body = { ...wanted, purpose: 'Audit' }
    expect(await call('SellerAgent', 'POST', '/orders/A-1/reveal', { body })).toMatchObject({
      status: 403,
      json: { refusal: { type: 'PurposeForbids', purpose: 'Audit', fields: ['Phone'] } }
    })
    expect(await shop.accessLog({ orderId: 'A-1' })()).toMatchObject({ right: { length: 1 } })
  })

  test.each([
    [{ ...wanted, subject: '张三' }, 'subject'],
    [{ ...wanted, fields: 'Phone' }, 'fields'],
    [{ ...wanted, purpose: 'Curiosity' }, 'purpose'],
    [{ ...wanted, legalBasis: undefined }, 'legalBasis'],
    [{ ...wanted, receiver: 'me' }, 'receiver'],
    [[], '']
  ])('are not shown where the wish is unclear: %j', async (body, field) => {
    const { call } = await withOrder()
    expect(await call('SellerAgent', 'POST', '/orders/A-1/reveal', { body })).toMatchObject({
      status: 422,
      json: { refusal: { type: 'InvalidValue', field } }
    })
  })
})

describe('the evidence of an order', () => {
  test('is a bundle that a stranger verifies', async () => {
    const { shop, call } = await withOrder()
    const body = { recipient: 'bank-1', purpose: 'Dispute', legalBasis: 'Contract' }
    const { status, headers, bytes } = await call('SellerSupervisor', 'POST', '/orders/A-1/evidence', { body })
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'application/zip' })
    const folder = mkdtempSync(join(tmpdir(), 'order-service-evidence-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const file = join(folder, 'bundle.zip')
    writeFileSync(file, bytes)
    const [files, trust] = [await readBundle(file)(), await shop.evidence.trust()]
    if (Either.isLeft(files) || Either.isLeft(trust)) throw new Error('neither bundle nor keys')
    expect(verifyBundle(files.right, trust.right).verdict).toBe('verified')
  })
})
