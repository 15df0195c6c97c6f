import type { EvidenceBroken, RecordedEvent } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { dataDigest, metaDigest } from './event-digests.ts'
import { headerHash, headerOf } from './header.ts'
import { linkMember, StoredLink } from './stored-link.ts'

/** How much of each event is computed again: all of it, or its place in the chain without its data and metadata. */
export type CheckMode = 'full' | 'links'

/** Why an event is not the one that was chained. */
export type BrokenReason = EvidenceBroken['reason']

/** Whether an event has a link at all; those from before a chain have none. */
export const hasLink = ({ metadata }: RecordedEvent): boolean => linkMember in metadata

/** The link of a stored event that is the one that was chained, or the first check that failed. Whether it follows the one before it is not asked. */
export const checkEvent = (
  tenant: string,
  mode: CheckMode,
  event: RecordedEvent
): Either.Either<BrokenReason, StoredLink> => {
  const link = event.metadata[linkMember]
  if (!StoredLink.is(link)) return Either.left(faultOfForm(link))
  if (mode === 'full') {
    const fault = faultOfContent(event, link)
    if (fault !== null) return Either.left(fault)
  }
  return headerHash(headerOf(tenant, event, link)) === link.hash ? Either.right(link) : Either.left('hash')
}

const faultOfForm = (link: unknown): BrokenReason => {
  if (link === undefined) return 'unchained'
  if (typeof link !== 'object' || link === null) return 'hash'
  const isKnown = Reflect.get(link, 'v') === 1 && Reflect.get(link, 'alg') === 'sha-256'
  return isKnown ? 'hash' : 'unknown-version'
}

const faultOfContent = ({ data, metadata }: RecordedEvent, link: StoredLink): BrokenReason | null => {
  const ofData = dataDigest(data)
  const ofMeta = metaDigest(metadata)
  if (Either.isLeft(ofData) || Either.isLeft(ofMeta)) return 'canonical'
  if (ofData.right !== link.dataDigest) return 'data'
  return ofMeta.right === link.metaDigest ? null : 'metadata'
}
