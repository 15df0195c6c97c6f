import type { DatabaseSync } from 'node:sqlite'
import { bell } from '@readdress/event-store'

const shortestPause = 4
const longestPause = 40

/** Tells of commits: those of this process at once, those of others after a look at SQLite's change counter. */
export interface ChangeWatch {
  /** Called after each commit of this process, and on closing. */
  readonly committed: () => void
  /** Resolves when something may have been committed, or the signal is aborted. */
  readonly changed: (signal: AbortSignal | undefined) => Promise<void>
}

/** Looks at the counter (`PRAGMA data_version`) only while somebody waits, and the more seldom the longer nothing happens. */
export const changeWatch = (reader: DatabaseSync): ChangeWatch => {
  const counter = reader.prepare('PRAGMA data_version')
  const commits = bell()
  let seen: unknown
  let waiting = 0
  let timer: NodeJS.Timeout | undefined

  const look = (pause: number): void => {
    timer = setTimeout(() => {
      const now = reader.isOpen ? counter.get()?.['data_version'] : seen
      const isNew = now !== seen
      seen = now
      look(isNew ? shortestPause : Math.min(pause * 1.2, longestPause))
      if (isNew) commits.ring()
    }, pause)
  }

  return {
    committed: commits.ring,
    changed: async (signal) => {
      waiting += 1
      if (waiting === 1) look(shortestPause)
      await commits.rung(signal)
      waiting -= 1
      if (waiting === 0) clearTimeout(timer)
    }
  }
}
