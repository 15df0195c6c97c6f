import * as Either from 'fp-ts/lib/Either.js'
import { askPartner } from './ask-partner.ts'
import type { Carrier } from './carrier.ts'
import { failed, type Outcome } from './outcome.ts'
import { interfaces } from './policies/instruct-the-carrier.ts'
import type { Happened } from './process-policy.ts'
import { give, type Taking } from './taking.ts'

/** Tells the carrier what to do, and puts his answer on record. */
export const instruct = async (taking: Taking): Promise<Outcome> => askCarrier(taking, taking.happened, 'instruct')

/** Asks the carrier to drop an instruction, by the way that it went. */
export const dropInstruction = async (taking: Taking): Promise<Outcome> => {
  const { event } = taking.happened
  const told = taking.events.findLast(
    (one) =>
      one.event.type === 'CarrierNotified' &&
      event.type === 'InterceptCancelRequested' &&
      one.event.data.interceptId === event.data.interceptId &&
      interfaces.has(one.event.data.via)
  )
  return told === undefined ? { type: 'NotWanted' } : askCarrier(taking, told, 'cancel')
}

const askCarrier = async (taking: Taking, { event }: Happened, what: keyof Carrier): Promise<Outcome> => {
  const { intent, carrying } = taking
  const { carrier: partner } = carrying.partners
  if (event.type !== 'CarrierNotified' || partner === undefined) return { type: 'NotWanted' }
  const { interceptId, carrier, trackingNumber, toVersion, via, action, attempt } = event.data
  const about = { interceptId, carrier, trackingNumber, toVersion, via, action, attempt }
  const instruction = { idempotencyKey: intent.intentId, orderId: intent.orderId, ...about }
  const answered = await askPartner((signal) => partner[what](instruction, signal), carrying.signal)
  if (Either.isLeft(answered)) return failed(answered.left)
  return give({ type: 'RecordCarrierAnswer', data: { interceptId, ...answered.right } }, taking, { isFact: true })
}
