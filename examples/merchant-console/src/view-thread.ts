import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** A thread beside the one that answers, in which views are built. */
export interface ViewThread {
  /** Sees to it that a view is brought up to date, this one before others; false where the thread had to give up. */
  readonly prepare: (view: string) => boolean
  readonly close: () => Promise<void>
}

/** The thread of the store in a folder. It is there from the first view on that a page lacks, and builds the others as well: who misses one will miss them. */
export const viewThread = (folder: string): ViewThread => {
  let worker: Worker | null = null
  let hasGivenUp = false
  const begin = (view: string): Worker => {
    const source = new URL(import.meta.resolve('@readdress/example-order-service/follow-views'))
    const begun = new Worker(source, { workerData: { folder, server: null, wished: [view] } })
    return begun.once('error', ({ message }) => {
      hasGivenUp = true
      process.stderr.write(`${message}\n`)
    })
  }
  return {
    prepare: (view) => {
      if (worker === null) worker = begin(view)
      else if (!hasGivenUp) worker.postMessage(view)
      return !hasGivenUp
    },
    close: async () => {
      if (worker === null || hasGivenUp) return
      const ended = once(worker, 'exit')
      worker.postMessage('end')
      await ended
    }
  }
}
