// These names are the storage format: they are read for as long as an order is kept.
import * as t from 'io-ts'
import { event } from '../event.ts'
import { CaseId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { ParcelId } from '../values/local-name.ts'
import { nullable } from '../values/nullable.ts'
import { Code } from '../values/text.ts'
import { FulfilmentStage, ReleaseBasis } from './enumerations.ts'

const parcelIds = t.readonlyArray(ParcelId)

/** The warehouse has come so far with a parcel. */
export const FulfilmentStageReached = event('FulfilmentStageReached', { parcelId: ParcelId, stage: FulfilmentStage })
export interface FulfilmentStageReached extends t.TypeOf<typeof FulfilmentStageReached> {}

/** The warehouse was asked to stop parcels, and is waited for until `dueAt`: then they go on. */
export const FulfilmentHoldRequested = event('FulfilmentHoldRequested', { parcelIds, caseId: CaseId, dueAt: Instant })
export interface FulfilmentHoldRequested extends t.TypeOf<typeof FulfilmentHoldRequested> {}

/** The warehouse stopped the parcels at a stage. */
export const FulfilmentHeld = event('FulfilmentHeld', { parcelIds, stage: FulfilmentStage })
export interface FulfilmentHeld extends t.TypeOf<typeof FulfilmentHeld> {}

/** The warehouse could not stop the parcels: it had come too far with them. */
export const FulfilmentHoldRefused = event('FulfilmentHoldRefused', { parcelIds, stage: FulfilmentStage })
export interface FulfilmentHoldRefused extends t.TypeOf<typeof FulfilmentHoldRefused> {}

/** Parcels that were held go on; `why` is the operator's word, null where time ended the hold. */
export const FulfilmentReleased = event('FulfilmentReleased', { parcelIds, basis: ReleaseBasis, why: nullable(Code) })
export interface FulfilmentReleased extends t.TypeOf<typeof FulfilmentReleased> {}

/** What happens in the warehouse. */
export type FulfilmentEvent =
  | FulfilmentStageReached
  | FulfilmentHoldRequested
  | FulfilmentHeld
  | FulfilmentHoldRefused
  | FulfilmentReleased

/** The codecs of these events. */
export const fulfilmentEvents = [
  FulfilmentStageReached,
  FulfilmentHoldRequested,
  FulfilmentHeld,
  FulfilmentHoldRefused,
  FulfilmentReleased
] as const
