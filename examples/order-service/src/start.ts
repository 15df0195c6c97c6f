/**
 * The program: opens the shop, serves it until SIGTERM or SIGINT, ends what is under way, and closes it.
 *
 * Run it with `pnpm --filter @readdress/example-order-service start`; its settings are in README.md.
 */
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress } from 'readdress'
import { buildService } from './service.ts'
import { settingsIn } from './settings.ts'

const orThrow = <A>(either: Either.Either<string, A>): A => {
  if (Either.isRight(either)) return either.right
  throw new Error(either.left)
}
const remedy = Either.mapLeft((refused: { readonly remedy: string }) => refused.remedy)

const { folder, server, host, port, ...settings } = orThrow(settingsIn(process.env))

// The client of the server is loaded where there is one, and only there.
const events =
  server === null
    ? null
    : orThrow(remedy((await import('@readdress/eventstoredb')).eventStoreDbEventStore({ connectionString: server })))
const shop = orThrow(remedy(await openReaddress({ store: events === null ? { folder } : { folder, events } })()))

const ending = new AbortController()
const projectors = shop.views.map((view) => view.project(ending.signal))
const service = await buildService(shop, { ...settings, log: process.stdout })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort())
await service.listen({ host, port })

// A view that will not go on ends the service, so that somebody looks.
const ended = await Promise.race(projectors.map((projector) => projector.ended))
await service.close() // after the calls that are under way
ending.abort()
await Promise.all(projectors.map((projector) => projector.ended))
await shop.close()
await events?.close()
if (Either.isLeft(ended)) {
  process.stderr.write(`${JSON.stringify(ended.left)}\n`)
  process.exitCode = 1
}
