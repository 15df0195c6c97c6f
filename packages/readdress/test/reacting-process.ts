// A process for the tests to kill: reacts in the shop of a folder until nothing is left to do but what a silent carrier keeps it from.
import { setTimeout } from 'node:timers/promises'
import * as Either from 'fp-ts/lib/Either.js'
import { moodOf, partnersOf, silence } from './carrier-of-many-moods.ts'
import { answersOfCarrier, fastClock, reactingShop } from './reacting-shop.ts'

const [folder = '', startedAt = '0', failing = '0', hours = '0', orders = '0'] = process.argv.slice(2)
const surroundings = fastClock(Number(startedAt), Number(hours))
const shop = await reactingShop(folder, surroundings)
const reactions = shop.reactions({ partners: partnersOf(folder, Number(failing)), startAt: 'beginning' })

// What a carrier pushes later, he pushes again and again, whether it was heard or not.
if (Number(hours) > 0)
  for (let order = 1; order <= Number(orders); order += 1)
    for (const answer of answersOfCarrier(`K-${order}`, moodOf(`K-${order}`), Number(hours))) {
      const given = await shop.receive(answer)()
      if (Either.isLeft(given)) throw new Error(JSON.stringify(given.left))
    }

for (;;) {
  const round = await reactions.round()()
  if (Either.isLeft(round)) throw new Error(JSON.stringify(round.left))
  const left = await shop.outbox.list()()
  if (Either.isLeft(left)) throw new Error(left.left.type)
  const soon = new Date(surroundings.now().getTime() + 2 * 60 * 60_000).toISOString()
  const waiting = left.right.filter(({ trouble, dueAt }) => trouble?.because !== silence && dueAt < soon)
  const isOver = !round.right.hasMore && round.right.fired === 0
  if (isOver && waiting.length === 0) break
  if (isOver) await setTimeout(5)
}
await shop.close()
