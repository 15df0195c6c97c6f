/**
 * Fourteen days of an order in a few seconds: a clock that a program moves, a carrier that is closed at first, and a shop that works by itself.
 *
 * Run it with `pnpm --filter @readdress/example-a-fortnight start`.
 */
import { randomUUID } from 'node:crypto'
import type { Surroundings } from '@readdress/event-store'
import { OrderId, ShortText, written } from '@readdress/order'
import type { Partners } from '@readdress/reactions'
import * as Either from 'fp-ts/lib/Either.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { openReaddress } from 'readdress'
import { type Given, story, theOffer } from './story.ts'

const hour = 3_600_000
let now = Date.parse('2026-08-01T09:00:00.000Z')
const end = Date.parse('2026-08-15T00:00:00.000Z')

// In a service this is left out, and the clock is that of the machine.
const surroundings: Surroundings = { now: () => new Date(now), random: () => 1, wait: async () => {} }

const say = (who: string, what: string): void => {
  process.stdout.write(`${new Date(now).toISOString().slice(5, 16).replace('T', ' ')}  ${who.padEnd(12)} ${what}\n`)
}

// A carrier who does not answer before noon, and the chat of a platform.
const isNight = (): boolean => new Date(now).getUTCHours() < 12
const partners: Partners = {
  notification: {
    send: ({ text }) => {
      say('→ buyer', text)
      return TaskEither.right(undefined)
    }
  },
  carrier: {
    instruct: ({ action, attempt }) => {
      if (isNight()) return TaskEither.left({ type: 'PartnerUnavailable', because: 'Closed', retryAfter: hour })
      say('→ carrier', `${action}, attempt ${attempt}`)
      return TaskEither.right({ outcome: 'Accepted', rawCode: written(ShortText, '10') })
    },
    cancel: () => TaskEither.left({ type: 'PartnerRefused', because: 'NotOffered' })
  }
}

const opened = await openReaddress({ store: 'in-memory', surroundings })()
if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
const shop = opened.right
const reactions = shop.reactions({
  partners,
  startAt: 'beginning',
  tried: ({ policy, key }, outcome) => {
    if ('because' in outcome) say('the shop', `${policy} ${key} later, because of ${outcome.because}`)
  }
})

let seen = 0
let offer = ''
const orderId = written(OrderId, 'A-1001')
const give = async ({ at: occurredAt, role, channel, type, data }: Given): Promise<void> => {
  const commandId = randomUUID()
  const source = /^(Record|Complete)/.test(type) ? { source: { system: role.toLowerCase(), eventId: commandId } } : {}
  const actor = { role, id: `${role.toLowerCase()}-1` }
  const told = JSON.parse(JSON.stringify(data).replace(theOffer, offer))
  const answer = await shop.receive({ type, commandId, orderId, actor, channel, occurredAt, data: told, ...source })()
  if (Either.isLeft(answer)) throw new Error(`${type}: ${JSON.stringify(answer.left)}`)
  say(role, type)
  await untilNothingIsLeft()
}

const untilNothingIsLeft = async (): Promise<void> => {
  for (let hasMore = true; hasMore; ) {
    const round = await reactions.round()()
    if (Either.isLeft(round)) throw new Error(round.left.type)
    hasMore = round.right.hasMore
  }
  const lines = await shop.timeline(orderId)()
  if (Either.isLeft(lines)) throw new Error(lines.left.type)
  for (const { type, role, facts } of lines.right.slice(seen)) {
    if (type === 'ResolutionOffered') offer = String(Object(facts).resolutionId)
    if (role === 'System' && type !== 'BuyerNotified') say('the shop', type)
  }
  seen = lines.right.length
}

const waiting = [...story]
while (now < end) {
  while (waiting[0] !== undefined && Date.parse(waiting[0].at) <= now) {
    const [next] = waiting.splice(0, 1)
    if (next !== undefined) await give(next)
  }
  // A service looks twice a second; in these days, every half an hour is enough.
  if (now % 1_800_000 === 0) await untilNothingIsLeft()
  now += 60_000
}
say('', `The order has ${seen} events.`)
await shop.close()
