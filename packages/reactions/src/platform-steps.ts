import * as Either from 'fp-ts/lib/Either.js'
import { askPartner } from './ask-partner.ts'
import { failed, type Outcome } from './outcome.ts'
import type { PlatformOrder } from './platform.ts'
import { give, type Taking } from './taking.ts'

/** Saves an amended address on the platform, and puts its answer on record. */
export const saveOnPlatform = async (taking: Taking): Promise<Outcome> => {
  const { carrying, happened } = taking
  const { platform } = carrying.partners
  const order = platformOrder(taking)
  if (platform === undefined || order === null || happened.event.type !== 'AddressAmended') return { type: 'NotWanted' }
  const answered = await askPartner((signal) => platform.saveAddress(order, signal), carrying.signal)
  if (Either.isLeft(answered)) return failed(answered.left)
  const { caseId, version } = happened.event.data
  return give({ type: 'RecordPlatformAnswer', data: { caseId, version, ...answered.right } }, taking, { isFact: true })
}

/** Holds what the platform shows against what was saved. */
export const readBack = async (taking: Taking): Promise<Outcome> => {
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

/** Asks the platform for another virtual number, and puts it on record. */
export const renewNumber = async (version: number, taking: Taking): Promise<Outcome> => {
  const { intent, state, carrying } = taking
  const { renewNumber: renew } = carrying.partners.platform ?? {}
  if (renew === undefined) return { type: 'NotWanted' }
  const { platform, platformOrderNo } = state.placement
  const order = { idempotencyKey: intent.intentId, orderId: intent.orderId, platform, platformOrderNo, version }
  const lent = await askPartner((signal) => renew(order, signal), carrying.signal)
  if (Either.isLeft(lent)) return failed(lent.left)
  return give({ type: 'AssignVirtualNumber', data: { version, ...lent.right } }, taking, { isFact: true })
}

const platformOrder = ({ intent, happened: { event }, state }: Taking): PlatformOrder | null => {
  if (event.type !== 'AddressAmended' && event.type !== 'PlatformAmendmentAcknowledged') return null
  const { platform, platformOrderNo } = state.placement
  const { caseId, version } = event.data
  return { idempotencyKey: intent.intentId, orderId: intent.orderId, platform, platformOrderNo, caseId, version }
}
