import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { verifyBundle } from '@readdress/evidence'
import type { EvidenceRef, EvidenceWish } from 'readdress'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { atOnce, done, type orderId, type PersonalShop, personalShop } from './personal-shop.ts'
import { at, caseId, placing, placingCommand, wish } from './shop.ts'

let kept: PersonalShop
let ref: EvidenceRef

const officer = { role: 'PrivacyOfficer', id: 'p-1' }
const inB = { orderId: 'B-2' as typeof orderId, subject: 'buyer' }
const photograph = Buffer.from('张三 holds the parcel')
const file = () => {
  const found = readdirSync(join(kept.place, 'orders', 'attachments'), { recursive: true, withFileTypes: true })
  const [one] = found.filter((entry) => entry.isFile())
  return join(one?.parentPath ?? '', one?.name ?? '')
}

beforeEach(async () => {
  kept = await personalShop(atOnce)
  const tell = async (n: number, type: string, data: object) => {
    const command = { ...placingCommand('B-2', data), type, commandId: `c0de0000-0000-4000-8000-00000000001${n}` }
    expect(await kept.shop().receive(command)()).toMatchObject({ _tag: 'Right' })
  }
  await tell(1, 'PlaceOrder', { ...placing, platformOrderNo: 'P2', orderedAt: at('08:00') })
  await tell(2, 'RequestAddressChange', wish)
  ref = await done(kept.shop().personal.attach({ ...inB, file: photograph, mediaType: 'image/jpeg' }))
  const factors = [{ factor: 'PlatformSession', result: 'Match' }]
  await tell(3, 'VerifyAddressChange', { caseId, proposal: 1, factors, evidence: [ref] })
  await tell(4, 'CancelOrder', { reason: 'BuyerWish' })
})

afterEach(() => kept.end())

const exporting = (disclose: ReadonlyArray<string>): EvidenceWish => ({
  orderId: inB.orderId,
  recipient: 'bank-1',
  purpose: 'Dispute',
  legalBasis: 'LegalClaim',
  disclose,
  by: officer
})

const exported = async (...disclose: ReadonlyArray<string>) => {
  const { files, trust, disclosed, attachments } = await done(kept.shop().evidence.export(exporting(disclose)))
  const { verdict, findings } = verifyBundle(files, trust)
  const about = findings.filter(({ code, detail }) => code.startsWith('attachment') || detail?.startsWith('/evidence'))
  return { files, verdict, codes: about.map(({ code }) => code), counts: [disclosed, attachments] }
}

const eraseTheBuyer = async (): Promise<void> => {
  const { personal } = kept.shop()
  const asked = { ...inB, ground: 'SubjectWish', requestedBy: 'buyer-17', channel: 'Email', by: officer }
  const { erasureId } = await done(personal.requestErasure(asked))
  const others = ['p-2', 'p-3'].map((id) => ({ role: 'PrivacyOfficer', id }))
  for (const by of [officer, ...others].slice(0, 2)) await done(personal.approveErasure({ erasureId, by }))
  await done(personal.erase({ erasureId, by: others[1] ?? officer }))
}

describe('a file that an event names', () => {
  test('is in the bundle where it is to be shown, on record before it is opened, and anybody can check it', async () => {
    const { files, verdict, codes, counts } = await exported('Attachment')
    expect([verdict, codes]).toEqual(['verified', ['attachment-ok', 'disclosed']])
    expect(counts).toEqual([0, 1])
    const shown = files.get(`data/attachments/${ref.sha256}.jpg`)
    expect(Buffer.from(shown ?? '')).toEqual(photograph)
    const line = JSON.parse(Buffer.from(files.get('data/attachments.ndjson') ?? '').toString('utf8'))
    expect(createHash('sha256').update(Buffer.from(line.salt, 'hex')).update(photograph).digest('hex')).toBe(ref.sha256)
    expect(await kept.accessLog()).toMatchObject([
      { type: 'PersonalDataDisclosed', data: { receiver: 'bank-1', fields: ['Attachment'] } }
    ])
    expect((await exported('Every')).codes).toEqual(codes)
  })

  test('is withheld where it is not', async () => {
    for (const disclose of [[], ['Name']]) {
      const { files, verdict, codes } = await exported(...disclose)
      expect([verdict, codes]).toEqual(['verified', ['withheld']])
      expect([...files.keys()].filter((path) => path.includes('attachments'))).toEqual([])
    }
  })

  test('is told to be erased once its person is', async () => {
    await eraseTheBuyer()
    for (const disclose of [[], ['Attachment']]) {
      expect(await exported(...disclose)).toMatchObject({ verdict: 'verified', codes: ['erased'] })
    }
  })

  test('is told to be missing where it is not kept, and the rest is shown', async () => {
    rmSync(file())
    const { files, verdict, codes } = await exported('Attachment')
    expect([verdict, codes]).toEqual(['verified', ['withheld']])
    const envelope = JSON.parse(Buffer.from(files.get('signature/manifest.dsse.json') ?? '').toString('utf8'))
    const { predicate } = JSON.parse(Buffer.from(envelope.payload, 'base64').toString('utf8'))
    expect(predicate.withheld).toContainEqual({ pointer: '/evidence/0', reason: 'missing', rev: expect.any(String) })
  })

  test('fails the export where it was changed, and the log tells that nobody saw it', async () => {
    const bytes = readFileSync(file())
    bytes[20] = (bytes[20] ?? 0) ^ 1
    writeFileSync(file(), bytes)
    const refused = await kept.shop().evidence.export(exporting(['Attachment']))()
    expect(refused).toMatchObject({ left: { type: 'Tampered' } })
    expect(await kept.accessLog()).toMatchObject([
      { type: 'PersonalDataDisclosed' },
      { type: 'PersonalDataDisclosureFailed' }
    ])
  })
})
