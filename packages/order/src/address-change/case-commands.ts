import * as t from 'io-ts'
import { command } from '../command.ts'
import { Initiator } from '../values/actor.ts'
import { ChangeField } from '../values/delivery-point.ts'
import { CaseId, MessageId } from '../values/identity.ts'
import { StatedAddress } from '../values/stated-address.ts'
import { Code } from '../values/text.ts'
import { InvalidationCause, RejectionReason } from './enumerations.ts'

/** Record that the buyer was asked about missing or contradictory parts of the proposal. */
export const RequestClarification = command(
  'RequestClarification',
  { caseId: CaseId, missing: t.readonlyArray(ChangeField) },
  { messageId: MessageId }
)
export type RequestClarification = t.TypeOf<typeof RequestClarification>

/** Propose another address in the same case; it names the whole address, not only what is new. */
export const ReviseProposal = command(
  'ReviseProposal',
  { caseId: CaseId, address: StatedAddress, recipientIsBuyer: t.boolean },
  { messageId: MessageId }
)
export type ReviseProposal = t.TypeOf<typeof ReviseProposal>

/** Announce the way of a confirmed change anew, now that the order looks otherwise. */
export const RouteAddressChange = command('RouteAddressChange', { caseId: CaseId }, {})
export type RouteAddressChange = t.TypeOf<typeof RouteAddressChange>

/** Refuse a wish; the buyer himself can refuse only what the seller proposed. */
export const RejectAddressChange = command(
  'RejectAddressChange',
  { caseId: CaseId, reason: RejectionReason, by: Initiator },
  { platformCode: Code }
)
export type RejectAddressChange = t.TypeOf<typeof RejectAddressChange>

/** Take back a wish that is not yet effective. */
export const WithdrawAddressChange = command('WithdrawAddressChange', { caseId: CaseId, by: Initiator }, { why: Code })
export type WithdrawAddressChange = t.TypeOf<typeof WithdrawAddressChange>

/** Let one case give way to another of the same wish. */
export const SupersedeAddressChange = command('SupersedeAddressChange', { caseId: CaseId, byCaseId: CaseId }, {})
export type SupersedeAddressChange = t.TypeOf<typeof SupersedeAddressChange>

/** End a case that can no longer come to an effect. */
export const InvalidateAddressChange = command(
  'InvalidateAddressChange',
  { caseId: CaseId, cause: InvalidationCause },
  {}
)
export type InvalidateAddressChange = t.TypeOf<typeof InvalidateAddressChange>

/** What may be asked about a case on its way, and to end it. */
export type CaseCommand =
  | RequestClarification
  | ReviseProposal
  | RouteAddressChange
  | RejectAddressChange
  | WithdrawAddressChange
  | SupersedeAddressChange
  | InvalidateAddressChange

/** The codecs of these commands. */
export const caseCommands = [
  RequestClarification,
  ReviseProposal,
  RouteAddressChange,
  RejectAddressChange,
  WithdrawAddressChange,
  SupersedeAddressChange,
  InvalidateAddressChange
] as const
