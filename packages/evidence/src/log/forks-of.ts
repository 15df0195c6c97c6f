import type { StreamName } from '@readdress/event-store'
import { linkOf, type StoredLink } from '../chain/stored-link.ts'
import { type ForkLeaf, readLeaf } from './leaf.ts'
import type { OpenLog } from './open-log.ts'
import { orThrow } from './reading.ts'
import { leavesOf } from './tiles.ts'

/** The places where a stream is another than the one that was logged, up to where it was logged. */
export const forksOf = async (open: OpenLog, stream: StreamName, ref: string): Promise<ReadonlyArray<ForkLeaf>> => {
  const logged = new Map<string, StoredLink['hash']>()
  await orThrow(open.log.flush)
  const forks: Array<ForkLeaf> = []
  for await (const bytes of leavesOf(open.storage, open.log.size())) {
    const leaf = readLeaf(bytes)
    if (leaf?.t === 'event' && leaf.ref === ref && !logged.has(leaf.rev)) logged.set(leaf.rev, leaf.hash)
  }
  for await (const event of open.store.readStream(stream)) {
    const link = linkOf(event)
    const rev = String(event.revision)
    const hash = logged.get(rev)
    if (link !== null && hash !== undefined && hash !== link.hash) {
      forks.push({ hash: link.hash, other: hash, ref: link.ref, rev, t: 'fork', v: 1 })
    }
  }
  return forks
}
