import type { Revision } from './revision.ts'
import type { StreamName } from './stream-name.ts'

/** A stored event that does not fit the chain of hashes of its stream: it, or one before it, is not what was written. */
export interface EvidenceBroken {
  readonly type: 'EvidenceBroken'
  readonly stream: StreamName
  readonly revision: Revision
  /**
   * The first check that failed. `canonical`: it has no canonical text; `data`, `metadata`: not those that were hashed; `hash`: not of this event,
   * revision, stream or tenant; `link`: not behind the event before it; `revision`: one is missing; `stream`: linked into another stream;
   * `unchained`: written past the chain; `unknown-version`: chained by a newer version.
   */
  readonly reason:
    | 'canonical'
    | 'data'
    | 'metadata'
    | 'hash'
    | 'link'
    | 'revision'
    | 'stream'
    | 'unchained'
    | 'unknown-version'
}
