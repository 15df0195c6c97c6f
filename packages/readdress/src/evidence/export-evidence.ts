import {
  type EventStore,
  isStoreReadFailure,
  type ReadFailure,
  type RecordedEvent,
  streamName
} from '@readdress/event-store'
import {
  type BundleFiles,
  isOffset,
  type LogStorage,
  linkOf,
  makeBundle,
  streamProofs,
  type TenantLog,
  type Trust
} from '@readdress/evidence'
import { type OrderId, orderStream } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { now } from '../now.ts'
import { type NotRevealed, noteNotShown, type Revealing } from '../personal/asking-to-see.ts'
import { askForAll, type EvidenceWish, subjectsIn } from './asking-to-show.ts'
import { disclosedLeaves } from './disclosed-leaves.ts'
import { type EvidenceKeys, trustIn } from './evidence-keys.ts'
import type { NotLogged } from './not-logged.ts'
import { verifyPage } from './verify-page.ts'

/** A bundle, and what is needed to verify it: the keys, which belong to whoever verifies and not into the bundle. */
export interface ExportedEvidence {
  readonly files: BundleFiles
  readonly trust: Trust
  /** SHA-256 of the signed envelope, in lower-case hexadecimal: the `packageSha256` of `SubmitEvidence`. */
  readonly packageSha256: string
  readonly events: number
  readonly disclosed: number
  readonly withheld: number
}

/** The order has no event. */
interface UnknownOrderOfEvidence {
  readonly type: 'UnknownReference'
  readonly kind: 'Order'
  readonly id: string
}

/** Every event of the order was written before orders were chained: record something on it, which adopts them, and export again. */
export interface NotChained {
  readonly type: 'NotChained'
  readonly orderId: OrderId
}

/** Why no bundle was made. */
export type NotExportedEvidence = NotLogged | NotRevealed | ReadFailure | UnknownOrderOfEvidence | NotChained

/** What it takes to make a bundle. */
export interface EvidenceExporting extends Revealing {
  readonly tenant: string
  readonly linked: EventStore
  readonly log: LogStorage
  readonly underLog: <E, A>(
    work: (log: TenantLog, keys: EvidenceKeys) => Promise<Either.Either<E, A>>
  ) => Promise<Either.Either<E | NotLogged, A>>
}

type Answer<A> = Promise<Either.Either<NotExportedEvidence, A>>

/** The bundle of an order. What is shown is in the access log before it is opened; what comes to nothing is noted there too. */
export const exportEvidence = async (exporting: EvidenceExporting, wish: EvidenceWish): Answer<ExportedEvidence> => {
  // Before anything is on record as shown.
  if (wish.report !== undefined && !isOffset(wish.report.offset))
    throw new TypeError('The offset of the report is none.')
  const unknown: UnknownOrderOfEvidence = { type: 'UnknownReference', kind: 'Order', id: wish.orderId }
  try {
    const subjects = subjectsIn(await eventsIn(exporting.linked, wish.orderId))
    if (subjects === null) return Either.left(unknown)
    const asked = await askForAll(exporting, wish, subjects)
    if (Either.isLeft(asked)) return asked
    const exported = await exporting.underLog<NotExportedEvidence, ExportedEvidence>(async (log, keys) => {
      const caughtUp = await log.catchUp()()
      if (Either.isLeft(caughtUp)) return caughtUp
      const heads = await log.logHeads()
      if (Either.isLeft(heads)) return heads
      return bundled(exporting, wish, keys)
    })
    if (Either.isLeft(exported)) {
      for (const logged of asked.right) await noteNotShown(exporting, wish.by, logged, exported.left.type)
    }
    return exported
  } catch (caught) {
    if (isStoreReadFailure(caught)) return Either.left(caught.failure)
    throw caught
  }
}

const eventsIn = async (linked: EventStore, orderId: OrderId): Promise<ReadonlyArray<RecordedEvent>> => {
  const events: Array<RecordedEvent> = []
  for await (const event of linked.readStream(streamName(orderStream(orderId)))) events.push(event)
  return events
}

const bundled = async (
  exporting: EvidenceExporting,
  wish: EvidenceWish,
  keys: EvidenceKeys
): Answer<ExportedEvidence> => {
  const all = await eventsIn(exporting.linked, wish.orderId)
  const last = all.at(-1)
  const link = last === undefined ? null : linkOf(last)
  const proofs = link === null ? null : await streamProofs(exporting.log, link.ref)
  if (proofs === null) return Either.left({ type: 'NotChained', orderId: wish.orderId })
  // What was written since the end of the stream was logged is for the next bundle.
  const events = all.slice(0, Number(proofs.heads.entry.rev) + 1)
  const leaves = await disclosedLeaves(exporting.keys, events, new Set(wish.disclose ?? []))
  const { files, envelopeSha256 } = makeBundle({
    events,
    ...proofs,
    disclosures: leaves.disclosures,
    said: {
      exporter: wish.by.id,
      legalBasis: wish.legalBasis,
      purpose: wish.purpose,
      recipient: wish.recipient,
      stream: orderStream(wish.orderId),
      tenant: exporting.tenant,
      disclosed: leaves.disclosed,
      withheld: leaves.withheld,
      report: wish.report ?? { first: 'zh', offset: '+08:00' },
      generationEnvironment: { node: process.versions.node },
      verifierSha256: ''
    },
    pages: new Map([['VERIFY.md', Buffer.from(verifyPage)]]),
    day: now().slice(0, 10),
    key: keys.export
  })
  return Either.right({
    files,
    trust: trustIn(keys),
    packageSha256: envelopeSha256,
    events: events.length,
    disclosed: leaves.disclosed.length,
    withheld: leaves.withheld.length
  })
}
