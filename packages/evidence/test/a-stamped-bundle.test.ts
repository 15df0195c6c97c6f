import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BundleFiles } from '../src/bundle/bag.ts'
import { stampBundle } from '../src/bundle/stamp-bundle.ts'
import { cosignCheckpoint } from '../src/log/cosign-checkpoint.ts'
import { httpWitness } from '../src/log/http-witness.ts'
import { inMemoryLogStorage } from '../src/log/log-storage.ts'
import { stampCheckpoint } from '../src/log/stamp-checkpoint.ts'
import { ownVerifierKey } from '../src/note/note-signer.ts'
import { readTrust, type Trust, trustText } from '../src/verify/trust.ts'
import { verifyBundle } from '../src/verify/verify-bundle.ts'
import { bundleOf, type SealedShop, sealedShop, trust } from './a-bundle.ts'
import { openWitness } from './a-witness.ts'
import { order, right, told } from './chained-store.ts'
import { unseenChanges } from './changed-bytes.ts'
import { logKey, origin } from './logged-store.ts'
import { otherRoot, publishedResponse } from './published-stamps.ts'
import { type Authority, describeWithOpenssl, openAuthority } from './time-stamp-authority.ts'

describeWithOpenssl('a bundle with time stamps', () => {
  let authority: Authority
  let shop: SealedShop
  let files: BundleFiles
  let stamping: Trust

  const stamped = async ({ storage }: SealedShop) => right(await stampCheckpoint(storage, authority.timestamper)())
  const stampsIn = (of: BundleFiles, by: Trust) =>
    verifyBundle(of, by).findings.flatMap(({ code, file, detail }) =>
      code.includes('stamp') ? [`${code} ${file ?? ''} ${code === 'stamp-false' ? detail : ''}`.trim()] : []
    )
  const changed = (path: string, bytes: Uint8Array): BundleFiles => new Map([...files, [path, bytes]])
  const newest = 'proof/anchors/0003.tsr'
  const signature = 'signature/manifest.tsr'

  beforeAll(async () => {
    authority = openAuthority()
    stamping = { ...trust, tsaRoots: [authority.root] }
    shop = await sealedShop()
    await stamped(shop)
    files = right(await stampBundle(await bundleOf(shop), authority.timestamper)())
  })
  afterAll(() => authority.close())

  test('is verified by whoever knows the authority', () => {
    const { verdict, findings } = verifyBundle(files, stamping)
    expect(stampsIn(files, stamping)).toEqual([`stamped ${signature}`, `stamped ${newest}`])
    expect(findings.find(({ code }) => code === 'stamped')?.detail).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect(verdict).toBe('verified')
  })

  test('is verified where a witness has signed the stamped checkpoint too', async () => {
    const watched = await sealedShop()
    await stamped(watched)
    const witness = await openWitness(ownVerifierKey(origin, logKey))
    right(await cosignCheckpoint(watched.storage, httpWitness({ ...witness, deadline: 30_000 }))())
    await witness.close()
    const { verdict, findings } = verifyBundle(await bundleOf(watched), { ...stamping, witnesses: [witness.key] })
    const codes = findings.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['stamped', 'witnessed', 'complete']))
    expect(verdict).toBe('verified')
  })

  test('is verified without its stamps by whoever asked for none', () => {
    expect(stampsIn(files, trust)).toEqual([`stamp-unknown ${signature}`, `stamp-unknown ${newest}`])
    expect(verifyBundle(files, trust).verdict).toBe('verified')
  })

  test('is verified with limits by whoever trusts another authority', () => {
    const other = { ...trust, tsaRoots: [otherRoot] }
    expect(stampsIn(files, other)).toContain('not-stamped')
    expect(verifyBundle(files, other).verdict).toBe('verified-with-limits')
  })

  test('fails by a stamp over something else', () => {
    for (const by of [stamping, trust]) {
      const swapped = changed(signature, files.get(newest) ?? expect.fail())
      expect(stampsIn(swapped, by)).toContain(`stamp-false ${signature} imprint`)
      expect(verifyBundle(swapped, by).verdict).toBe('failed')
    }
    expect(stampsIn(changed(newest, publishedResponse('good')), stamping)).toContain(`stamp-false ${newest} imprint`)
    expect(stampsIn(changed(newest, publishedResponse('rejected')), stamping)).toContain(`stamp-false ${newest} status`)
  })

  // The stamp over the signature is in no manifest; what its changed bits do is tried where time stamps are read.
  test('fails by a changed byte anywhere else, each ninetieth of them', () => {
    const { unseen } = unseenChanges(files, 90, [1], stamping)
    expect(unseen.filter((change) => !change.startsWith(signature))).toEqual([])
  })

  test('fails by a stamp that nobody listed', () => {
    const more = changed('proof/anchors/0001.tsr', files.get(newest) ?? expect.fail())
    expect(verifyBundle(more, stamping).findings).toContainEqual(expect.objectContaining({ code: 'extra-file' }))
  })
})

describeWithOpenssl('stamping the checkpoints of a log', () => {
  let authority: Authority

  beforeAll(() => {
    authority = openAuthority()
  })
  afterAll(() => authority.close())

  const stamp = async ({ storage }: SealedShop) => right(await stampCheckpoint(storage, authority.timestamper)())
  const stampedAnchors = async (shop: SealedShop) =>
    [...(await bundleOf(shop)).keys()].filter((path) => path.endsWith('.tsr')).sort()

  test('keeps the first stamp over each', async () => {
    const shop = await sealedShop()
    const first = await stamp(shop)
    expect(first).toMatchObject({ isNew: true })
    expect(await stamp(shop)).toEqual({ ...first, isNew: false })
  })

  test('stamps nothing before the first checkpoint, and nothing where the service gives nothing', async () => {
    expect(await stampCheckpoint(inMemoryLogStorage(), authority.timestamper)()).toMatchObject({ right: null })
    const { storage } = await sealedShop()
    const left = { type: 'TimestamperUnavailable', reason: 'late', httpStatus: null } as const
    const none = { stamp: () => async () => ({ _tag: 'Left', left }) as const }
    expect(await stampCheckpoint(storage, none)()).toMatchObject({ left })
  })

  test('makes a stamp over another note of the same size anew, and shows none before', async () => {
    const shop = await sealedShop()
    const { size } = (await stamp(shop)) ?? expect.fail()
    const path = `checkpoints/${String(size).padStart(16, '0')}.tsr`
    right(await shop.storage.write(path, publishedResponse('good'))())
    expect(await stampedAnchors(shop)).toEqual([])
    expect(await stamp(shop)).toMatchObject({ isNew: true })
    expect(await stampedAnchors(shop)).toEqual(['proof/anchors/0003.tsr'])
  })

  test('shows the first stamp after an event beside the first checkpoint and the last', async () => {
    const shop = await sealedShop()
    await stamp(shop)
    for (const name of ['3', '4']) {
      right(await shop.sealedStore.append(order(name), 'no-stream', [told()])())
      const log = await shop.open()
      right(await log.catchUp()())
      right(await log.logHeads())
    }
    expect(await stampedAnchors(shop)).toEqual(['proof/anchors/0003.tsr'])
    await stamp(shop)
    const files = await bundleOf(shop)
    expect(await stampedAnchors(shop)).toEqual(['proof/anchors/0003.tsr', 'proof/anchors/0004.tsr'])
    expect(verifyBundle(files, { ...trust, tsaRoots: [authority.root] }).verdict).toBe('verified')
  })
})

describe('the trust in authorities', () => {
  test('is read as it was written, and not where a certificate is none', () => {
    const text = trustText({ ...trust, tsaRoots: [otherRoot] })
    expect(readTrust(text)).toEqual({ ...trust, tsaRoots: [otherRoot] })
    expect(readTrust(text.replace('MII', 'MIJ'))).toBeNull()
    expect(readTrust(text.replaceAll('CERTIFICATE', 'KEY'))).toBeNull()
  })
})
