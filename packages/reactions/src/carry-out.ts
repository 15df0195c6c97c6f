import { derivedId } from '@readdress/event-store'
import { type Instant, MessageId, type PlacedOrder } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { askPartner } from './ask-partner.ts'
import type { Carrier } from './carrier.ts'
import { stepsOf } from './choose-intents.ts'
import { newIdFor } from './derived-id.ts'
import { commandOf, type GiveCommand, type GivenBy, isPassingFailure } from './give-command.ts'
import type { Intent } from './intent.ts'
import type { LoadedOrder } from './load-order.ts'
import { type NoticeLanguage, noticeText } from './notice-text.ts'
import { failed, type Outcome } from './outcome.ts'
import type { Partners } from './partners.ts'
import type { PlatformOrder } from './platform.ts'
import { interfaces } from './policies/instruct-the-carrier.ts'
import type { GivenCommand, Happened, Notice, ProcessPolicy, Step } from './process-policy.ts'

/** What carrying out works with. */
export interface CarryingOut {
  readonly policies: ReadonlyArray<ProcessPolicy>
  readonly give: GiveCommand
  readonly partners: Partners
  readonly languageOf: (platform: string) => NoticeLanguage
  readonly now: () => Instant
  readonly signal: AbortSignal
}

/** Tries to do what an intent says, with the order as it is now. Tried again after whatever interruption, it has one effect as far as a partner honours our key. */
export const carryOut = async (intent: Intent, order: LoadedOrder, carrying: CarryingOut): Promise<Outcome> => {
  const { state, events } = order
  const happened = events.find(({ recorded }) => recorded.revision === intent.revision)
  const policy = carrying.policies.find(({ name }) => name === intent.policy)
  if (happened === undefined || policy === undefined || state.status === 'NotPlaced') return { type: 'NotWanted' }
  const step = stepsOf(policy, happened, state).get(intent.intentId)
  if (step === undefined) return { type: 'NotWanted' }
  return take(step, { intent, happened, events, state, carrying })
}

interface Taking {
  readonly intent: Intent
  readonly happened: Happened
  readonly events: ReadonlyArray<Happened>
  readonly state: PlacedOrder
  readonly carrying: CarryingOut
}

const take = async (step: Step, taking: Taking): Promise<Outcome> => {
  switch (step.type) {
    case 'Give':
      return give(step.command, taking)
    case 'Notify':
      return notify(step.notice, taking)
    case 'Instruct':
      return instruct(taking)
    case 'DropInstruction':
      return dropInstruction(taking)
    case 'SaveOnPlatform':
      return saveOnPlatform(taking)
    case 'ReadBack':
      return readBack(taking)
  }
}

const give = async (
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
  if (Either.isRight(given)) return { type: 'Done' }
  const because = given.left.type
  return isPassingFailure(given.left) ? { type: 'Later', because } : { type: 'Parked', because }
}

const notify = async ({ kind, targets, ...about }: Notice, taking: Taking): Promise<Outcome> => {
  const { intent, state, carrying } = taking
  const { platform, platformOrderNo } = state.placement
  const language = carrying.languageOf(platform)
  const text = noticeText(kind, language, { platformOrderNo })
  const { notification } = carrying.partners
  if (notification === undefined) return { type: 'NotWanted' }
  for (const target of targets) {
    const idempotencyKey = derivedId(intent.intentId, target)
    const notice = { idempotencyKey, orderId: intent.orderId, platform, platformOrderNo, kind, target, language, text }
    const sent = await askPartner((signal) => notification.send(notice, signal), carrying.signal)
    if (Either.isLeft(sent)) return failed(sent.left)
  }
  const messageId = newIdFor(intent.intentId)(MessageId, 'message')
  const command = { type: 'NotifyBuyer', data: { messageId, kind, targets, ...about } } as const
  return give(command, taking, { channel: 'PlatformChat' })
}

const instruct = async (taking: Taking): Promise<Outcome> => askCarrier(taking, taking.happened, 'instruct')

// By the way that the instruction went.
const dropInstruction = async (taking: Taking): Promise<Outcome> => {
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

const saveOnPlatform = async (taking: Taking): Promise<Outcome> => {
  const { carrying, happened } = taking
  const { platform } = carrying.partners
  const order = platformOrder(taking)
  if (platform === undefined || order === null || happened.event.type !== 'AddressAmended') return { type: 'NotWanted' }
  const answered = await askPartner((signal) => platform.saveAddress(order, signal), carrying.signal)
  if (Either.isLeft(answered)) return failed(answered.left)
  const { caseId, version } = happened.event.data
  return give({ type: 'RecordPlatformAnswer', data: { caseId, version, ...answered.right } }, taking, { isFact: true })
}

const readBack = async (taking: Taking): Promise<Outcome> => {
  const { carrying, happened } = taking
  const { platform } = carrying.partners
  const order = platformOrder(taking)
  if (platform === undefined || order === null || happened.event.type !== 'PlatformAmendmentAcknowledged')
    return { type: 'NotWanted' }
  const shown = await askPartner((signal) => platform.readBack(order, signal), carrying.signal)
  if (Either.isLeft(shown)) return failed(shown.left)
  const { caseId, version } = happened.event.data
  return give({ type: 'ReadBackAmendment', data: { caseId, version, address: shown.right } }, taking)
}

const platformOrder = ({ intent, happened: { event }, state }: Taking): PlatformOrder | null => {
  if (event.type !== 'AddressAmended' && event.type !== 'PlatformAmendmentAcknowledged') return null
  const { platform, platformOrderNo } = state.placement
  const { caseId, version } = event.data
  return { idempotencyKey: intent.intentId, orderId: intent.orderId, platform, platformOrderNo, caseId, version }
}
