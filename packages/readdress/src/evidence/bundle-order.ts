import { type EventStore, type EvidenceBroken, type RecordedEvent, streamName } from '@readdress/event-store'
import {
  type BundleFiles,
  type LogFault,
  linkOf,
  makeBundle,
  publishedVerifier,
  type StoreRolledBack,
  stampBundle,
  type TenantLog,
  type Trust
} from '@readdress/evidence'
import { type OrderId, orderStream } from '@readdress/order'
import type { AttachmentKeeping } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { now } from '../now.ts'
import type { EvidenceWish } from './asking-to-show.ts'
import { type AttachmentsNotShown, disclosedAttachments } from './disclosed-attachments.ts'
import { disclosedLeaves } from './disclosed-leaves.ts'
import { type EvidenceKeys, trustIn } from './evidence-keys.ts'
import type { Attested, ThirdParties } from './third-parties.ts'
import type { StampOutcome } from './time-stamps.ts'
import { verifyPage } from './verify-page.ts'
import type { WitnessOutcome } from './witnesses.ts'

/** A bundle, and what is needed to verify it: the keys, which belong to whoever verifies and not into the bundle. */
export interface ExportedEvidence {
  readonly files: BundleFiles
  readonly trust: Trust
  /** SHA-256 of the signed envelope, in lower-case hexadecimal: the `packageSha256` of `SubmitEvidence`. */
  readonly packageSha256: string
  readonly events: number
  /** How many personal values are shown. */
  readonly disclosed: number
  /** How many times an event names a file that is shown. */
  readonly attachments: number
  /** Values and files that are not shown. */
  readonly withheld: number
  /** How the log and the bundle were stamped by a third party; null where nobody stamps. A bundle without a stamp is a bundle, whose times are the shop's own. */
  readonly stamp: StampOutcome | null
  /** What each witness did with the newest checkpoint. */
  readonly witnesses: ReadonlyArray<WitnessOutcome>
}

/** Every event of the order was written before orders were chained: record something on it, which adopts them, and export again. */
export interface NotChained {
  readonly type: 'NotChained'
  readonly orderId: OrderId
}

/** What an order is bundled from. */
export interface Bundling extends AttachmentKeeping {
  readonly tenant: string
  readonly linked: EventStore
  /** What third parties said of the newest checkpoint. */
  readonly attested: Attested
  readonly third: ThirdParties
}

/** All events of an order; throws `StoreReadFailure`. */
export const eventsIn = async (store: EventStore, orderId: OrderId): Promise<ReadonlyArray<RecordedEvent>> => {
  const events: Array<RecordedEvent> = []
  for await (const event of store.readStream(streamName(orderStream(orderId)))) events.push(event)
  return events
}

/** The bundle of an order, whose disclosures are on record; throws `StoreReadFailure`. */
export const bundleOrder = async (
  bundling: Bundling,
  wish: EvidenceWish,
  log: TenantLog,
  keys: EvidenceKeys
): Promise<Either.Either<LogFault | NotChained | AttachmentsNotShown, ExportedEvidence>> => {
  const all = await eventsIn(bundling.linked, wish.orderId)
  const last = all.at(-1)
  const link = last === undefined ? null : linkOf(last)
  const found = link === null ? Either.right(null) : await log.proofsOf(link.ref)()
  if (Either.isLeft(found)) return found
  const proofs = found.right
  if (proofs === null) return Either.left({ type: 'NotChained', orderId: wish.orderId })
  const end = Number(proofs.heads.entry.rev)
  // What was written since the end of the stream was logged is for the next bundle.
  const events = all.slice(0, end + 1)
  const fault = faultAtEnd(orderStream(wish.orderId), events, proofs.heads.entry.hash, end)
  if (fault !== null) return Either.left(fault)
  const verifier = await publishedVerifier()
  const wanted = wish.disclose ?? []
  const leaves = await disclosedLeaves(bundling.keys, events, wanted)
  const shown = await disclosedAttachments(bundling, events, wanted)
  if (Either.isLeft(shown)) return shown
  const { attachments } = shown.right
  const disclosed = [...leaves.disclosed, ...shown.right.disclosed]
  const withheld = [...leaves.withheld, ...shown.right.withheld]
  const { files, envelopeSha256 } = makeBundle({
    events,
    ...proofs,
    disclosures: leaves.disclosures,
    attachments,
    said: {
      exporter: wish.by.id,
      legalBasis: wish.legalBasis,
      purpose: wish.purpose,
      recipient: wish.recipient,
      stream: orderStream(wish.orderId),
      tenant: bundling.tenant,
      disclosed,
      withheld,
      report: wish.report ?? { first: 'zh', offset: '+08:00' },
      generationEnvironment: { node: process.versions.node },
      verifierSha256: verifier.sha256
    },
    pages: new Map([
      ['VERIFY.md', Buffer.from(verifyPage)],
      ['verify.mjs', verifier.bytes]
    ]),
    day: now().slice(0, 10),
    key: keys.export
  })
  const { third, attested } = bundling
  const stamped = third.timeStamps === undefined ? null : await stampBundle(files, third.timeStamps.service)()
  return Either.right({
    files: stamped !== null && Either.isRight(stamped) ? stamped.right : files,
    trust: trustIn(keys, bundling.tenant, third),
    packageSha256: envelopeSha256,
    events: events.length,
    disclosed: leaves.disclosed.length,
    attachments: attachments.length,
    withheld: withheld.length,
    ...attested,
    ...(stamped !== null && Either.isLeft(stamped) ? { stamp: stamped.left } : {})
  })
}

// A bundle of less than was logged, or of something else, would only be found false by whoever is given it.
const faultAtEnd = (
  stream: string,
  events: ReadonlyArray<RecordedEvent>,
  hash: string,
  end: number
): StoreRolledBack | EvidenceBroken | null => {
  const last = events[end]
  if (last === undefined) return { type: 'StoreRolledBack', stream, revision: end }
  return linkOf(last)?.hash === hash
    ? null
    : { type: 'EvidenceBroken', stream: last.stream, revision: end, reason: 'link' }
}
