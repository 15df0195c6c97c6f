import type { RecordedEvent, Revision, StreamName } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { adoption, genesis, streamRef, type UnchainedEvents, unchainedEvents } from './chain-start.ts'
import { type BrokenReason, type CheckMode, checkEvent, hasLink } from './check-event.ts'
import type { ChainedHead, Head } from './head.ts'
import type { StoredLink } from './stored-link.ts'

/** Takes the events of one stream in their order. */
export interface StreamCheck {
  /** Why the next event does not continue the chain; null when it does. After a fault the check is over. */
  readonly next: (event: RecordedEvent) => BrokenReason | null
  /** Where the stream ends so far; null when that is not known, for reading began amid events from before the chain. */
  readonly head: () => Head | null
}

/** What a stream is checked for. */
export interface StreamToCheck {
  readonly tenant: string
  readonly stream: StreamName
  readonly mode: CheckMode
  /** The revision that reading begins at. The link of the first event is trusted unless it is 0. */
  readonly from: Revision
}

/** A check of one stream: each event for itself, that none is missing, and that each refers to the one before it. */
export const checkStream = ({ tenant, stream, mode, from }: StreamToCheck): StreamCheck => {
  let chain: ChainedHead | null = null
  // Most streams have no event without a link.
  let before: UnchainedEvents | null = null
  let expected = from

  const head = (): Head | null => {
    if (chain !== null) return chain
    if (before !== null) return { status: 'Unchained', ...before.end() }
    return from === 0 ? { status: 'Empty' } : null
  }

  const unchained = (event: RecordedEvent): BrokenReason | null => {
    if (chain !== null) return 'unchained'
    if (from > 0) return null
    before ??= unchainedEvents()
    return before.add(event) ? null : 'canonical'
  }

  const isLinked = ({ prev, ref, salt }: StoredLink): boolean => {
    const last = head()
    if (last === null) return true
    if (last.status === 'Chained') return prev === last.hash
    if (salt === undefined) return false
    const salted = { salt, stream, tenant }
    const start = last.status === 'Empty' ? genesis(salted) : adoption(salted, last)
    return prev === start && ref === streamRef(salted)
  }

  return {
    next: (event) => {
      if (event.revision !== expected) return 'revision'
      expected += 1
      if (!hasLink(event)) return unchained(event)
      const link = checkEvent(tenant, mode, event)
      if (Either.isLeft(link)) return link.left
      if (!isLinked(link.right)) return 'link'
      const { hash, ref } = link.right
      if (chain !== null && chain.ref !== ref) return 'stream'
      chain = { status: 'Chained', revision: event.revision, hash, ref }
      return null
    },
    head
  }
}
