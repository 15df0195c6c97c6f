import type { Position } from '@readdress/event-store'
import type { DocumentsChanged } from './view-store.ts'

/** Which documents of a view changed lately: enough for those who follow it, in bounded room. */
export interface RecentChanges {
  readonly note: (keys: ReadonlyArray<string>, at: Position) => void
  readonly after: (position: Position) => DocumentsChanged['keys']
}

// A screen shows fewer documents than that; whoever has missed more loads anew.
const mostAtOnce = 100
const mostKept = 1000

/** The changes behind a position. */
export const recentChanges = (start: Position): RecentChanges => {
  // Behind this position every change is kept.
  let complete = start
  let kept: Array<{ readonly key: string; readonly at: Position }> = []
  return {
    note: (keys, at) => {
      if (keys.length > mostAtOnce) {
        kept = []
        complete = at
        return
      }
      for (const key of keys) kept.push({ key, at })
      if (kept.length <= 2 * mostKept) return
      complete = kept.at(-mostKept - 1)?.at ?? complete
      kept = kept.filter((change) => change.at > complete)
    },
    after: (position) =>
      position < complete ? 'any' : [...new Set(kept.filter(({ at }) => at > position).map(({ key }) => key))]
  }
}
