import * as t from 'io-ts'
import { command, fact } from '../command.ts'
import { PaymentProtection } from '../placement/order-line.ts'
import { ChangedBy, Initiator } from '../values/actor.ts'
import { Duration } from '../values/duration.ts'
import { CaseId, MessageId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { ParcelId } from '../values/local-name.ts'
import { Money } from '../values/money.ts'
import { Ordinal } from '../values/quantity.ts'
import { StatedAddress } from '../values/stated-address.ts'
import { Code, ShortText } from '../values/text.ts'
import { LostGuarantee, Payer } from './enumerations.ts'
import { NoticeBasis } from './notice-basis.ts'

/** Record what the change of a moving parcel would cost. */
export const AssessImpact = command(
  'AssessImpact',
  {
    caseId: CaseId,
    parcelId: ParcelId,
    delay: Duration,
    payer: Payer,
    chance: Code,
    lostGuarantees: t.readonlyArray(LostGuarantee)
  },
  { fee: Money }
)
export type AssessImpact = t.TypeOf<typeof AssessImpact>

/** Record that the buyer accepts what the change of a moving parcel costs. */
export const AcceptImpact = command(
  'AcceptImpact',
  { caseId: CaseId, parcelId: ParcelId, by: Initiator },
  { messageId: MessageId }
)
export type AcceptImpact = t.TypeOf<typeof AcceptImpact>

/** Accept on record that the change voids a payment protection. */
export const WaiveProtection = command(
  'WaiveProtection',
  { caseId: CaseId, scheme: PaymentProtection, by: Initiator },
  {}
)
export type WaiveProtection = t.TypeOf<typeof WaiveProtection>

/** Record that a recipient who is not the buyer was told, or why that was not needed. */
export const GiveRecipientNotice = command(
  'GiveRecipientNotice',
  { caseId: CaseId, basis: NoticeBasis },
  { messageId: MessageId }
)
export type GiveRecipientNotice = t.TypeOf<typeof GiveRecipientNotice>

/** Check an address that is filled in and not yet saved; `warnings` are what the shop's own tables of places say about it. */
export const DraftAmendment = command(
  'DraftAmendment',
  { caseId: CaseId, version: Ordinal, address: StatedAddress },
  { warnings: t.readonlyArray(Code) }
)
export type DraftAmendment = t.TypeOf<typeof DraftAmendment>

/** Make a confirmed version the ordered address; `expectedVersion` is the ordered version that the operator saw. */
export const AmendAddress = command(
  'AmendAddress',
  { caseId: CaseId, version: Ordinal, address: StatedAddress, expectedVersion: Ordinal },
  { reference: ShortText }
)
export type AmendAddress = t.TypeOf<typeof AmendAddress>

/** Take in what the platform answered to an amendment. */
export const RecordPlatformAnswer = fact(
  'RecordPlatformAnswer',
  { caseId: CaseId, version: Ordinal, outcome: t.keyof({ Acknowledged: null, Failed: null }) },
  { reference: ShortText, failure: Code }
)
export type RecordPlatformAnswer = t.TypeOf<typeof RecordPlatformAnswer>

/** Record what the platform's order page shows after saving. */
export const ReadBackAmendment = command(
  'ReadBackAmendment',
  { caseId: CaseId, version: Ordinal, address: StatedAddress },
  {}
)
export type ReadBackAmendment = t.TypeOf<typeof ReadBackAmendment>

/** Take in the address that the platform shows. */
export const ObservePlatformAddress = fact(
  'ObservePlatformAddress',
  { address: StatedAddress, recipientIsBuyer: t.boolean, changedBy: ChangedBy, changedAt: Instant },
  { token: ShortText }
)
export type ObservePlatformAddress = t.TypeOf<typeof ObservePlatformAddress>

/** What may be asked about making a confirmed change effective. */
export type AmendmentCommand =
  | AssessImpact
  | AcceptImpact
  | WaiveProtection
  | GiveRecipientNotice
  | DraftAmendment
  | AmendAddress
  | RecordPlatformAnswer
  | ReadBackAmendment
  | ObservePlatformAddress

/** The codecs of these commands. */
export const amendmentCommands = [
  AssessImpact,
  AcceptImpact,
  WaiveProtection,
  GiveRecipientNotice,
  DraftAmendment,
  AmendAddress,
  RecordPlatformAnswer,
  ReadBackAmendment,
  ObservePlatformAddress
] as const
