import * as t from 'io-ts'
import { command, fact } from '../command.ts'
import { DeliveryMode } from '../parcel/enumerations.ts'
import { Initiator } from '../values/actor.ts'
import { EvidenceRef } from '../values/evidence-ref.ts'
import { InvestigationId } from '../values/identity.ts'
import { IssueId } from '../values/issue-id.ts'
import { ParcelId } from '../values/local-name.ts'
import { Place } from '../values/place.ts'
import { Ordinal } from '../values/quantity.ts'
import { Code, LongText, ShortText } from '../values/text.ts'
import { DamageExtent, Fault, InvestigationFinding, LossConfirmer } from './enumerations.ts'

const evidence = t.readonlyArray(EvidenceRef)

/** Say that a parcel may be lost. */
export const SuspectLoss = command('SuspectLoss', { parcelId: ParcelId, grounds: Code }, {})
export type SuspectLoss = t.TypeOf<typeof SuspectLoss>

/** Say that a parcel is lost, and on whose word. */
export const ConfirmLoss = command('ConfirmLoss', { parcelId: ParcelId, by: LossConfirmer }, { evidence })
export type ConfirmLoss = t.TypeOf<typeof ConfirmLoss>

/** Take in that a missing parcel has turned up. */
export const RecordParcelFound = fact('RecordParcelFound', { parcelId: ParcelId }, { place: Place })
export type RecordParcelFound = t.TypeOf<typeof RecordParcelFound>

/** Take in that goods arrived damaged. */
export const ReportDamage = fact(
  'ReportDamage',
  { parcelId: ParcelId, by: Initiator, extent: DamageExtent },
  { description: LongText, evidence }
)
export type ReportDamage = t.TypeOf<typeof ReportDamage>

/** Say how much is damaged, and who is to answer for it. */
export const ConfirmDamage = command('ConfirmDamage', { parcelId: ParcelId, extent: DamageExtent, fault: Fault }, {})
export type ConfirmDamage = t.TypeOf<typeof ConfirmDamage>

/** Look into a delivery that nobody received, or that went elsewhere. */
export const OpenInvestigation = command(
  'OpenInvestigation',
  { investigationId: InvestigationId, parcelId: ParcelId, issueId: IssueId },
  {}
)
export type OpenInvestigation = t.TypeOf<typeof OpenInvestigation>

/** Take in how and where the carrier says that it handed a parcel over. */
export const VerifyDeliveryWithCarrier = fact(
  'VerifyDeliveryWithCarrier',
  { investigationId: InvestigationId, mode: DeliveryMode },
  { place: Place, matchesVersion: Ordinal, signer: ShortText, consentSeen: t.boolean, proof: evidence }
)
export type VerifyDeliveryWithCarrier = t.TypeOf<typeof VerifyDeliveryWithCarrier>

/** Say what became of a delivery, and who is to answer for it. */
export const ConcludeInvestigation = command(
  'ConcludeInvestigation',
  { investigationId: InvestigationId, finding: InvestigationFinding, fault: Fault },
  {}
)
export type ConcludeInvestigation = t.TypeOf<typeof ConcludeInvestigation>

/** What may be asked where goods do not arrive, or not whole. */
export type LossCommand =
  | SuspectLoss
  | ConfirmLoss
  | RecordParcelFound
  | ReportDamage
  | ConfirmDamage
  | OpenInvestigation
  | VerifyDeliveryWithCarrier
  | ConcludeInvestigation

/** The codecs of these commands. */
export const lossCommands = [
  SuspectLoss,
  ConfirmLoss,
  RecordParcelFound,
  ReportDamage,
  ConfirmDamage,
  OpenInvestigation,
  VerifyDeliveryWithCarrier,
  ConcludeInvestigation
] as const
