/**
 * A service whose events lie on EventStoreDB: it opens the shop, keeps its views up to date, and ends in order.
 *
 * Run it with `READDRESS_STORE='esdb://127.0.0.1:2113?tls=false' pnpm --filter @readdress/example-run-on-eventstoredb start`.
 */
import { eventStoreDbEventStore } from '@readdress/eventstoredb'
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress } from 'readdress'

const { READDRESS_STORE: connectionString = '', READDRESS_FOLDER: folder = './orders' } = process.env

const events = eventStoreDbEventStore({ connectionString })
if (Either.isLeft(events)) throw new Error(events.left.remedy)
const opened = await openReaddress({ store: { folder, events: events.right } })()
if (Either.isLeft(opened)) {
  await events.right.close()
  throw new Error(opened.left.remedy)
}
const shop = opened.right

const ending = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort())
const projectors = shop.views.map((view) => view.project(ending.signal))
const caughtUp = await Promise.all(projectors.map((projector) => projector.whenCaughtUp()()))
if (caughtUp.every(Either.isRight)) process.stdout.write('ready\n')

// Here the service takes commands by shop.receive, and answers questions. A view that will not go on ends it, so that somebody looks.
const ended = await Promise.race(projectors.map((projector) => projector.ended))
ending.abort()
await Promise.all(projectors.map((projector) => projector.ended))
await shop.close()
await events.right.close() // whoever opened it closes it
if (Either.isLeft(ended)) {
  process.stderr.write(`${JSON.stringify(ended.left)}\n`)
  process.exitCode = 1
}
