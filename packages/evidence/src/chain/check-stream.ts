import type { RecordedEvent, Revision, StreamName } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { adoption, genesis, streamRef, type UnchainedEvents, unchainedEvents } from './chain-start.ts'
import { type BrokenReason, type CheckMode, checkEvent, hasLink } from './check-event.ts'
import type { Head } from './head.ts'
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
  // Most streams have no event without a link.
  let before: UnchainedEvents | null = null
  let head: Head | null = from === 0 ? { status: 'Empty' } : null
  let expected = from

  const unchained = (event: RecordedEvent): BrokenReason | null => {
    if (head?.status === 'Chained') return 'unchained'
    if (head === null) return null
    before ??= unchainedEvents()
    if (!before.add(event)) return 'canonical'
    head = { status: 'Unchained', ...before.end() }
    return null
  }

  const isLinked = ({ prev, ref, salt }: StoredLink): boolean => {
    if (head === null) return true
    if (head.status === 'Chained') return prev === head.hash
    if (salt === undefined) return false
    const salted = { salt, stream, tenant }
    const start = head.status === 'Empty' ? genesis(salted) : adoption(salted, head)
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
      if (head?.status === 'Chained' && head.ref !== ref) return 'stream'
      head = { status: 'Chained', revision: event.revision, hash, ref }
      return null
    },
    head: () => head
  }
}
