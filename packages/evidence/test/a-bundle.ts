import { type EventStore, inMemoryEventStore } from '@readdress/event-store'
import { epochKeysFromEnvironment, inMemoryKeyStore, type KeyStore, sealed } from '@readdress/privacy'
import { expect } from 'vitest'
import type { ShownAttachment } from '../src/bundle/attachments.ts'
import type { BundleFiles } from '../src/bundle/bag.ts'
import { type DisclosureOf, makeBundle, type SaidOfBundle } from '../src/bundle/make-bundle.ts'
import { privateKeyOf } from '../src/note/ed25519.ts'
import { ownVerifierKey } from '../src/note/note-signer.ts'
import type { Trust } from '../src/verify/trust.ts'
import { allOf, chainOver, order, right, told } from './chained-store.ts'
import { type LoggedStore, loggedStore, logKey, origin } from './logged-store.ts'

/** The key that exports. */
export const exportKey = { name: 'shop.example/readdress/export', key: privateKeyOf(Buffer.alloc(32, 2)) }

/** The keys that a stranger was given. */
export const trust: Trust = {
  tenant: 'shop-1',
  logKeys: [ownVerifierKey(origin, logKey)],
  exportKeys: [ownVerifierKey(exportKey.name, exportKey.key)],
  tsaRoots: []
}

/** Keys for personal values. */
export const keysOf = (): KeyStore => {
  const epochs = `2026-W48=${Buffer.alloc(32, 7).toString('base64url')}`
  return inMemoryKeyStore({
    tenant: 'shop-1',
    wrapper: right(epochKeysFromEnvironment({ READDRESS_EPOCH_KEYS: epochs }))
  })
}

const personal = (value: string, subject = 'buyer') => ({ $personal: { subject, value } })

/** A shop with a sealed order of four events, two of them on the log before the others. */
export interface SealedShop extends LoggedStore {
  readonly sealedStore: EventStore
}

/** The shop. */
export const sealedShop = async (): Promise<SealedShop> => {
  const shop = loggedStore({ store: inMemoryEventStore() })
  const sealedStore = sealed(chainOver(shop.store), { keys: keysOf(), mode: 'open' })
  const append = async (revision: number, data: Parameters<typeof told>[0]) =>
    right(await sealedStore.append(order(), revision === 0 ? 'no-stream' : revision - 1, [told(data)])())
  await append(0, { name: personal('张三', 'recipient-1'), nickname: personal('晓晓') })
  await append(1, { reason: 'BuyerError' })
  right(await (await shop.open()).catchUp()())
  await append(2, { lines: [{ detail: personal('天府大道 530', 'recipient-1') }] })
  await append(3, { note: 'done' })
  right(await sealedStore.append(order('2'), 'no-stream', [told({ other: true })])())
  const log = await shop.open()
  right(await log.catchUp()())
  right(await log.logHeads())
  return { ...shop, sealedStore }
}

/** What a bundle of tests says of itself. */
export const said: SaidOfBundle = {
  exporter: 'officer-1',
  legalBasis: 'LegalClaim',
  purpose: 'Dispute',
  recipient: 'bank-1',
  stream: order(),
  tenant: 'shop-1',
  disclosed: [],
  withheld: [
    { pointer: '/name', reason: 'out-of-scope', rev: '0' },
    { pointer: '/nickname', reason: 'masked', rev: '0' },
    { pointer: '/lines/0/detail', reason: 'out-of-scope', rev: '2' }
  ],
  generationEnvironment: { node: '24.21.0' },
  report: { first: 'zh', offset: '+08:00' },
  verifierSha256: '0'.repeat(64)
}

/** The bundle of the order, with these values shown. */
export const bundleOf = async (
  { store, open }: LoggedStore,
  disclosures: ReadonlyArray<DisclosureOf> = [],
  change: Partial<typeof said> = {},
  day = '2026-11-27',
  attachments: ReadonlyArray<ShownAttachment> = []
): Promise<BundleFiles> => {
  const events = await allOf(store.readStream(order()))
  const ref = Object(events[0]?.metadata['evidence']).ref
  const { anchors, heads } = right(await (await open()).proofsOf(ref)()) ?? expect.fail('not on the log')
  const pages = new Map([['VERIFY.md', Buffer.from('how to verify')]])
  return makeBundle({
    events,
    disclosures,
    attachments,
    anchors,
    heads,
    said: { ...said, ...change },
    pages,
    day,
    key: exportKey
  }).files
}
