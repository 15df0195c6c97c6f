import type { InContext } from '../../context.ts'
import { accept, type Decision, unknownReference } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { RecordFulfilmentStage } from '../fulfilment-commands.ts'
import { parcelOf } from '../state.ts'

/** How far the warehouse has come is a fact, whatever else is known of the parcel. */
export const recordFulfilmentStage = ({ data }: InContext<RecordFulfilmentStage>, order: PlacedOrder): Decision =>
  parcelOf(order.parcel, data.parcelId) === undefined
    ? unknownReference('Parcel', data.parcelId)
    : accept({ type: 'FulfilmentStageReached', data })
