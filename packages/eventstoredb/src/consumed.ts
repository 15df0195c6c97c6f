import { setImmediate } from 'node:timers/promises'
import { timedOut } from './call-failure.ts'
import type { OpenRead } from './driver.ts'
import { inTime } from './in-time.ts'

/** How a read is waited for, and what ends it. */
export interface ReadManner {
  /** Milliseconds to wait for further items. */
  readonly idle: () => number
  /** Whether silence is told as an item, by which the reader decides; else it fails the read. */
  readonly tellsSilence: boolean
  readonly ended: ReadonlyArray<AbortSignal>
}

const mostCancelling = 1000

/**
 * What the client gives of a read, as much at a time as lies ready: each further step between it and the reader is then made once for many
 * items. However it ends, its call at the server is cancelled; a read that was ended from here fails, for the client would let it look
 * complete. The timer runs only while the server is waited for.
 */
export async function* consumed(open: () => OpenRead, manner: ReadManner): AsyncGenerator<ReadonlyArray<unknown>> {
  const { items, cancel } = open()
  const end = (reason: Error): void => {
    if (!items.destroyed) items.destroy(reason)
  }
  // At once, for an error without a listener ends the process; and destroying, for one that comes before the iteration would be lost.
  items.on('error', end)
  const aborts = manner.ended.map((signal) => {
    const abort = (): void => end(signal.reason instanceof Error ? signal.reason : new Error('The reader left.'))
    signal.addEventListener('abort', abort)
    if (signal.aborted) abort()
    return () => signal.removeEventListener('abort', abort)
  })
  const silent = (): void => {
    if (!manner.tellsSilence) end(timedOut())
    else if (!items.destroyed) items.push({ marker: 'silence' })
  }
  let timer = setTimeout(silent, manner.idle())
  try {
    for await (const first of items) {
      clearTimeout(timer)
      // The client hands over one by one what has come in one piece.
      await setImmediate()
      const ready = [first]
      for (let next = items.read(); next !== null; next = items.read()) ready.push(next)
      yield ready
      timer = setTimeout(silent, manner.idle())
    }
  } finally {
    clearTimeout(timer)
    for (const stop of aborts) stop()
    await inTime(cancel(), mostCancelling).catch(() => {})
  }
}
