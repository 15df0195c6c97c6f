import { derivedId } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { notGiven, type Outcome } from './outcome.ts'
import type { Taking } from './taking.ts'

/** Has the keys of the order that there were at the event followed by others. Where nobody keeps keys, there is nothing to do. */
export const rotateKeys = async (why: string, { intent, happened, carrying }: Taking): Promise<Outcome> => {
  const { keeper } = carrying
  if (keeper === undefined) return { type: 'NotWanted' }
  const { occurredAt: madeBefore } = happened.event.metadata
  const rotated = await keeper.rotateKeys({ orderId: intent.orderId, madeBefore, why })()
  return Either.isLeft(rotated) ? notGiven(rotated.left) : { type: 'Done' }
}

/** Puts on record that the buyer was told of an incident. */
export const recordTold = async (incidentId: string, channel: string, taking: Taking): Promise<Outcome> => {
  const { intent, carrying } = taking
  if (carrying.keeper === undefined) return { type: 'Done' }
  const tellingId = derivedId(intent.intentId, 'told')
  const told = { incidentId, orderId: intent.orderId, channel, tellingId }
  const recorded = await carrying.keeper.recordTold(told)()
  return Either.isLeft(recorded) ? notGiven(recorded.left) : { type: 'Done' }
}
