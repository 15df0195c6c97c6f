import * as t from 'io-ts'
import { command } from '../command.ts'
import { KeyId } from '../key-id.ts'
import { Code, Count, OrderId, Pseudonym, Uuid } from '../values/code.ts'
import { DataSubject } from '../values/data-subject.ts'
import { Instant } from '../values/instant.ts'
import { nullable } from '../values/nullable.ts'
import { OpenHold } from '../values/open-hold.ts'

/**
 * What the order says about how long its data are kept, read by whoever gives the command.
 *
 * `retentionUntil` is null while the order is not completed, or something is open about it; a reopening moves it.
 */
export const Keeping = t.type(
  { orderIsOpen: t.boolean, retentionUntil: nullable(Instant), openHolds: t.readonlyArray(OpenHold) },
  'Keeping'
)
export interface Keeping extends t.TypeOf<typeof Keeping> {}

const erasureCommand = <Type extends string, Data extends t.Props>(type: Type, data: Data) =>
  command(type, { erasureId: Uuid }, { orderId: OrderId, ...data })

/** Ask that the data of one person in one order be erased; a wish for all orders is one command for each. */
export const RequestErasure = erasureCommand('RequestErasure', {
  subject: DataSubject,
  ground: Code,
  channel: Code,
  requestedBy: Pseudonym,
  ...Keeping.props
})
export type RequestErasure = t.TypeOf<typeof RequestErasure>

/** Say that a request is not followed, as when nobody proves who asked. */
export const RefuseErasure = erasureCommand('RefuseErasure', { ground: Code })
export type RefuseErasure = t.TypeOf<typeof RefuseErasure>

/** Take a request back. */
export const WithdrawErasure = erasureCommand('WithdrawErasure', {})
export type WithdrawErasure = t.TypeOf<typeof WithdrawErasure>

/** Say that the data of a person may only be kept from now on. */
export const RestrictProcessing = erasureCommand('RestrictProcessing', { subject: DataSubject, ground: Code })
export type RestrictProcessing = t.TypeOf<typeof RestrictProcessing>

/** Say that the data of a person may be used again. */
export const LiftRestriction = erasureCommand('LiftRestriction', { subject: DataSubject, ground: Code })
export type LiftRestriction = t.TypeOf<typeof LiftRestriction>

/** Take in that the order need not be kept any longer. */
export const RecordRetentionExpired = erasureCommand('RecordRetentionExpired', { dueAt: Instant })
export type RecordRetentionExpired = t.TypeOf<typeof RecordRetentionExpired>

/** Say yes to an erasure, in one's own name. */
export const ApproveErasure = erasureCommand('ApproveErasure', Keeping.props)
export type ApproveErasure = t.TypeOf<typeof ApproveErasure>

/** Put on record that the keys are destroyed. The actor is who does it; the key store refuses by itself what may not be. */
export const DestroyKeys = erasureCommand('DestroyKeys', {
  subject: DataSubject,
  keyIds: t.readonlyArray(KeyId),
  destroyedAt: Instant,
  effectiveBy: Instant,
  ...Keeping.props
})
export type DestroyKeys = t.TypeOf<typeof DestroyKeys>

/** Tell those to whom the data were given that they are erased. They are named as the access log names them, which held any code once. */
export const NotifyRecipients = erasureCommand('NotifyRecipients', { receivers: t.readonlyArray(Code) })
export type NotifyRecipients = t.TypeOf<typeof NotifyRecipients>

/** What a place that holds derived data says after it was told to forget a person; `left` is null where it did not answer. */
export const PurgeReport = t.readonly(t.strict({ of: Code, removed: Count, left: nullable(Count) }), 'PurgeReport')
export interface PurgeReport extends t.TypeOf<typeof PurgeReport> {}

/** Take in that no copy of the keys and nothing derived from the data is left. */
export const RecordErasureEffective = erasureCommand('RecordErasureEffective', {
  reports: t.readonlyArray(PurgeReport)
})
export type RecordErasureEffective = t.TypeOf<typeof RecordErasureEffective>

/** What may be asked about the erasure of one person in one order. */
export type ErasureCommand =
  | RequestErasure
  | RefuseErasure
  | WithdrawErasure
  | RestrictProcessing
  | LiftRestriction
  | RecordRetentionExpired
  | ApproveErasure
  | DestroyKeys
  | NotifyRecipients
  | RecordErasureEffective

/** The name of a kind of command about an erasure. */
export type ErasureCommandType = ErasureCommand['type']

/** The codecs of these commands. */
export const erasureCommands = [
  RequestErasure,
  RefuseErasure,
  WithdrawErasure,
  RestrictProcessing,
  LiftRestriction,
  RecordRetentionExpired,
  ApproveErasure,
  DestroyKeys,
  NotifyRecipients,
  RecordErasureEffective
] as const
