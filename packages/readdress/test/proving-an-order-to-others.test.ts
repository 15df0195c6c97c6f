import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { verifyBundle } from '@readdress/evidence'
import * as Either from 'fp-ts/lib/Either.js'
import type { EvidenceWish, OrderId, Readdress } from 'readdress'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { done, orderId, type PersonalShop, personalShop } from './personal-shop.ts'

let place: PersonalShop
let shop: Readdress

beforeEach(async () => {
  place = await personalShop()
  shop = place.shop()
})

afterEach(() => place.end())

const wish: EvidenceWish = {
  orderId,
  recipient: 'bank-1',
  purpose: 'Dispute',
  legalBasis: 'LegalClaim',
  by: { role: 'PrivacyOfficer', id: 'p-7e11' }
}

const codesOf = ({ findings }: ReturnType<typeof verifyBundle>) => [...new Set(findings.map(({ code }) => code))]

describe('the evidence of an order', () => {
  test('is verified by a stranger, and shows nobody', async () => {
    const { files, trust, events, withheld } = await done(shop.evidence.export(wish))
    const verification = verifyBundle(files, trust)
    expect(verification.verdict).toBe('verified')
    const proved = [
      'manifest-ok',
      'signed',
      'chain-ok',
      'unchecked-file',
      'withheld',
      'anchored',
      'log-consistent',
      'complete',
      'report-ok'
    ]
    expect(codesOf(verification)).toEqual(proved)
    expect([events, withheld > 0]).toEqual([2, true])
    const text = [...files.values()].map((bytes) => Buffer.from(bytes).toString('utf8')).join('')
    expect(text).not.toContain('$sealed')
    expect(await place.accessLog()).toEqual([])
  })

  test('shows what is asked for, on record before it is opened', async () => {
    const { files, trust, disclosed } = await done(shop.evidence.export({ ...wish, disclose: ['Name'] }))
    const verification = verifyBundle(files, trust)
    expect([verification.verdict, disclosed]).toEqual(['verified', 1])
    expect(codesOf(verification)).toContain('disclosed')
    expect(await place.accessLog()).toMatchObject([{ type: 'PersonalDataDisclosed', data: { receiver: 'bank-1' } }])
  })

  test('is refused to whoever may not see it, on record', async () => {
    const refused = await shop.evidence.export({
      ...wish,
      disclose: ['Name'],
      by: { role: 'SellerAgent', id: 'a-1' }
    })()
    expect(Either.isLeft(refused) && refused.left.type).toBe('PurposeForbids')
    expect(await place.accessLog()).toMatchObject([{ type: 'DisclosureRefused' }])
  })

  test('of an order that is not there is not made', async () => {
    expect(await shop.evidence.export({ ...wish, orderId: 'B-9' as OrderId })()).toMatchObject({
      left: { type: 'UnknownReference', kind: 'Order', id: 'B-9' }
    })
  })

  test('is under the same keys the next time, which only their owner can read', async () => {
    const first = await done(shop.evidence.trust)
    await place.openAgain()
    expect(await done(place.shop().evidence.trust)).toEqual(first)
    const file = join(place.place, 'orders-keys', 'evidence-keys.json')
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('is made by two at once, one after the other', async () => {
    const other = await place.beside()
    const exported = await Promise.all([shop, other].map((one) => done(one.evidence.export(wish))))
    expect(exported.map(({ files, trust }) => verifyBundle(files, trust).verdict)).toEqual(['verified', 'verified'])
    await other.close()
  })

  test('brings the log up to date, beside the events', async () => {
    expect(await done(shop.evidence.checkpoint())).toMatchObject({ isComplete: true, logged: 2, forks: [] })
    const checkpoint = join(place.place, 'orders', 'evidence', 'checkpoint')
    expect(existsSync(checkpoint)).toBe(true)
    expect(readFileSync(checkpoint, 'utf8')).toMatch(/^readdress\/shop\n3\n/)
    expect(await done(shop.evidence.checkpoint())).toMatchObject({ logged: 0 })
  })

  test('says how far the log is signed, by its own account', async () => {
    expect(await done(shop.evidence.signedUpTo)).toBeNull()
    await done(shop.evidence.checkpoint())
    const trail = await done(shop.auditTrail(wish.orderId))
    expect(await done(shop.evidence.signedUpTo)).toBe(trail.at(-1)?.position)
    expect(shop.personal.areSealed).toBe(true)
  })
})
