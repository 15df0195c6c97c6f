import { verifyBundle } from '@readdress/evidence'
import type { By, EvidenceWish } from 'readdress'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { atOnce, done, orderId, type PersonalShop, personalShop } from './personal-shop.ts'

let kept: PersonalShop

beforeEach(async () => {
  kept = await personalShop(atOnce)
})

afterEach(() => kept.end())

const [officer, second, third] = ['p-1', 'p-2', 'p-3'].map((id) => ({ role: 'PrivacyOfficer', id })) as [By, By, By]

const exporting: EvidenceWish = {
  orderId,
  recipient: 'bank-1',
  purpose: 'Dispute',
  legalBasis: 'LegalClaim',
  disclose: ['Every'],
  by: officer
}

const erasure = {
  orderId,
  subject: 'buyer',
  ground: 'SubjectWish',
  requestedBy: 'buyer-17',
  channel: 'Email',
  by: officer
}

const eraseTheBuyer = async (): Promise<void> => {
  const { personal } = kept.shop()
  const { erasureId } = await done(personal.requestErasure(erasure))
  await done(personal.approveErasure({ erasureId, by: officer }))
  await done(personal.approveErasure({ erasureId, by: second }))
  await done(personal.erase({ erasureId, by: third }))
}

describe('the evidence of an order whose buyer was erased', () => {
  test('is verified, and shows what was erased as erased', async () => {
    const before = await done(kept.shop().evidence.export(exporting))
    await eraseTheBuyer()
    const after = await done(kept.shop().evidence.export(exporting))
    const verification = verifyBundle(after.files, after.trust)
    expect(verification.verdict).toBe('verified')
    expect(verification.findings.filter(({ code }) => code === 'erased')).toHaveLength(before.disclosed)
    expect([before.disclosed > 0, after.disclosed]).toEqual([true, 0])
    // What was handed out before still holds, and has the same events at its beginning.
    expect(verifyBundle(before.files, before.trust).verdict).toBe('verified')
    const eventsIn = ({ files }: typeof before) => Buffer.from(files.get('data/events.ndjson') ?? '').toString('utf8')
    expect(eventsIn(after).startsWith(eventsIn(before))).toBe(true)
  })

  test('is not said to be erased while it is only restricted', async () => {
    await done(kept.shop().personal.requestErasure(erasure))
    const { files, trust, withheld } = await done(kept.shop().evidence.export({ ...exporting, disclose: [] }))
    const codes = verifyBundle(files, trust).findings.map(({ code }) => code)
    expect([codes.includes('erased'), codes.filter((code) => code === 'withheld').length]).toEqual([false, withheld])
  })
})
