import { beginning, type EvidenceBroken, type Position, type RecordedEvent } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { checkEvent, hasLink } from '../chain/check-event.ts'
import { linkOf, type StoredLink } from '../chain/stored-link.ts'
import { forksOf } from './forks-of.ts'
import { type ForkLeaf, leafBytes } from './leaf.ts'
import type { LogFault, StoreRolledBack } from './log-fault.ts'
import { noteLeaf } from './log-heads.ts'
import type { LogState } from './log-state.ts'
import type { OpenLog } from './open-log.ts'
import { flushWhole, publish } from './publish.ts'
import { orThrow } from './reading.ts'

/** How a log is brought up to date. */
export interface CatchingUp {
  /** Ends it early; what was logged so far is signed. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: LogProgress) => void
}

/** How far it is; the events that remain are as many as there were when it began. */
export interface LogProgress {
  readonly logged: number
  readonly remaining: number
}

/** A log that holds every event of the store, or those up to an interruption. */
export interface CaughtUpLog {
  readonly size: number
  readonly logged: number
  /** Places of streams that were rewritten after they were logged: somebody has tampered with the store. */
  readonly forks: ReadonlyArray<ForkLeaf>
  readonly isComplete: boolean
  /** How far the log has come in the store. */
  readonly position: Position
  /** The newest signed note; null when there is nothing to sign. */
  readonly note: string | null
}

// So many leaves are signed together, and as many are lost at most when it is stopped hard.
const leavesTogether = 50_000
const leavesBetweenFlushes = 2560

/** Logs the events behind the last position that was published. */
export const catchUp = async (
  open: OpenLog,
  { signal, onProgress }: CatchingUp
): Promise<Either.Either<LogFault, CaughtUpLog>> => {
  const start = await whereToGoOn(open)
  if (Either.isLeft(start)) return start
  const remaining = onProgress === undefined ? 0 : await orThrow(open.store.countAfter(start.right))
  const forks: Array<ForkLeaf> = []
  let state = open.state
  let passed = 0
  let logged = 0
  for await (const event of open.store.readAll(start.right)) {
    if (signal?.aborted) break
    const taken = await take(open, event)
    if (Either.isLeft(taken)) return taken
    if (taken.right.status === 'Forked') forks.push(...taken.right.forks)
    if (taken.right.status === 'Logged') logged += 1
    state = stateBehind(state, event, taken.right)
    passed += 1
    if (passed % leavesBetweenFlushes !== 0) continue
    onProgress?.({ logged: passed, remaining: Math.max(0, remaining - passed) })
    const written = passed % leavesTogether === 0 ? await publish(open, state) : await flushWhole(open)
    if (Either.isLeft(written)) return written
  }
  onProgress?.({ logged: passed, remaining: 0 })
  const note = await publishedIfNew(open, state)
  if (Either.isLeft(note)) return note
  const isComplete = signal?.aborted !== true
  const { position } = state
  return Either.right({ size: open.log.size(), logged, forks, isComplete, position, note: note.right })
}

const publishedIfNew = async (open: OpenLog, state: LogState): Promise<Either.Either<LogFault, string | null>> =>
  state === open.state ? Either.right(open.note) : publish(open, state)

type Taken =
  | { readonly status: 'Passed' }
  | { readonly status: 'Logged'; readonly link: StoredLink }
  | { readonly status: 'Forked'; readonly forks: ReadonlyArray<ForkLeaf> }

const take = async (open: OpenLog, event: RecordedEvent): Promise<Either.Either<LogFault, Taken>> => {
  // What was written before the chain is covered by the first link behind it.
  if (!hasLink(event)) return Either.right({ status: 'Passed' })
  const link = checkEvent(open.tenant, 'full', event)
  if (Either.isLeft(link)) return Either.left(broken(event, link.left))
  const { hash, prev, ref, salt } = link.right
  const logged = open.heads.get(ref)
  const head = logged?.forked ?? logged
  if (head !== undefined && event.revision <= head.rev) {
    if (event.revision < head.rev || hash === head.hash) return Either.right({ status: 'Passed' })
    const forks = await forksOf(open, event.stream, ref)
    for (const fork of forks) {
      open.log.append(leafBytes(fork))
      noteLeaf(open.heads, fork)
    }
    return Either.right({ status: 'Forked', forks })
  }
  if (head === undefined ? salt === undefined : prev !== head.hash) return Either.left(broken(event, 'link'))
  const leaf = { hash, ref, rev: String(event.revision), t: 'event', v: 1 } as const
  open.log.append(leafBytes(leaf))
  noteLeaf(open.heads, leaf)
  return Either.right({ status: 'Logged', link: link.right })
}

const broken = ({ stream, revision }: RecordedEvent, reason: EvidenceBroken['reason']): EvidenceBroken => ({
  type: 'EvidenceBroken',
  stream,
  revision,
  reason
})

const stateBehind = (before: LogState, { position, stream, revision }: RecordedEvent, taken: Taken): LogState => {
  const { last } = before
  const isLast = last?.stream === stream && last.rev === revision
  const logged = taken.status === 'Logged' ? { hash: taken.link.hash, position, rev: revision, stream } : last
  return { last: isLast ? { ...last, position } : logged, position, v: 2 }
}

// The last event that was logged must still be there, or the store is older than its log. Where it stands at another position, the events were moved into
// another store, in which ours mean nothing: that one is read from its beginning, and what is logged already is passed over.
const whereToGoOn = async ({
  store,
  state: { last, position }
}: OpenLog): Promise<Either.Either<StoreRolledBack, Position>> => {
  if (last === null) return Either.right(position)
  for await (const event of store.readStream(last.stream, last.rev)) {
    if (linkOf(event)?.hash === last.hash) return Either.right(event.position === last.position ? position : beginning)
    break
  }
  return Either.left({ type: 'StoreRolledBack', stream: last.stream, revision: last.rev })
}
