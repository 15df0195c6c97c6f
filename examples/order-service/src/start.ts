/**
 * The program: opens the shop, serves it until SIGTERM or SIGINT, ends what is under way, and closes it.
 *
 * Run it with `pnpm --filter @readdress/example-order-service start`; its settings are in README.md.
 */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import * as Either from 'fp-ts/lib/Either.js'
import { openShop } from './open-shop.ts'
import { buildService } from './service.ts'
import { settingsIn } from './settings.ts'

const orThrow = <A>(either: Either.Either<string, A>): A => {
  if (Either.isRight(either)) return either.right
  throw new Error(either.left)
}

const { folder, server, host, port, ...settings } = orThrow(settingsIn(process.env))
// Some tenths of a second: no call waits for a view that the other thread still builds.
const catchUpAtMost = 5000
const { shop, close } = orThrow(await openShop({ folder, server, catchUpAtMost }))
const service = await buildService(shop, { ...settings, log: process.stdout })

const ending = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort())

// Views follow on the other core, so that no call waits for them. Where they cannot, the service ends, so that somebody looks.
const views = new Worker(new URL('./follow-views.ts', import.meta.url), { workerData: { folder, server } })
views.once('error', (error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
const followed = new Promise((ended) => views.once('exit', ended))

await service.listen({ host, port })
await Promise.race([once(ending.signal, 'abort'), followed])
await service.close() // after the calls that are under way
views.postMessage('end')
await followed
await close()
