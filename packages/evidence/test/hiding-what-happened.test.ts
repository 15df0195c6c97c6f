import { type EventStore, inMemoryEventStore, type RecordedEvent } from '@readdress/event-store'
import { describe, expect, test } from 'vitest'
import { type BundleContents, makeBundle } from '../src/bundle/make-bundle.ts'
import type { Anchor } from '../src/log/anchor.ts'
import type { LogStorage } from '../src/log/log-storage.ts'
import type { StreamProofs } from '../src/log/stream-proofs.ts'
import { tileNodes } from '../src/log/tiles.ts'
import { consistencyProof, inclusionProof } from '../src/merkle/make-proofs.ts'
import { verifyBundle } from '../src/verify/verify-bundle.ts'
import { exportKey, said, trust } from './a-bundle.ts'
import { allOf, chainOver, order, right, told } from './chained-store.ts'
import { type LoggedStore, loggedStore, tell } from './logged-store.ts'

const eventsOf = (store: EventStore): Promise<ReadonlyArray<RecordedEvent>> => allOf(store.readStream(order()))

const proven = async (shop: LoggedStore): Promise<StreamProofs> => {
  const log = await shop.open()
  right(await log.catchUp()())
  right(await log.logHeads())
  const [first] = await eventsOf(shop.store)
  return right(await log.proofsOf(Object(first?.metadata['evidence']).ref)()) ?? expect.fail('not on the log')
}

/** What the verifier says of a bundle that the exporter made of these parts, and signed. */
const judged = (parts: Pick<BundleContents, 'events' | 'anchors' | 'heads'>) => {
  const pages = new Map<string, Uint8Array>()
  const contents = {
    ...parts,
    disclosures: [],
    attachments: [],
    said: { ...said, withheld: [] },
    pages,
    day: '2026-11-27',
    key: exportKey
  }
  const { verdict, findings } = verifyBundle(makeBundle(contents).files, trust)
  return { verdict, codes: findings.map(({ code }) => code) }
}

const anchoredAgain = async (storage: LogStorage, anchor: Anchor, before: Anchor, size: number): Promise<Anchor> => ({
  ...anchor,
  proof: await inclusionProof(tileNodes(storage, size), anchor.index, size),
  size,
  consistency: await consistencyProof(tileNodes(storage, size), before.size, size)
})

describe('an exporter who hides the last events', () => {
  test('is found out by an older leaf of all ends, under the newest checkpoint', async () => {
    const shop = loggedStore()
    await tell(shop.store, '1', 4)
    const old = await proven(shop)
    await tell(shop.store, '1', 2)
    const now = await proven(shop)
    const events = await eventsOf(shop.store)
    expect(judged({ events, ...now })).toMatchObject({ verdict: 'verified' })
    const newest = now.anchors.at(-1) ?? expect.fail()
    const first = old.anchors[0] ?? expect.fail()
    const again = await anchoredAgain(shop.storage, { ...first, checkpoint: newest.checkpoint }, first, newest.size)
    const node = tileNodes(shop.storage, newest.size)
    const leafProof = await inclusionProof(node, old.heads.leafIndex, newest.size)
    const heads = { ...old.heads, leafProof, checkpoint: now.heads.checkpoint }
    const hidden = judged({ events: events.slice(0, 4), anchors: [first, again], heads })
    expect(hidden.verdict).toBe('verified-with-limits')
    expect(hidden.codes).toContain('completeness-unproved')
    expect(judged({ events: events.slice(0, 4), anchors: [first, again], heads: now.heads }).codes).toContain(
      'tail-truncated'
    )
  })

  test('shows in an old bundle what was there then, and its day', async () => {
    const shop = loggedStore()
    await tell(shop.store, '1', 4)
    const old = await proven(shop)
    const events = await eventsOf(shop.store)
    await tell(shop.store, '1', 2)
    await proven(shop)
    expect(judged({ events, ...old })).toMatchObject({ verdict: 'verified' })
  })
})

describe('an order that was rewritten after it was logged', () => {
  test('is found out, also without the anchors from before', async () => {
    const first = loggedStore()
    await tell(first.store, '1', 4)
    await proven(first)
    const [kept] = await eventsOf(first.store)
    const { id, type, data, metadata } = kept ?? expect.fail()
    const rewritten = loggedStore({ ...first, store: inMemoryEventStore() })
    right(await rewritten.store.append(order(), 'no-stream', [{ id, type, data, metadata }])())
    const chain = chainOver(rewritten.store)
    for (let revision = 1; revision < 4; revision += 1) {
      right(await chain.append(order(), revision - 1, [told({ forged: revision })])())
    }
    right(await first.storage.write('state.json', Buffer.from(''))())
    await proven(rewritten)
    right(await chain.append(order(), 3, [told({ after: true })])())
    const { anchors, heads } = await proven(rewritten)
    const checked = right(await (await rewritten.open()).check()())
    expect(checked).toMatchObject({ faults: [], lost: [], replaced: [{ stream: order(), revision: 3 }] })
    const events = await eventsOf(rewritten.store)
    const later = anchors.filter(({ rev }) => rev === '4')
    const fresh = later.map((anchor, place) => (place === 0 ? { ...anchor, consistency: [] } : anchor))
    expect(judged({ events, anchors: fresh, heads })).toMatchObject({
      verdict: 'failed',
      codes: expect.arrayContaining(['forked'])
    })
  })
})
