import * as t from 'io-ts'
import { Payer } from '../address-change/enumerations.ts'
import { command } from '../command.ts'
import { PackedLines } from '../parcel/packed-lines.ts'
import { Initiator } from '../values/actor.ts'
import { Duration } from '../values/duration.ts'
import { CaseId, MessageId, ResolutionId } from '../values/identity.ts'
import { ParcelId } from '../values/local-name.ts'
import { Money } from '../values/money.ts'
import { Code } from '../values/text.ts'
import { Resolution, ResolutionOccasion } from './events.ts'

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

/** Send again what came back with a parcel, as another parcel. */
export const ArrangeReshipment = command(
  'ArrangeReshipment',
  { fromParcelId: ParcelId, newParcelId: ParcelId, lines: PackedLines, resolutionId: ResolutionId },
  {}
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
export type ResolutionCommand = OfferResolution | AgreeResolution | ArrangeReshipment | CompleteResolution

/** The codecs of this folder's commands. */
export const resolutionCommands = [OfferResolution, AgreeResolution, ArrangeReshipment, CompleteResolution] as const
