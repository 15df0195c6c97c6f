import * as t from 'io-ts'
import { command, fact } from '../command.ts'
import { Initiator } from '../values/actor.ts'
import { ClaimId, MessageId, RemedyId, ResolutionId } from '../values/identity.ts'
import { ParcelId } from '../values/local-name.ts'
import { Money } from '../values/money.ts'
import { Code, ShortText } from '../values/text.ts'
import { Remedy } from './enumerations.ts'

const StatedRemedy = t.readonly(
  t.exact(t.intersection([t.type({ remedy: Remedy }), t.partial({ amount: Money })])),
  'StatedRemedy'
)

/** Offer the buyer what may make good a problem with parcels. */
export const ProposeRemedy = command(
  'ProposeRemedy',
  { remedyId: RemedyId, parcelIds: t.readonlyArray(ParcelId), options: t.readonlyArray(StatedRemedy) },
  {}
)
export type ProposeRemedy = t.TypeOf<typeof ProposeRemedy>

/** Record which of them the buyer chose; without an amount it is that of the offer. */
export const AgreeRemedy = command(
  'AgreeRemedy',
  { remedyId: RemedyId, remedy: Remedy, by: Initiator },
  { amount: Money, messageId: MessageId }
)
export type AgreeRemedy = t.TypeOf<typeof AgreeRemedy>

/** Record that the buyer wants none of them. */
export const DeclineRemedy = command('DeclineRemedy', { remedyId: RemedyId, by: Initiator }, {})
export type DeclineRemedy = t.TypeOf<typeof DeclineRemedy>

/** Record that what was agreed is done. */
export const CompleteRemedy = command('CompleteRemedy', { remedyId: RemedyId }, { reference: ShortText })
export type CompleteRemedy = t.TypeOf<typeof CompleteRemedy>

/** Take in that the buyer has money back. */
export const RecordRefund = fact(
  'RecordRefund',
  { amount: Money, reference: ShortText },
  { resolutionId: ResolutionId, remedyId: RemedyId }
)
export type RecordRefund = t.TypeOf<typeof RecordRefund>

/** Ask the carrier to pay for what it lost or damaged. */
export const FileCarrierClaim = command(
  'FileCarrierClaim',
  { claimId: ClaimId, parcelId: ParcelId, amount: Money, insured: t.boolean },
  { reference: ShortText }
)
export type FileCarrierClaim = t.TypeOf<typeof FileCarrierClaim>

/** Take in whether the carrier pays; without an amount it is what was asked for. */
export const RecordClaimResult = fact(
  'RecordClaimResult',
  { claimId: ClaimId, paid: t.boolean },
  { amount: Money, reason: Code }
)
export type RecordClaimResult = t.TypeOf<typeof RecordClaimResult>

/** What may be asked to make good a problem, and to have the carrier pay for it. */
export type RemedyCommand =
  | ProposeRemedy
  | AgreeRemedy
  | DeclineRemedy
  | CompleteRemedy
  | RecordRefund
  | FileCarrierClaim
  | RecordClaimResult

/** The codecs of these commands. */
export const remedyCommands = [
  ProposeRemedy,
  AgreeRemedy,
  DeclineRemedy,
  CompleteRemedy,
  RecordRefund,
  FileCarrierClaim,
  RecordClaimResult
] as const
