import * as t from 'io-ts'
import { command, fact } from '../command.ts'
import { CaseId } from '../values/identity.ts'
import { ParcelId } from '../values/local-name.ts'
import { Code } from '../values/text.ts'
import { FulfilmentStage } from './enumerations.ts'

const parcelIds = t.readonlyArray(ParcelId)

/** Take in how far the warehouse has come with a parcel. */
export const RecordFulfilmentStage = fact('RecordFulfilmentStage', { parcelId: ParcelId, stage: FulfilmentStage }, {})
export type RecordFulfilmentStage = t.TypeOf<typeof RecordFulfilmentStage>

/** Ask the warehouse to stop parcels while a change of the address is pending. */
export const HoldFulfilment = command('HoldFulfilment', { parcelIds, caseId: CaseId }, {})
export type HoldFulfilment = t.TypeOf<typeof HoldFulfilment>

/** Take in whether the warehouse stopped the parcels, and how far it has come with them. */
export const RecordHoldResult = fact('RecordHoldResult', { parcelIds, held: t.boolean, stage: FulfilmentStage }, {})
export type RecordHoldResult = t.TypeOf<typeof RecordHoldResult>

/** Let parcels go on that were held. */
export const ReleaseFulfilment = command('ReleaseFulfilment', { parcelIds, why: Code }, {})
export type ReleaseFulfilment = t.TypeOf<typeof ReleaseFulfilment>

/** What may be asked of, or told by, the warehouse. */
export type FulfilmentCommand = RecordFulfilmentStage | HoldFulfilment | RecordHoldResult | ReleaseFulfilment

/** The codecs of these commands. */
export const fulfilmentCommands = [RecordFulfilmentStage, HoldFulfilment, RecordHoldResult, ReleaseFulfilment] as const
