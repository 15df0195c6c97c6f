import type { Instant, OrderId, PlacedOrder } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Choosing, PolicyOf } from './choose-intents.ts'
import { commandOf, type GiveCommand, type GivenBy, type NotGiven } from './give-command.ts'
import type { Intent } from './intent.ts'
import type { NoticeLanguage } from './notice-text.ts'
import { notGiven, type Outcome } from './outcome.ts'
import type { Partners } from './partners.ts'
import type { PersonalKeeper } from './personal-keeper.ts'
import type { GivenCommand, Happened, ProcessPolicy } from './process-policy.ts'

/** What carrying out works with. */
export interface CarryingOut extends Pick<Choosing, 'events' | 'registry'> {
  readonly policies: ReadonlyArray<ProcessPolicy>
  readonly give: GiveCommand
  readonly partners: Partners
  readonly policyOf: PolicyOf
  readonly languageOf: (platform: string) => NoticeLanguage
  /** The other orders of the buyer of an order, as far as they are known to be his; nobody knows, if left out. */
  readonly otherOrdersOfBuyer?: (orderId: OrderId) => TaskEither<NotGiven, ReadonlyArray<OrderId>>
  /** Who keeps the personal data; nobody does, if left out. */
  readonly keeper?: PersonalKeeper
  readonly now: () => Instant
  readonly signal: AbortSignal
}

/** One try of an intent: the event that it follows from, and the order as it is now. */
export interface Taking {
  readonly intent: Intent
  readonly happened: Happened
  readonly events: ReadonlyArray<Happened>
  readonly state: PlacedOrder
  readonly carrying: CarryingOut
}

/** Gives a command for an intent, under its id. */
export const give = async (
  command: GivenCommand,
  { intent, happened, carrying }: Taking,
  by: GivenBy = {}
): Promise<Outcome> => {
  const { $correlationId: correlationId } = happened.recorded.metadata
  const cause = {
    commandId: intent.intentId,
    orderId: intent.orderId,
    at: carrying.now(),
    eventId: intent.eventId,
    ...(typeof correlationId === 'string' ? { correlationId } : {})
  }
  const given = await carrying.give(commandOf(command, cause, by), carrying.signal)()
  return Either.isLeft(given) ? notGiven(given.left) : { type: 'Done' }
}
