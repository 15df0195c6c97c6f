import { derivedId } from '@readdress/event-store'
import { MessageId, type NoticeTarget } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { askPartner } from './ask-partner.ts'
import { dropInstruction, instruct } from './carrier-steps.ts'
import { stepsOf } from './choose-intents.ts'
import { newIdFor } from './derived-id.ts'
import { flagOtherOrders } from './flag-other-orders.ts'
import type { Intent } from './intent.ts'
import type { LoadedOrder } from './load-order.ts'
import { isNews } from './news.ts'
import { noticeText } from './notice-text.ts'
import type { NoticeToSend, Notification } from './notification.ts'
import { failed, type Outcome } from './outcome.ts'
import type { PartnerFailure } from './partner-failure.ts'
import { recordTold, rotateKeys } from './personal-steps.ts'
import { readBack, renewNumber, saveOnPlatform } from './platform-steps.ts'
import type { Notice, Step } from './process-policy.ts'
import { type CarryingOut, give, type Taking } from './taking.ts'
import { askWhereItIs } from './tracking-steps.ts'

/** Tries to do what an intent says, with the order as it is now. Tried again after whatever interruption, it has one effect as far as a partner honours our key. */
export const carryOut = async (intent: Intent, order: LoadedOrder, carrying: CarryingOut): Promise<Outcome> => {
  const { state, events } = order
  const happened = events.find(({ recorded }) => recorded.revision === intent.revision)
  const policy = carrying.policies.find(({ name }) => name === intent.policy)
  if (happened === undefined || policy === undefined || state.status === 'NotPlaced') return { type: 'NotWanted' }
  const step = stepsOf(policy, happened, state, carrying.policyOf).get(intent.intentId)
  if (step === undefined) return { type: 'NotWanted' }
  return take(step, { intent, happened, events, state, carrying })
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
    case 'AskWhereItIs':
      return askWhereItIs(step.parcelId, step.pause, taking)
    case 'RenewNumber':
      return renewNumber(step.version, taking)
    case 'FlagOtherOrders':
      return flagOtherOrders(step.cause, taking)
    case 'RotateKeys':
      return rotateKeys(step.why, taking)
    case 'TellOfIncident':
      return tellOfIncident(step.incidentId, taking)
  }
}

const notify = async (notice: Notice, taking: Taking): Promise<Outcome> => {
  const { intent, state, carrying } = taking
  const { notification } = carrying.partners
  if (notification === undefined) return { type: 'NotWanted' }
  const { kind, targets, ...about } = notice
  const { platform, platformOrderNo } = state.placement
  const language = carrying.languageOf(platform)
  const text = noticeText(kind, language, { platformOrderNo })
  const told: Array<NoticeTarget> = []
  for (const target of targets) {
    const idempotencyKey = derivedId(intent.intentId, target)
    const toSend = { idempotencyKey, orderId: intent.orderId, platform, platformOrderNo, kind, target, language, text }
    const wanted = await isWanted(notification, toSend, carrying.signal)
    if (Either.isLeft(wanted)) return failed(wanted.left)
    if (!wanted.right) continue
    const sent = await askPartner((signal) => notification.send(toSend, signal), carrying.signal)
    if (Either.isLeft(sent)) return failed(sent.left)
    told.push(target)
  }
  if (told.length === 0) return { type: 'OptedOut' }
  const messageId = newIdFor(intent.intentId)(MessageId, 'message')
  const command = { type: 'NotifyBuyer', data: { messageId, kind, targets: told, ...about } } as const
  return give(command, taking, { channel: notification.channel ?? 'PlatformChat' })
}

const tellOfIncident = async (incidentId: string, taking: Taking): Promise<Outcome> => {
  const told = await notify({ kind: 'Incident', targets: ['PlatformAccount'] }, taking)
  const channel = taking.carrying.partners.notification?.channel ?? 'PlatformChat'
  return told.type === 'Done' ? recordTold(incidentId, channel, taking) : told
}

const isWanted = async (
  { wanted }: Notification,
  notice: NoticeToSend,
  signal: AbortSignal
): Promise<Either.Either<PartnerFailure, boolean>> =>
  wanted === undefined || !isNews(notice.kind)
    ? Either.right(true)
    : askPartner((ended) => wanted(notice, ended), signal)
