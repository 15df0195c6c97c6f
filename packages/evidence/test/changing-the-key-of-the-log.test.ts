import { describe, expect, test } from 'vitest'
import { readCheckpoint } from '../src/log/checkpoint.ts'
import type { FormerLogKey } from '../src/log/former-log-key.ts'
import { readLeaf } from '../src/log/leaf.ts'
import { leavesOf } from '../src/log/tiles.ts'
import { privateKeyOf } from '../src/note/ed25519.ts'
import { ownVerifierKey } from '../src/note/note-signer.ts'
import { isNoteSignedBy, readNote } from '../src/note/signed-note.ts'
import { verifierKeyText } from '../src/note/verifier-key.ts'
import { logKeyCode } from '../src/verify/log-key.ts'
import { readTrust, type Trust, trustText } from '../src/verify/trust.ts'
import { verifyBundle } from '../src/verify/verify-bundle.ts'
import { bundleOf, sealedShop, trust } from './a-bundle.ts'
import { allOf, order, right, told } from './chained-store.ts'
import { type LoggedStore, loggedStore, logKey, origin, tell } from './logged-store.ts'

const nextKey = privateKeyOf(Buffer.alloc(32, 9))
const [first, next] = [ownVerifierKey(origin, logKey), ownVerifierKey(origin, nextKey)]

const before = (size: number, stampedBefore: string | null = null): ReadonlyArray<FormerLogKey> => [
  { key: first, size, stampedBefore }
]

const noteOf = async ({ storage }: LoggedStore, path = 'checkpoint') =>
  readNote(right(await storage.read(path)())?.toString('utf8') ?? '') ?? expect.fail('no note')

const announced = async (shop: LoggedStore): Promise<number> =>
  right(await (await shop.open()).announceKey(next)()).size

/** A bundle of an order with two events under each key. */
const bundleOverTheChange = async () => {
  const shop = await sealedShop()
  const size = await announced(shop)
  right(await shop.sealedStore.append(order(), 3, [told({ note: 'more' })])())
  const log = await shop.open(nextKey, before(size))
  right(await log.catchUp()())
  right(await log.logHeads())
  const files = await bundleOf({ ...shop, open: () => shop.open(nextKey, before(size)) })
  return { size, files }
}

const found = (files: Parameters<typeof verifyBundle>[0], by: Trust) => {
  const { verdict, findings } = verifyBundle(files, by)
  const ofLog = findings.filter(({ code }) => /^(anchor|log-|complete)/.test(code))
  return { verdict, ofLog: ofLog.map(({ code, rev }) => (rev === null ? code : `${code} ${rev}`)) }
}

describe('the key of a log', () => {
  test('is followed by one that it announces itself, in the last record that it signs', async () => {
    const shop = loggedStore()
    await tell(shop.store, '1', 2)
    right(await (await shop.open()).catchUp()())
    const size = await announced(shop)
    expect(isNoteSignedBy(await noteOf(shop), first)).toBe(true)
    const [leaf] = await allOf(leavesOf(shop.storage, size, size - 1))
    expect(readLeaf(leaf ?? expect.fail())).toEqual({
      ...{ from: '2026-11-27T08:00:00.000Z', purpose: 'log', t: 'key', v: 1 },
      vkey: verifierKeyText(next)
    })
    await tell(shop.store, '1', 1)
    const log = await shop.open(nextKey, before(size))
    expect(right(await log.catchUp()())).toMatchObject({ size: 4, logged: 1 })
    expect(isNoteSignedBy(await noteOf(shop), next)).toBe(true)
    expect(isNoteSignedBy(await noteOf(shop, 'checkpoints/0000000000000003'), first)).toBe(true)
    expect(right(await log.check()())).toMatchObject({ faults: [], lost: [], unprovedKeys: [] })
  })

  test('signs nothing more once it has announced another', async () => {
    const shop = loggedStore()
    const log = await shop.open()
    right(await log.announceKey(next)())
    await tell(shop.store, '1', 1)
    const changed = { left: { type: 'LogKeyChanged', vkey: verifierKeyText(next), size: 1 } }
    expect(await log.catchUp()()).toMatchObject(changed)
    expect(await log.logHeads()).toMatchObject(changed)
    await expect(shop.open()).rejects.toThrow('LogKeyChanged')
  })

  test('is followed by no key of another log, and not by itself', async () => {
    const log = await loggedStore().open()
    await expect(log.announceKey(first)()).rejects.toThrow('is no next key')
    await expect(log.announceKey(ownVerifierKey('another.example', nextKey))()).rejects.toThrow('is no next key')
  })

  test('that somebody else announced is refused, and nothing is signed', async () => {
    const shop = loggedStore()
    const theirs = ownVerifierKey(origin, privateKeyOf(Buffer.alloc(32, 66)))
    right(await (await shop.open()).announceKey(theirs)())
    const note = await noteOf(shop)
    for (const former of [[], before(1), before(2)])
      await expect(shop.open(former.length === 0 ? logKey : nextKey, former)).rejects.toThrow('LogKeyChanged')
    expect(await noteOf(shop)).toEqual(note)
  })

  test('whose change is not on the log is told as a log that was set back', async () => {
    const shop = loggedStore()
    await tell(shop.store, '1', 2)
    right(await (await shop.open()).catchUp()())
    await expect(shop.open(nextKey, before(3))).rejects.toThrow('LogInconsistent')
  })

  test('is told by a check where the key before did not sign its announcement', async () => {
    const shop = loggedStore()
    const size = await announced(shop)
    const other = loggedStore()
    right(await (await other.open(nextKey)).announceKey(first)())
    const bytes = right(await other.storage.read('checkpoints/0000000000000001')()) ?? expect.fail()
    right(await shop.storage.write('checkpoints/0000000000000001', bytes)())
    const log = await shop.open(nextKey, before(size))
    expect(right(await log.check()())).toMatchObject({ unprovedKeys: [{ vkey: verifierKeyText(next), size: 1 }] })
  })

  test('is known to the signer whose memory is older than its change', async () => {
    const shop = loggedStore()
    await tell(shop.store, '1', 2)
    right(await (await shop.open()).catchUp()())
    const memory = right(await shop.kept.read('last-checkpoint')()) ?? expect.fail()
    const size = await announced(shop)
    right(await shop.kept.write('last-checkpoint', memory)())
    await tell(shop.store, '1', 1)
    expect(right(await (await shop.open(nextKey, before(size))).catchUp()())).toMatchObject({ size: 4 })
  })
})

describe('a bundle over the change of the key', () => {
  test('is verified whole by who was given both keys', async () => {
    const { size, files } = await bundleOverTheChange()
    const both: Trust = { ...trust, logKeys: [next], formerLogKeys: before(size) }
    const whole = { verdict: 'verified', ofLog: expect.arrayContaining(['anchored 1', 'anchored 3', 'complete 4']) }
    expect(found(files, both)).toEqual(whole)
    expect(found(files, readTrust(trustText(both)) ?? expect.fail())).toEqual(whole)
  })

  test('is verified with the former key as far as that signed, and says what is not proved', async () => {
    const { files } = await bundleOverTheChange()
    const { verdict, ofLog } = found(files, trust)
    expect(verdict).toBe('verified-with-limits')
    expect(ofLog).toEqual(
      expect.arrayContaining(['anchored 1', 'anchored 3', 'log-key-other 4', 'completeness-unproved'])
    )
    expect(ofLog).not.toContain('anchored 4')
  })

  test('fails where the former key signed more than it announced', async () => {
    const { size, files } = await bundleOverTheChange()
    const ended: Trust = { ...trust, logKeys: [first], formerLogKeys: [{ key: next, size, stampedBefore: null }] }
    expect(found(files, ended)).toMatchObject({ verdict: 'failed', ofLog: expect.arrayContaining(['log-key-ended 4']) })
  })

  test('proves nothing by a stolen key without a stamp from before the theft', async () => {
    const { size, files } = await bundleOverTheChange()
    const stolen: Trust = { ...trust, logKeys: [next], formerLogKeys: before(size, '2026-11-27T08:00:00.000Z') }
    const { verdict, ofLog } = found(files, stolen)
    expect(verdict).toBe('verified-with-limits')
    expect(ofLog).toEqual(expect.arrayContaining(['log-key-stolen 1', 'log-key-stolen 3', 'anchored 4', 'complete 4']))
    const note =
      readNote(
        Buffer.from(files.get('proof/anchors/0001.tlog-proof') ?? '')
          .toString('utf8')
          .split('\n\n')
          .slice(1)
          .join('\n\n')
      ) ?? expect.fail()
    const at = readCheckpoint(note.text) ?? expect.fail()
    expect(logKeyCode({ note, at, stampedAt: '2026-11-27T07:59:59Z' }, stolen)).toBe('anchored')
    expect(logKeyCode({ note, at, stampedAt: '2026-11-27T08:00:00Z' }, stolen)).toBe('log-key-stolen')
  })
})

describe('a file of trust', () => {
  const text = trustText({ ...trust, formerLogKeys: before(7, '2026-11-27T08:00:00.000Z') })

  test.each([
    ['a size that is none', text.replace('"size":"7"', '"size":"-7"')],
    ['a moment that is none', text.replace('08:00:00.000Z', '08:00:00')],
    ['a former key that is none', text.replaceAll(first.id, '00000000')]
  ])('is not read with %s', (_, changed) => {
    expect(readTrust(text)).not.toBeNull()
    expect(changed).not.toBe(text)
    expect(readTrust(changed)).toBeNull()
  })
})
