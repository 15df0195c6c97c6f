import * as t from 'io-ts'
import { command } from '../command.ts'
import { CaseId, MessageId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { Money } from '../values/money.ts'
import { Ordinal } from '../values/quantity.ts'
import { ShortText } from '../values/text.ts'
import { ApprovalKind } from './enumerations.ts'
import { FreightDirection } from './freight.ts'

/** Ask for a yes that the change needs; without `dueAt` the policy says by when. */
export const RequestApproval = command('RequestApproval', { caseId: CaseId, kind: ApprovalKind }, { dueAt: Instant })
export type RequestApproval = t.TypeOf<typeof RequestApproval>

/** Say the yes that was asked for. */
export const ApproveAddressChange = command('ApproveAddressChange', { caseId: CaseId, kind: ApprovalKind }, {})
export type ApproveAddressChange = t.TypeOf<typeof ApproveAddressChange>

/** Ask the buyer to say yes to a change that he did not enter on the platform himself; without `dueAt` the policy says by when. */
export const RequestConsent = command('RequestConsent', { caseId: CaseId }, { dueAt: Instant })
export type RequestConsent = t.TypeOf<typeof RequestConsent>

/** Record that the buyer said yes to the change. */
export const GiveConsent = command('GiveConsent', { caseId: CaseId, proposal: Ordinal }, { messageId: MessageId })
export type GiveConsent = t.TypeOf<typeof GiveConsent>

/** Record what sending to the old and to the new address costs, or that the new one cannot be sent to. */
export const RecordFreightCheck = command(
  'RecordFreightCheck',
  { caseId: CaseId, deliverable: t.boolean, before: Money, after: Money },
  {}
)
export type RecordFreightCheck = t.TypeOf<typeof RecordFreightCheck>

/** Record that the difference in freight was paid or refunded. */
export const SettleFreightDifference = command(
  'SettleFreightDifference',
  { caseId: CaseId, amount: Money, direction: FreightDirection },
  { reference: ShortText }
)
export type SettleFreightDifference = t.TypeOf<typeof SettleFreightDifference>

/** What may be asked of others before a confirmed change may take effect, and what they answer. */
export type AgreementCommand =
  | RequestApproval
  | ApproveAddressChange
  | RequestConsent
  | GiveConsent
  | RecordFreightCheck
  | SettleFreightDifference

/** The codecs of these commands. */
export const agreementCommands = [
  RequestApproval,
  ApproveAddressChange,
  RequestConsent,
  GiveConsent,
  RecordFreightCheck,
  SettleFreightDifference
] as const
