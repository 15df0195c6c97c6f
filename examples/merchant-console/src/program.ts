// The program of the console, behind the cache of what was compiled. It answers first, and loads then what that does not take.
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { earlyServer } from './early-server.ts'

const folder = process.env['READDRESS_FOLDER'] ?? 'console-store'
const port = Number(process.env['PORT'] ?? 8080)

// Tokens for trying it, new at each start. Where it is run in earnest, a file holds their digests.
const people = (['SellerAgent', 'SellerSupervisor', 'PrivacyOfficer'] as const).map((role, at) => ({
  role,
  id: `${role}-${at + 1}`,
  token: randomBytes(12).toString('base64url')
}))

const { server, handOver } = earlyServer()
server.listen(port, '127.0.0.1')
await once(server, 'listening')
const address = Object(server.address())
process.stdout.write(
  `The console is at http://127.0.0.1:${address.port}\n${people.map(({ role, token }) => `  sign in as ${role} with ${token}\n`).join('')}`
)

// Nobody is answered while Node.js loads, so it comes in parts, with a moment for whoever asks before each.
const parts = [
  () => import('fastify'),
  () => import('@readdress/order'),
  () => import('@readdress/evidence'),
  () => import('readdress')
]
for (const part of parts) {
  await setTimeout(10)
  await part()
}
await setTimeout(10)
const { runConsole } = await import('./run-console.ts')
await runConsole({ folder, people, server, handOver })
