import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { callersIn } from '@readdress/example-order-service/caller'
import * as Either from 'fp-ts/lib/Either.js'
import { type ActorRole, openReaddress } from 'readdress'
import { buildConsole } from './console.ts'
import type { EarlyServer } from './early-server.ts'
import { takeSamples } from './sample-orders.ts'
import { viewThread } from './view-thread.ts'

/** What a console is run with: the folder of its store, who may sign in, and the server that listens already. */
export interface RunningConsole extends EarlyServer {
  readonly folder: string
  readonly people: ReadonlyArray<{ readonly role: ActorRole; readonly id: string; readonly token: string }>
}

/** Opens the store, lets people in, and takes the sample orders in meanwhile; until SIGTERM or SIGINT, after which what is under way is ended. */
export const runConsole = async ({ folder, people, server, handOver }: RunningConsole): Promise<void> => {
  const opened = await openReaddress({ store: { folder }, catchUpAtMost })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  const shop = opened.right
  const callers = callersIn(
    people.map(({ role, id, token }) => ({ role, id, sha256: createHash('sha256').update(token).digest('hex') }))
  )
  if (Either.isLeft(callers)) throw new Error(callers.left.problem)

  const ending = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort())
  const ended = new Promise((end) => ending.signal.addEventListener('abort', end))

  let arriving: { readonly given: number; readonly of: number } | null = null
  const { prepare, close } = viewThread(folder)
  const app = await buildConsole(shop, {
    callerOf: callers.right,
    isSecure: false,
    arriving: () => arriving,
    prepare
  })
  await app.ready()
  handOver(app.routing)

  await takeSamples(shop, {
    progressed: (given, of) => {
      arriving = given < of ? { given, of } : null
    },
    signal: ending.signal
  })
  await ended
  const closed = once(server, 'close')
  server.close()
  await app.close()
  await closed
  await close()
  await shop.close()
}

// Some tenths of a second: what takes longer is done in the other thread, and the page says so.
const catchUpAtMost = 5000
