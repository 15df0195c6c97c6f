import { closeSync, constants, openSync, readFileSync, writeSync } from 'node:fs'
import type { Position } from '@readdress/event-store'

/** The file beside a file of events that says how far events were acknowledged. */
export interface AcknowledgedMark {
  readonly set: (position: Position) => void
  readonly close: () => void
}

/**
 * Opens the mark of this file, or makes one.
 *
 * SQLite drops in silence what it cannot read at the end of a WAL, as if it had never been committed; the mark tells that it had. It is written
 * after the commit has reached the disk and is itself not waited for, so it costs no time and may lag behind, and is never ahead. Where it cannot
 * be written, it lags.
 */
export const acknowledgedMark = (file: string): AcknowledgedMark => {
  const descriptor = attempt(() => openSync(markOf(file), constants.O_RDWR | constants.O_CREAT))
  return {
    set: (position) => {
      if (descriptor !== null) attempt(() => writeSync(descriptor, position, 0))
    },
    close: () => {
      if (descriptor !== null) closeSync(descriptor)
    }
  }
}

/** Number of the last event that is known to have been acknowledged; 0 when nothing is known. */
export const acknowledgedIn = (file: string): number => {
  const text = attempt(() => readFileSync(markOf(file), 'latin1')) ?? ''
  return /^[0-9]{16}$/.test(text) ? Number(text) : 0
}

const markOf = (file: string): string => `${file}-acknowledged`

const attempt = <A>(work: () => A): A | null => {
  try {
    return work()
  } catch {
    return null
  }
}
