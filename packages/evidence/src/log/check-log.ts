import { beginning, type EvidenceBroken, type Revision, type StreamName } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { checkStream, type StreamCheck } from '../chain/check-stream.ts'
import { linkOf } from '../chain/stored-link.ts'
import type { CatchingUp } from './catch-up.ts'
import { unprovedKeys } from './key-changes.ts'
import type { LogFault } from './log-fault.ts'
import type { AnnouncedKey } from './log-keys.ts'
import type { OpenLog } from './open-log.ts'
import { orThrow } from './reading.ts'

/** A stream that the store has no longer, or not as far as it was logged. The log knows its reference only. */
export interface LostEvents {
  readonly ref: string
  /** The last revision that was logged. */
  readonly logged: number
  /** The last one that is there; null when there is none. */
  readonly found: number | null
}

/** What a whole store comes to, held against its chains and its log. */
export interface CheckedStore {
  readonly events: number
  readonly streams: number
  /** The first event of each stream that does not fit. */
  readonly faults: ReadonlyArray<EvidenceBroken>
  readonly lost: ReadonlyArray<LostEvents>
  /** Streams that were rewritten since: another event was logged for this place. */
  readonly replaced: ReadonlyArray<{ readonly stream: StreamName; readonly revision: Revision }>
  /** Changes of the key that signs the log which the key before did not sign. */
  readonly unprovedKeys: ReadonlyArray<AnnouncedKey>
  readonly isComplete: boolean
}

const eventsBetweenSteps = 10_000

/** Checks every event of the store whole, each stream from its beginning, and that whatever was logged is still there. An interruption leaves out the latter. */
export const checkLog = async (
  open: OpenLog,
  { signal, onProgress }: CatchingUp
): Promise<Either.Either<LogFault, CheckedStore>> => {
  const { store, tenant, heads } = open
  const total = onProgress === undefined ? 0 : await orThrow(store.countAfter(beginning))
  const streams = new Map<StreamName, StreamCheck | null>()
  const faults: Array<EvidenceBroken> = []
  const replaced: Array<CheckedStore['replaced'][number]> = []
  // By what the events say of themselves, also behind a fault: what is there is not gone.
  const ends = new Map<string, number>()
  let events = 0
  for await (const event of store.readAll(beginning)) {
    if (signal?.aborted) break
    const { stream, revision } = event
    const check =
      streams.get(stream) ?? (streams.has(stream) ? null : checkStream({ tenant, stream, mode: 'full', from: 0 }))
    const reason = check?.next(event) ?? null
    // Behind the first fault of a stream nothing can be said of it.
    streams.set(stream, reason === null ? check : null)
    if (reason !== null) faults.push({ type: 'EvidenceBroken', stream, revision, reason })
    const link = linkOf(event)
    const logged = link === null ? undefined : heads.get(link.ref)
    if (logged?.rev === revision && logged.hash !== link?.hash) replaced.push({ stream, revision })
    if (link !== null) ends.set(link.ref, Math.max(revision, ends.get(link.ref) ?? 0))
    events += 1
    if (events % eventsBetweenSteps === 0) onProgress?.({ logged: events, remaining: Math.max(0, total - events) })
  }
  onProgress?.({ logged: events, remaining: 0 })
  const isComplete = signal?.aborted !== true
  const lost = isComplete ? lostEvents(heads, ends) : []
  return Either.right({
    ...{ events, streams: streams.size, faults, lost, replaced, isComplete },
    unprovedKeys: await unprovedKeys(open)
  })
}

const lostEvents = (logged: OpenLog['heads'], ends: ReadonlyMap<string, number>): ReadonlyArray<LostEvents> =>
  [...logged].flatMap(([ref, { rev }]) => {
    const found = ends.get(ref) ?? null
    return found === null || found < rev ? [{ ref, logged: rev, found }] : []
  })
