import { timedOut } from './call-failure.ts'
import type { OpenRead } from './driver.ts'
import { inTime } from './in-time.ts'
import { type ReadItem, readItem } from './read-item.ts'

/** How to end all reads that are open. */
export type EndReads = Set<(reason: Error) => void>

/** How long to wait for the next item, where to be found by whoever ends all reads, and a signal that ends this one. */
export interface ReadManner {
  readonly idle: number
  readonly open: EndReads
  readonly signal?: AbortSignal
}

const mostCancelling = 1000

/**
 * The items of a read. However it ends, its call at the server is cancelled; a read that was ended from here fails, for the client would
 * let it look complete. The timer runs only while the server is waited for.
 */
export async function* consumed(
  open: () => OpenRead,
  { idle, open: ends, signal }: ReadManner
): AsyncGenerator<ReadItem> {
  const { items, cancel } = open()
  const end = (reason: Error): void => {
    if (!items.destroyed) items.destroy(reason)
  }
  // At once, for an error without a listener ends the process; and destroying, for one that comes before the iteration would be lost.
  items.on('error', end)
  ends.add(end)
  const abort = (): void => end(new Error('The reader left.'))
  signal?.addEventListener('abort', abort)
  let timer: NodeJS.Timeout | undefined
  const wait = (): void => {
    timer = setTimeout(() => end(timedOut()), idle)
  }
  try {
    if (signal?.aborted) abort()
    wait()
    for await (const item of items) {
      clearTimeout(timer)
      yield readItem(item)
      wait()
    }
  } finally {
    clearTimeout(timer)
    ends.delete(end)
    signal?.removeEventListener('abort', abort)
    await inTime(cancel(), mostCancelling).catch(() => {})
  }
}
