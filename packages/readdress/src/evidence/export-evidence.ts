import { type EventStore, isStoreReadFailure, type ReadFailure } from '@readdress/event-store'
import { isOffset, type LogStorage, type TenantLog } from '@readdress/evidence'
import type { Attachments } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { type NotRevealed, noteNotShown, type Revealing } from '../personal/asking-to-see.ts'
import { askForAll, type EvidenceWish, subjectsIn } from './asking-to-show.ts'
import { bundleOrder, type ExportedEvidence, eventsIn, type NotChained } from './bundle-order.ts'
import type { AttachmentsNotShown } from './disclosed-attachments.ts'
import type { EvidenceKeys } from './evidence-keys.ts'
import type { NotLogged } from './not-logged.ts'
import { attest, type ThirdParties } from './third-parties.ts'

/** Why no bundle was made. */
export type NotExportedEvidence = NotLogged | NotRevealed | ReadFailure | NotChained | AttachmentsNotShown

/** What it takes to make a bundle. */
export interface EvidenceExporting extends Revealing {
  readonly tenant: string
  readonly attachments: Attachments
  readonly linked: EventStore
  readonly storage: LogStorage
  readonly third: ThirdParties
  readonly underLog: <E, A>(
    work: (log: TenantLog, keys: EvidenceKeys, signal: AbortSignal) => Promise<Either.Either<E, A>>
  ) => Promise<Either.Either<E | NotLogged, A>>
}

type Answer<A> = Promise<Either.Either<NotExportedEvidence, A>>

/** The bundle of an order. What is shown is in the access log before it is opened; what comes to nothing is noted there too. */
export const exportEvidence = async (exporting: EvidenceExporting, wish: EvidenceWish): Answer<ExportedEvidence> => {
  // Before anything is on record as shown.
  if (wish.report !== undefined && !isOffset(wish.report.offset))
    throw new TypeError('The offset of the report is none.')
  try {
    // Checked against the chain: what was tampered with is told here, and not by whoever is given the bundle.
    const subjects = subjectsIn(await eventsIn(exporting.raw, wish.orderId), wish.disclose)
    if (subjects === null) return Either.left({ type: 'UnknownReference', kind: 'Order', id: wish.orderId })
    const asked = await askForAll(exporting, wish, subjects)
    if (Either.isLeft(asked)) return asked
    const exported = await exporting.underLog<NotExportedEvidence, ExportedEvidence>(async (log, keys, signal) => {
      const caughtUp = await log.catchUp({ signal })()
      if (Either.isLeft(caughtUp)) return caughtUp
      if (!caughtUp.right.isComplete) return Either.left({ type: 'StoreUnavailable', reason: 'busy' })
      const heads = await log.logHeads()
      if (Either.isLeft(heads)) return heads
      const attested = await attest(exporting.storage, exporting.third)
      return bundleOrder({ ...exporting, attested }, wish, log, keys)
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
