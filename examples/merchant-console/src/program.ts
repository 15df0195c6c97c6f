// The program of the console, behind the cache of what was compiled.
import { createHash, randomBytes } from 'node:crypto'
import { callersIn } from '@readdress/example-order-service/caller'
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress } from 'readdress'
import { buildConsole } from './console.ts'
import { takeSamples } from './sample-orders.ts'

const folder = process.env['READDRESS_FOLDER'] ?? 'console-store'
const port = Number(process.env['PORT'] ?? 8080)

const opened = await openReaddress({ store: { folder } })()
if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
const shop = opened.right

// Tokens for trying it, new at each start. Where it is run in earnest, a file holds their digests.
const people = (['SellerAgent', 'SellerSupervisor', 'PrivacyOfficer'] as const).map((role, at) => ({
  role,
  id: `${role}-${at + 1}`,
  token: randomBytes(12).toString('base64url')
}))
const callers = callersIn(
  people.map(({ role, id, token }) => ({ role, id, sha256: createHash('sha256').update(token).digest('hex') }))
)
if (Either.isLeft(callers)) throw new Error(callers.left.problem)

let arriving: { readonly given: number; readonly of: number } | null = null
const app = await buildConsole(shop, { callerOf: callers.right, isSecure: false, arriving: () => arriving })
const address = await app.listen({ port, host: '127.0.0.1' })
process.stdout.write(
  `The console is at ${address}\n${people.map(({ role, token }) => `  sign in as ${role} with ${token}\n`).join('')}`
)

const ending = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort())
const ended = new Promise((end) => ending.signal.addEventListener('abort', end))

await takeSamples(shop, {
  progressed: (given, of) => {
    arriving = given < of ? { given, of } : null
  },
  signal: ending.signal
})
await ended
await app.close()
await shop.close()
