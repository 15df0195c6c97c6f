import { boundedMap } from '@readdress/event-store'
import type { DataKey } from './data-key.ts'
import type { KeyId } from './key-id.ts'
import type { KeyScope } from './key-scope.ts'

/** The keys that were opened lately. Whatever changes what may be done with a key empties it. */
export interface OpenedKeys {
  readonly ofId: (keyId: KeyId) => DataKey | undefined
  readonly ofScope: (scope: KeyScope) => DataKey | undefined
  /** To be asked for before reading what is kept afterwards, so that nothing is kept that was read before the last change. */
  readonly mark: () => number
  readonly keepReadable: (mark: number, key: DataKey) => void
  readonly keepCurrent: (mark: number, key: DataKey) => void
  readonly forget: () => void
}

const longestLife = 5 * 60_000
const most = 1000

interface Kept {
  readonly key: DataKey
  readonly until: number
}

/** Keeps at most 1,000 keys of each kind for at most five minutes. */
export const openedKeys = (now: () => Date): OpenedKeys => {
  const maps = () => ({ ofId: boundedMap<string, Kept>(most), ofScope: boundedMap<string, Kept>(most) })
  let kept = maps()
  let changes = 0
  const fresh = (found: Kept | undefined): DataKey | undefined =>
    found !== undefined && now().getTime() < found.until ? found.key : undefined
  const keep = (map: 'ofId' | 'ofScope', name: string, mark: number, key: DataKey): void => {
    if (mark === changes) kept[map].set(name, { key, until: now().getTime() + longestLife })
  }
  return {
    ofId: (keyId) => fresh(kept.ofId.get(keyId)),
    ofScope: (scope) => fresh(kept.ofScope.get(nameOf(scope))),
    mark: () => changes,
    keepReadable: (mark, key) => keep('ofId', key.keyId, mark, key),
    keepCurrent: (mark, key) => keep('ofScope', nameOf(key), mark, key),
    forget: () => {
      changes += 1
      kept = maps()
    }
  }
}

// No subject has a space, so no two scopes share a name.
const nameOf = ({ stream, subject }: KeyScope): string => `${subject} ${stream}`
