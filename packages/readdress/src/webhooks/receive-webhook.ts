import type { BoundedMap } from '@readdress/event-store'
import { commandsFor, type Gateway, type Hint, type Translated, type Webhook } from '@readdress/gateways'
import type { OrderId } from '@readdress/order'
import { askPartner } from '@readdress/reactions'
import * as Either from 'fp-ts/lib/Either.js'
import type { HandleOrder } from '../handle-orders.ts'
import type { Answer } from '../questions/not-answered.ts'
import type { OrdersAbout } from './orders-about.ts'
import type { RefusedWebhooks } from './refused-webhooks.ts'
import { shapeOfPayload } from './shape-of-payload.ts'
import { answerOf, type WebhookAnswer, type WebhookReason } from './webhook-answer.ts'

/** What a webhook is received with. */
export interface Receiving {
  readonly ordersAbout: OrdersAbout
  readonly handle: HandleOrder
  /** The version of the address that an order has now. */
  readonly orderedVersion: (orderId: OrderId) => Answer<number>
  readonly keep: RefusedWebhooks['keep']
  /** Commands that were taken lately: a tracker repeats the whole history with each news, and what is on record once stays there. */
  readonly taken: BoundedMap<string, true>
}

/** Takes in what a webhook says, and tells what became of it. What is not taken is kept first, so that nothing is answered and forgotten. */
export const receiveWebhook = async (
  receiving: Receiving,
  gateway: Gateway,
  webhook: Webhook,
  signal?: AbortSignal
): Promise<WebhookAnswer> => {
  const translated = gateway.translate(webhook)
  const reason = Either.isLeft(translated) ? translated.left : await takeIn(receiving, translated.right, signal)
  if (!isKept(reason)) return answerOf(reason)
  const kept = await receiving.keep(refusedBy(gateway, webhook, reason))()
  return answerOf(Either.isLeft(kept) ? { type: 'NotNow', because: kept.left.type } : reason)
}

const takeIn = async (
  receiving: Receiving,
  translated: ReadonlyArray<Translated | Hint>,
  signal: AbortSignal | undefined
): Promise<WebhookReason> => {
  const came: Array<Came> = []
  for (const one of translated) {
    const found = await receiving.ordersAbout(one.about)()
    if (Either.isLeft(found)) return { type: 'NotNow', because: found.left.type }
    if (found.right.length === 0) came.push({ facts: 0, refused: [], isUnknown: true })
    else {
      const told = 'facts' in one ? Either.right(one) : await readAtPlatform(one, signal)
      if (Either.isLeft(told)) return told.left
      came.push(...(await Promise.all(found.right.map((orderId) => giveAll(receiving, told.right, orderId, signal)))))
    }
  }
  const facts = came.reduce((sum, one) => sum + one.facts, 0)
  // What the store could not do comes again, and then what the order refuses is told.
  const refused = came.flatMap(({ refused }) => refused)
  const notNow = refused.find((because) => storeFailures.has(because))
  if (notNow !== undefined) return { type: 'NotNow', because: notNow }
  const [because] = refused
  if (because !== undefined) return { type: 'RefusedByOrder', because }
  if (came.some(({ isUnknown }) => isUnknown)) return { type: 'OrderUnknown' }
  return facts === 0 ? { type: 'AlreadyKnown' } : { type: 'Taken', facts }
}

// Only an order that we have is read: nobody has others looked up by pushing their numbers.
const readAtPlatform = async (
  { about, readFacts }: Hint,
  signal: AbortSignal | undefined
): Promise<Either.Either<WebhookReason, Translated>> => {
  const read = await askPartner(readFacts, signal ?? new AbortController().signal)
  if (Either.isRight(read)) return Either.right({ about, facts: read.right })
  const { type, because } = read.left
  return Either.left({ type: type === 'PartnerUnavailable' ? 'NotNow' : 'NotShown', because })
}

interface Came {
  readonly facts: number
  readonly refused: ReadonlyArray<string>
  readonly isUnknown: boolean
}

// One after the other, the oldest first; the others still tell something where one is refused, but not where the store fails.
const giveAll = async (
  { handle, taken, orderedVersion }: Receiving,
  translated: Translated,
  orderId: OrderId,
  signal: AbortSignal | undefined
): Promise<Came> => {
  let facts = 0
  const refused: Array<string> = []
  // Only who wishes something says what he has seen.
  const isWished = translated.facts.some(({ type }) => type === 'RequestAddressChange')
  const version = isWished ? await orderedVersion(orderId)() : Either.right(1)
  if (Either.isLeft(version)) return { facts, refused: ['StoreUnavailable'], isUnknown: false }
  for (const command of commandsFor(translated, orderId, version.right)) {
    if (taken.get(command.commandId)) continue
    const accepted = await handle(command, signal)()
    if (Either.isRight(accepted)) {
      taken.set(command.commandId, true)
      facts += accepted.right.outcome === 'Appended' ? 1 : 0
    } else refused.push(accepted.left.type)
    if (refused.some((because) => storeFailures.has(because))) break
  }
  return { facts, refused, isUnknown: false }
}

// Nothing is wrong with the webhook: it is to come again.
const storeFailures: ReadonlySet<string> = new Set([
  'StoreUnavailable',
  'OutcomeUnknown',
  'RevisionConflict',
  'Cancelled',
  'UnreadableEvent',
  'SealBroken',
  'EvidenceBroken'
])

const isKept = ({ type }: WebhookReason): boolean =>
  type !== 'Taken' && type !== 'AlreadyKnown' && type !== 'NotForUs' && type !== 'NotNow'

const refusedBy = ({ name, fields }: Gateway, { body, receivedAt }: Webhook, reason: WebhookReason) => {
  const place = 'field' in reason ? reason.field : 'place' in reason ? reason.place : ''
  const isGenuine = !('place' in reason)
  return {
    gateway: name,
    receivedAt,
    because: 'because' in reason ? reason.because : reason.type,
    place,
    problem: 'problem' in reason ? reason.problem : '',
    bytes: body.length,
    shape: isGenuine ? shapeOfPayload(body, fields, place) : []
  }
}
