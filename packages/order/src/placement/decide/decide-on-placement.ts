import type { InContext } from '../../context.ts'
import type { Decision } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { PlacementCommand, PlaceOrder } from '../commands.ts'
import { cancelOrder } from './cancel-order.ts'
import { linkOrder } from './link-order.ts'
import {
  assignVirtualNumber,
  completeOrder,
  recordAfterSale,
  recordPayment,
  recordPlatformReference,
  recordRiskHold
} from './platform-facts.ts'

/** What a command about a placed order as a whole comes to. */
export const decideOnPlacement = (
  command: InContext<Exclude<PlacementCommand, PlaceOrder>>,
  order: PlacedOrder
): Decision => {
  switch (command.type) {
    case 'RecordPayment':
      return recordPayment(command, order)
    case 'RecordPlatformReference':
      return recordPlatformReference(command, order)
    case 'AssignVirtualNumber':
      return assignVirtualNumber(command, order)
    case 'RecordRiskHold':
      return recordRiskHold(command)
    case 'RecordAfterSale':
      return recordAfterSale(command)
    case 'CancelOrder':
      return cancelOrder(command, order)
    case 'LinkOrder':
      return linkOrder(command, order)
    case 'CompleteOrder':
      return completeOrder(command, order)
  }
}
