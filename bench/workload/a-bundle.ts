import { randomBytes } from 'node:crypto'
import { inMemoryEventStore, type RecordedEvent, streamName } from '@readdress/event-store'
import {
  type BundleFiles,
  chained,
  checkpointSigner,
  inMemoryLogStorage,
  linkOf,
  makeBundle,
  openTenantLog,
  ownVerifierKey,
  privateKeyOf,
  sealedLeavesIn,
  type Trust
} from '@readdress/evidence'
import { sealed } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { benchKeys } from './bench-keys.ts'
import { eventsOfSealed, eventsWithThreeValues } from './three-values.ts'

/** A bundle of an order with fifty events, each with three personal values, and the keys that verify it. */
export interface BundleToVerify {
  readonly files: BundleFiles
  readonly trust: Trust
}

/** Makes it; nobody is shown. */
export const aBundle = async (): Promise<BundleToVerify> => {
  const under = inMemoryEventStore()
  const store = sealed(chained(under, { tenant: 'shop', confirmsOwnWrites: true }), {
    keys: benchKeys(),
    mode: 'closed'
  })
  for (const { stream, revision, event } of eventsWithThreeValues(eventsOfSealed)) {
    right(await store.append(stream, revision === 0 ? 'no-stream' : revision - 1, [event])())
  }
  const [logKey, exportKey] = [privateKeyOf(randomBytes(32)), privateKeyOf(randomBytes(32))]
  const signer = checkpointSigner('readdress/shop', logKey, inMemoryLogStorage())
  const settings = { tenant: 'shop', store: under, storage: inMemoryLogStorage(), signer, now: () => new Date() }
  const log = right(await openTenantLog(settings)())
  right(await log.catchUp()())
  right(await log.logHeads())
  const events: Array<RecordedEvent> = []
  for await (const event of under.readStream(streamName('order-S0'))) events.push(event)
  const [first] = events
  const proofs = right(await log.proofsOf((first === undefined ? null : linkOf(first))?.ref ?? '')())
  if (proofs === null) throw new Error('The order is not on the log.')
  const { files } = makeBundle({
    events,
    disclosures: [],
    attachments: [],
    ...proofs,
    said: {
      ...{ exporter: 'officer-1', legalBasis: 'LegalClaim', purpose: 'Dispute', recipient: 'bank-1' },
      ...{ stream: 'order-S0', tenant: 'shop', disclosed: [], generationEnvironment: {}, verifierSha256: '' },
      withheld: events.flatMap(({ data, revision }) =>
        sealedLeavesIn(data).map(({ pointer }) => ({ pointer, reason: 'out-of-scope' as const, rev: String(revision) }))
      ),
      report: { first: 'zh', offset: '+08:00' }
    },
    pages: new Map(),
    day: '2026-11-27',
    key: { name: 'readdress/shop/export', key: exportKey }
  })
  const trust = {
    tenant: 'shop',
    logKeys: [ownVerifierKey('readdress/shop', logKey)],
    exportKeys: [ownVerifierKey('readdress/shop/export', exportKey)],
    tsaRoots: []
  }
  return { files, trust }
}

const right = <A>(answer: Either.Either<{ readonly type: string }, A>): A => {
  if (Either.isLeft(answer)) throw new Error(answer.left.type)
  return answer.right
}
