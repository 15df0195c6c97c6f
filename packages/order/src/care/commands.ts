import type * as t from 'io-ts'
import { Via } from '../carrier-intercept/enumerations.ts'
import { command, fact } from '../command.ts'
import { ActorId, Initiator } from '../values/actor.ts'
import { EnquiryId, MessageId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { IssueId } from '../values/issue-id.ts'
import { ParcelId } from '../values/local-name.ts'
import { Code, LongText, ShortText } from '../values/text.ts'
import { EnquiryCause, ReceiptBasis, Rung } from './enumerations.ts'
import { type LossCommand, lossCommands } from './loss-commands.ts'
import { type RemedyCommand, remedyCommands } from './remedy-commands.ts'

/** Ask the carrier about a parcel. */
export const OpenCarrierEnquiry = command(
  'OpenCarrierEnquiry',
  { enquiryId: EnquiryId, parcelId: ParcelId, question: Code, via: Via },
  { issueId: IssueId }
)
export type OpenCarrierEnquiry = t.TypeOf<typeof OpenCarrierEnquiry>

/** Take in what the carrier gives as the cause. */
export const AnswerCarrierEnquiry = fact(
  'AnswerCarrierEnquiry',
  { enquiryId: EnquiryId, cause: EnquiryCause },
  { answer: LongText }
)
export type AnswerCarrierEnquiry = t.TypeOf<typeof AnswerCarrierEnquiry>

/** Take a question one step up the complaint ladder. */
export const EscalateEnquiry = command(
  'EscalateEnquiry',
  { enquiryId: EnquiryId, rung: Rung },
  { reference: ShortText }
)
export type EscalateEnquiry = t.TypeOf<typeof EscalateEnquiry>

/** Say who looks after a problem with a parcel, and what he does next by when. */
export const AssignIssue = command(
  'AssignIssue',
  { issueId: IssueId, owner: ActorId, nextAction: Code, dueAt: Instant },
  {}
)
export type AssignIssue = t.TypeOf<typeof AssignIssue>

/** Say that a problem with a parcel is solved, and how. */
export const ResolveIssue = command('ResolveIssue', { issueId: IssueId, how: Code }, {})
export type ResolveIssue = t.TypeOf<typeof ResolveIssue>

/** Ask the buyer whether the goods arrived. */
export const AskForReceipt = command('AskForReceipt', { parcelId: ParcelId }, { messageId: MessageId })
export type AskForReceipt = t.TypeOf<typeof AskForReceipt>

/** Take in that the goods arrived. */
export const ConfirmReceipt = fact('ConfirmReceipt', { parcelId: ParcelId, basis: ReceiptBasis }, {})
export type ConfirmReceipt = t.TypeOf<typeof ConfirmReceipt>

/** Take in that nothing arrived, whatever the scan says. */
export const ReportNonReceipt = fact('ReportNonReceipt', { parcelId: ParcelId, by: Initiator }, { statement: LongText })
export type ReportNonReceipt = t.TypeOf<typeof ReportNonReceipt>

/** What may be asked while a parcel is watched until it is received. */
export type CareCommand =
  | OpenCarrierEnquiry
  | AnswerCarrierEnquiry
  | EscalateEnquiry
  | AssignIssue
  | ResolveIssue
  | AskForReceipt
  | ConfirmReceipt
  | ReportNonReceipt
  | LossCommand
  | RemedyCommand

/** The codecs of this folder's commands. */
export const careCommands = [
  OpenCarrierEnquiry,
  AnswerCarrierEnquiry,
  EscalateEnquiry,
  AssignIssue,
  ResolveIssue,
  AskForReceipt,
  ConfirmReceipt,
  ReportNonReceipt,
  ...lossCommands,
  ...remedyCommands
] as const
