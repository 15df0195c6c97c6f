import type { InContext } from '../../context.ts'
import type { Decision } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { ParcelCommand } from '../commands.ts'
import { cancelParcel, receiveReturn } from './end-of-parcel.ts'
import { recordFulfilmentStage } from './fulfilment-stage.ts'
import { holdFulfilment, recordHoldResult, releaseFulfilment } from './hold-fulfilment.ts'
import { planParcel } from './plan-parcel.ts'
import { printLabel, voidLabel } from './print-label.ts'
import { recordTracking } from './record-tracking.ts'
import { replaceTrackingNumber } from './replace-tracking-number.ts'
import { shipParcel } from './ship-parcel.ts'

/** What a command about parcels comes to. */
export const decideOnParcels = (command: InContext<ParcelCommand>, order: PlacedOrder): Decision => {
  switch (command.type) {
    case 'PlanParcel':
      return planParcel(command, order)
    case 'RecordFulfilmentStage':
      return recordFulfilmentStage(command, order)
    case 'HoldFulfilment':
      return holdFulfilment(command, order)
    case 'RecordHoldResult':
      return recordHoldResult(command, order)
    case 'ReleaseFulfilment':
      return releaseFulfilment(command, order)
    case 'PrintLabel':
      return printLabel(command, order)
    case 'VoidLabel':
      return voidLabel(command, order)
    case 'ReplaceTrackingNumber':
      return replaceTrackingNumber(command, order)
    case 'ShipParcel':
      return shipParcel(command, order)
    case 'RecordTracking':
      return recordTracking(command, order)
    case 'ReceiveReturn':
      return receiveReturn(command, order)
    case 'CancelParcel':
      return cancelParcel(command, order)
  }
}
