import * as t from 'io-ts'
import { Payer } from '../address-change/enumerations.ts'
import { command, fact } from '../command.ts'
import { PackedLines } from '../parcel/packed-lines.ts'
import { Initiator } from '../values/actor.ts'
import { Duration } from '../values/duration.ts'
import { CaseId, MessageId, RemedyId, ResolutionId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { ParcelId } from '../values/local-name.ts'
import { Money } from '../values/money.ts'
import { Code, ShortText } from '../values/text.ts'
import { PointKind, Resolution, ResolutionOccasion } from './enumerations.ts'

const StatedOption = t.readonly(
  t.exact(
    t.intersection([t.type({ resolution: Resolution }), t.partial({ delay: Duration, cost: Money, payer: Payer })])
  ),
  'StatedOption'
)

/** Offer the buyer ways out for parcels that cannot simply be redirected. */
export const OfferResolution = command(
  'OfferResolution',
  {
    resolutionId: ResolutionId,
    caseId: CaseId,
    parcelIds: t.readonlyArray(ParcelId),
    occasion: ResolutionOccasion,
    options: t.readonlyArray(StatedOption)
  },
  {}
)
export type OfferResolution = t.TypeOf<typeof OfferResolution>

/** Record which of them the buyer chose. */
export const AgreeResolution = command(
  'AgreeResolution',
  { resolutionId: ResolutionId, resolution: Resolution, by: Initiator },
  { messageId: MessageId }
)
export type AgreeResolution = t.TypeOf<typeof AgreeResolution>

/** Record that the buyer wants none of them. */
export const DeclineResolution = command(
  'DeclineResolution',
  { resolutionId: ResolutionId, by: Initiator },
  { messageId: MessageId }
)
export type DeclineResolution = t.TypeOf<typeof DeclineResolution>

/** Record that whoever a parcel is for agrees to fetch it. */
export const GivePickupConsent = command(
  'GivePickupConsent',
  { parcelId: ParcelId, by: Initiator, pointKind: PointKind },
  { place: ShortText, messageId: MessageId }
)
export type GivePickupConsent = t.TypeOf<typeof GivePickupConsent>

/** Take in that a parcel lies at a pickup point, until when, and the code that opens it. */
export const RecordPickupReady = fact(
  'RecordPickupReady',
  { parcelId: ParcelId, pointKind: PointKind, holdUntil: Instant },
  { place: ShortText, code: ShortText }
)
export type RecordPickupReady = t.TypeOf<typeof RecordPickupReady>

/** Send again what came back with a parcel, or was lost or written off, as another parcel: as was agreed as a way out, or as a remedy. */
export const ArrangeReshipment = command(
  'ArrangeReshipment',
  { fromParcelId: ParcelId, newParcelId: ParcelId, lines: PackedLines },
  { resolutionId: ResolutionId, remedyId: RemedyId }
)
export type ArrangeReshipment = t.TypeOf<typeof ArrangeReshipment>

/** Record that what was agreed is done, or could not be done. */
export const CompleteResolution = command(
  'CompleteResolution',
  { resolutionId: ResolutionId, achieved: t.boolean },
  { why: Code }
)
export type CompleteResolution = t.TypeOf<typeof CompleteResolution>

/** What may be asked about a way out. */
export type ResolutionCommand =
  | OfferResolution
  | AgreeResolution
  | DeclineResolution
  | GivePickupConsent
  | RecordPickupReady
  | ArrangeReshipment
  | CompleteResolution

/** The codecs of this folder's commands. */
export const resolutionCommands = [
  OfferResolution,
  AgreeResolution,
  DeclineResolution,
  GivePickupConsent,
  RecordPickupReady,
  ArrangeReshipment,
  CompleteResolution
] as const
