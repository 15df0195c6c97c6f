import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AttachmentToOpen, EvidenceRef } from 'readdress'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { atOnce, done, orderId, type PersonalShop, personalShop } from './personal-shop.ts'
import { at, caseId, placing, placingCommand, wish } from './shop.ts'

let kept: PersonalShop

afterEach(async () => {
  vi.useRealTimers()
  await kept.end()
})

const officer = { role: 'PrivacyOfficer', id: 'p-1' }
const photograph = Buffer.from('张三 holds the parcel')
const inB = { orderId: 'B-2' as typeof orderId, subject: 'buyer' }
const desk = () => kept.shop().personal
const attached = () => done(desk().attach({ ...inB, file: photograph, mediaType: 'image/jpeg' }))
const folder = () => join(kept.place, 'orders', 'attachments')
const filesKept = () => readdirSync(folder(), { recursive: true, withFileTypes: true }).filter((one) => one.isFile())

const toOpen = (
  { storedAs }: Pick<EvidenceRef, 'storedAs'>,
  more: Partial<AttachmentToOpen> = {}
): AttachmentToOpen => ({
  orderId: inB.orderId,
  storedAs,
  purpose: 'Dispute',
  legalBasis: 'LegalClaim',
  by: officer,
  ...more
})

// An order whose change was verified by what somebody sent, and that was then cancelled.
const withEvidence = async (ref: EvidenceRef | null = null): Promise<EvidenceRef> => {
  kept = await personalShop(atOnce)
  const { shop } = kept
  const tell = async (n: number, type: string, data: object) => {
    const command = { ...placingCommand('B-2', data), type, commandId: `c0de0000-0000-4000-8000-00000000001${n}` }
    expect(await shop().receive(command)()).toMatchObject({ _tag: 'Right' })
  }
  await tell(1, 'PlaceOrder', { ...placing, platformOrderNo: 'P2', orderedAt: at('08:00') })
  await tell(2, 'RequestAddressChange', wish)
  const evidence = ref ?? (await attached())
  const factors = [{ factor: 'PlatformSession', result: 'Match' }]
  await tell(3, 'VerifyAddressChange', { caseId, proposal: 1, factors, evidence: [evidence] })
  await tell(4, 'CancelOrder', { reason: 'BuyerWish' })
  return evidence
}

describe('a file that is attached', () => {
  test('is kept sealed, and the event says what it is', async () => {
    const ref = await withEvidence()
    expect(ref).toMatchObject({ subject: 'buyer', mediaType: 'image/jpeg', bytes: photograph.length })
    const [file, ...others] = filesKept()
    expect(others).toEqual([])
    expect(file?.name).toBe(ref.storedAs)
    expect(readFileSync(join(file?.parentPath ?? '', file?.name ?? '')).includes(photograph)).toBe(false)
    expect(JSON.stringify(await done(kept.shop().inspect('B-2')))).toContain(ref.storedAs)
  })

  test('is opened for a purpose, checked by its digest, and the log says so', async () => {
    const ref = await withEvidence()
    await kept.openAgain()
    const opened = await done(desk().openAttachment(toOpen(ref)))
    expect(Buffer.from(opened.file)).toEqual(photograph)
    expect(opened.ref).toEqual(ref)
    expect(createHash('sha256').update(opened.salt).update(opened.file).digest('hex')).toBe(ref.sha256)
    expect(await done(kept.shop().accessLog({ orderId: 'B-2' }))).toMatchObject([
      { actor: officer, purpose: 'Dispute', fields: ['Attachment'], result: 'Disclosed' }
    ])
  })

  test('is not opened for a purpose that does not need it, which the log says too', async () => {
    const agent = { role: 'SellerAgent', id: 'a-1' }
    const asked = toOpen(await withEvidence(), { purpose: 'ChangeAddress', by: agent })
    expect(await desk().openAttachment(asked)()).toMatchObject({ left: { type: 'PurposeForbids' } })
    expect(await done(kept.shop().accessLog({ orderId: 'B-2' }))).toMatchObject([{ result: 'Refused' }])
  })

  test('is told from one that was changed and one that is gone', async () => {
    const ref = await withEvidence()
    const [file] = filesKept()
    const path = join(file?.parentPath ?? '', file?.name ?? '')
    const bytes = readFileSync(path)
    bytes[40] = (bytes[40] ?? 0) ^ 1
    writeFileSync(path, bytes)
    expect(await desk().openAttachment(toOpen(ref))()).toMatchObject({ left: { type: 'Tampered', reason: 'tag' } })
    expect(await done(kept.shop().accessLog({ orderId: 'B-2' }))).toMatchObject([{ result: 'Failed' }])
  })

  test('is listed in an export of the person, who can be given it, and in none of anybody else', async () => {
    const ref = await withEvidence()
    const { storedAs, mediaType, bytes, sha256 } = ref
    const wanted = { requestedBy: 'b-17', legalBasis: 'LegalObligation', by: officer }
    const { document } = await done(desk().export({ ...wanted, orders: [inB] }))
    const listed = { storedAs, mediaType, bytes, sha256, revision: 2, eventId: expect.any(String), status: 'Kept' }
    expect(document.orders).toMatchObject([{ orderId: 'B-2', files: [listed] }])
    expect((await done(desk().export({ ...wanted, orders: [{ ...inB, orderId }] }))).document.orders[0]?.files).toEqual(
      []
    )
    const opened = await done(desk().openAttachment(toOpen(ref, { purpose: 'SubjectAccess', receiver: 'b-17' })))
    expect(Buffer.from(opened.file)).toEqual(photograph)
  })

  test('is not opened where no event names it', async () => {
    const { storedAs } = await withEvidence()
    const other = toOpen({ storedAs }, { orderId })
    const unknown = { left: { type: 'UnknownReference', kind: 'Attachment' } }
    expect(await desk().openAttachment(other)()).toMatchObject(unknown)
    const noId = { left: { type: 'InvalidValue', field: 'storedAs' } }
    expect(await desk().openAttachment(toOpen({ storedAs: '../events.sqlite' as typeof storedAs }))()).toMatchObject(
      noId
    )
  })

  test('that was never kept is missing, and not erased', async () => {
    const storedAs = '6f9619ff-8b86-4d01-b42d-00cf4fc964f0'
    const ref = { subject: 'buyer', sha256: 'a'.repeat(64), mediaType: 'image/jpeg', bytes: 1, storedAs } as EvidenceRef
    await withEvidence(ref)
    expect(await desk().openAttachment(toOpen(ref))()).toMatchObject({ left: { type: 'AttachmentMissing' } })
  })

  test('is about somebody in the order, of a known kind, and of at most 16 MiB', async () => {
    await withEvidence()
    const refused = async (more: object) =>
      desk().attach({ ...inB, file: photograph, mediaType: 'image/jpeg', ...more })()
    expect(await refused({ subject: 'recipient-1' })).toMatchObject({ left: { kind: 'DataSubject' } })
    expect(await refused({ mediaType: '张三.jpg' })).toMatchObject({
      left: { type: 'InvalidValue', field: 'mediaType' }
    })
    expect(await refused({ file: Buffer.alloc(16 * 1024 * 1024 + 1) })).toMatchObject({ left: { type: 'TooLarge' } })
    expect(filesKept()).toHaveLength(1)
  })
})

describe('when a person is erased', () => {
  const erasing = { ...inB, ground: 'SubjectWish', requestedBy: 'b-17', channel: 'Email', by: officer }

  test('the files about him may first only be kept, then cannot be read, and are removed', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const ref = await withEvidence()
    await done(desk().attach({ orderId, subject: 'buyer', file: photograph, mediaType: 'image/jpeg' }))
    const { erasureId } = await done(desk().requestErasure(erasing))
    expect(await desk().openAttachment(toOpen(ref))()).toMatchObject({ left: { type: 'ProcessingIsRestricted' } })
    for (const id of ['p-2', 'p-3']) await done(desk().approveErasure({ erasureId, by: { ...officer, id } }))
    await done(desk().erase({ erasureId, by: officer }))
    expect(await desk().openAttachment(toOpen(ref))()).toMatchObject({ left: { type: 'ValueErased' } })
    expect(await desk().attach({ ...inB, file: photograph, mediaType: 'image/jpeg' })()).toMatchObject({
      left: { type: 'ValueErased' }
    })
    vi.setSystemTime(Date.now() + 14 * 24 * 60 * 60_000)
    expect(await done(desk().continueErasures())).toMatchObject([{ done: ['ErasureEffective'], waitsFor: null }])
    expect(filesKept()).toHaveLength(1)
  })
})
