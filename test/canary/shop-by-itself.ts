import * as Either from 'fp-ts/lib/Either.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import type { Partners } from '../../packages/reactions/src/index.ts'
import type { Readdress } from '../../packages/readdress/src/index.ts'
import type { Heard } from './shop-at-work.ts'

/** Lets a shop do by itself all that there is to do, and says what its partners are told, what became of each try, and what is left. */
export const workByItself = async (shop: Readdress, { say }: Heard): Promise<number> => {
  let told = 0
  const hear = (name: string) => (what: object) => {
    told += 1
    say(name, what)
    // Some is left, so that it lies in the outbox.
    return told % 3 === 0
      ? TaskEither.left({ type: 'PartnerRefused', because: 'Closed' } as const)
      : TaskEither.right(undefined)
  }
  const refuse = (what: object) => {
    say('carrier', what)
    return TaskEither.left({ type: 'PartnerRefused', because: 'Closed' } as const)
  }
  const partners: Partners = { notification: { send: hear('notice') }, carrier: { instruct: refuse, cancel: refuse } }
  const reactions = shop.reactions({
    partners,
    startAt: 'beginning',
    tried: (intent, outcome) => say('tried', { intent, outcome })
  })
  for (let hasMore = true; hasMore; ) {
    const round = await reactions.round()()
    if (Either.isLeft(round)) throw new Error(round.left.type)
    hasMore = round.right.hasMore
  }
  say('outbox', await shop.outbox.list()())
  return told
}
