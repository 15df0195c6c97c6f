// A process for the tests to kill: reacts in the shop of a folder, with partners that fail and repeat themselves, until nothing is left to do.
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { ShortText, written } from '@readdress/order'
import type { PartnerFailure, Partners } from '@readdress/reactions'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { fastClock, reactingShop } from './reacting-shop.ts'

const [folder = '', startedAt = '0', failing = '0'] = process.argv.slice(2)
const surroundings = fastClock(Number(startedAt))
const shop = await reactingShop(folder, surroundings)

const unreachable: Either.Either<PartnerFailure, never> = Either.left({
  type: 'PartnerUnavailable',
  because: 'Unreachable'
})

// What he has done he has written down, whatever he answers then, and whoever is killed meanwhile.
const partner =
  <Answer>(answer: Answer) =>
  ({ idempotencyKey }: { readonly idempotencyKey: string }): TaskEither<PartnerFailure, Answer> =>
  async () => {
    await setTimeout(Math.random() * 10)
    if (Math.random() < Number(failing)) return unreachable
    appendFileSync(join(folder, 'done.ndjson'), `${JSON.stringify(idempotencyKey)}\n`)
    await setTimeout(Math.random() * 10)
    return Math.random() < Number(failing) ? unreachable : Either.right(answer)
  }

const partners: Partners = {
  notification: { send: partner(undefined) },
  carrier: {
    instruct: partner({ outcome: 'Accepted', rawCode: written(ShortText, 'OK') } as const),
    cancel: partner({ outcome: 'CancelRefused', rawCode: written(ShortText, 'NO') } as const)
  }
}

const reactions = shop.reactions({ partners, startAt: 'beginning' })
for (;;) {
  const round = await reactions.round()()
  if (Either.isLeft(round)) throw new Error(JSON.stringify(round.left))
  const left = await shop.outbox.list()()
  if (Either.isLeft(left)) throw new Error(left.left.type)
  if (!round.right.hasMore && left.right.length === 0) break
  if (!round.right.hasMore) await setTimeout(5)
}
await shop.close()
