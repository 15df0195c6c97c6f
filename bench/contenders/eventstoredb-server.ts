import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { streamName } from '@readdress/event-store'
import type { Place } from '../bench-definition.ts'

/** What a server holds before it is measured: nothing, W, or W in one stream. */
export type Content = 'nothing' | 'log' | 'stream'

/** The stream that holds all of W where one stream is read. */
export const oneStream = streamName('order-W')

const program = fileURLToPath(new URL('../processes/serve-events.ts', import.meta.url))

/** Starts a server that holds this much, does something with it, and stops it. */
export const withServer = async <A>(
  content: Content,
  place: Pick<Place, 'size' | 'nodeOptions'>,
  work: (connectionString: string) => Promise<A>
): Promise<A> => {
  const server = await serverWith(content, place)
  try {
    return await work(server.connectionString)
  } finally {
    await server.stop()
  }
}

// It speaks the protocol of EventStoreDB, in a process of its own, and keeps everything in memory.
const serverWith = async (content: Content, { size, nodeOptions }: Pick<Place, 'size' | 'nodeOptions'>) => {
  const child = spawn(process.execPath, [...nodeOptions, program, content, String(size)], {
    stdio: ['pipe', 'pipe', 'inherit']
  })
  const closed = once(child, 'close')
  const printed = createInterface({ input: child.stdout })
  const [connectionString] = await Promise.race([
    once(printed, 'line'),
    closed.then(([code]): never => {
      throw new Error(`The server ended with ${code}.`)
    })
  ])
  return {
    connectionString: String(connectionString),
    stop: async () => {
      child.stdin.end()
      await closed
    }
  }
}
