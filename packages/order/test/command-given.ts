import {
  type Actor,
  type CarrierProfile,
  type ChannelPolicy,
  carrierProfiles,
  decodeCommand,
  type InContext,
  type OrderCommand,
  policyFor
} from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { agentLi } from './samples.ts'

/** Who gives a command, by which channel; and for facts, where they come from. */
export interface By {
  readonly actor?: Actor
  readonly channel?: string
  readonly source?: { readonly system: string; readonly eventId: string }
  /** What carriers the shop knows, where it is not those of the library. */
  readonly carriers?: ReadonlyArray<CarrierProfile>
}

/** A UUID that tells its story: `id('ca5e', 1)`. */
export const id = (what: string, n: number): string =>
  `${what.padEnd(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`

/** `'01 20:31'` as a moment of March 2026, UTC; the days go on after the 31st. */
export const instant = (at: string): string => {
  const [day, time] = at.split(' ')
  const date = new Date(Date.UTC(2026, 2, Number(day))).toISOString().slice(0, 10)
  return `${date}T${time}:00.000Z`
}

/** The same moment as a carrier in China writes it. */
export const carrierTime = (at: string) => ({
  local: new Date(Date.parse(instant(at)) + 8 * 3_600_000).toISOString().slice(0, 19),
  offset: '+08:00'
})

/** The commands that report what happened outside; each names its source. */
export const factTypes: ReadonlySet<OrderCommand['type']> = new Set<Extract<OrderCommand, { source: unknown }>['type']>(
  [
    'RecordPayment',
    'RecordPlatformReference',
    'AssignVirtualNumber',
    'RecordRiskHold',
    'RecordAfterSale',
    'CompleteOrder',
    'RecordPlatformAnswer',
    'ObservePlatformAddress',
    'RecordFulfilmentStage',
    'RecordHoldResult',
    'RecordTracking',
    'RecordCarrierAnswer',
    'RecordPickupReady',
    'AnswerCarrierEnquiry',
    'RecordParcelFound',
    'ReportDamage',
    'VerifyDeliveryWithCarrier',
    'ConfirmReceipt',
    'ReportNonReceipt',
    'RecordRefund',
    'RecordClaimResult',
    'RecordMessage',
    'RecordBuyerNotReached',
    'RecordFeedback',
    'OpenDispute',
    'DecideDispute',
    'RecordRestriction',
    'RecordErasure'
  ]
)

/** A command as it comes from outside, not yet read. `n` makes its id, and its source if it is a fact. */
export const written = (at: string, type: OrderCommand['type'], data: object, by: By, n: number) => ({
  type,
  commandId: id('c0de', n),
  orderId: 'A-1001',
  actor: by.actor ?? agentLi,
  channel: by.channel ?? 'PlatformChat',
  occurredAt: instant(at),
  ...(factTypes.has(type) ? { source: by.source ?? { system: 'test', eventId: `${type}-${n}` } } : {}),
  data
})

/** A command as it comes from outside, read and put beside the policy of a platform. */
export const inContext = (
  input: unknown,
  platform: string,
  otherwise: Partial<ChannelPolicy> = {},
  carriers: ReadonlyArray<CarrierProfile> = carrierProfiles
): InContext<OrderCommand> => {
  const command = decodeCommand(input)
  if (Either.isLeft(command)) throw new TypeError(JSON.stringify(command.left))
  return { ...command.right, context: { policy: { ...policyFor(platform), ...otherwise }, carriers } }
}
