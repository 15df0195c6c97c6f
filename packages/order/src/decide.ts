import { decideOnAddresses } from './address-change/decide/decide-on-addresses.ts'
import { decideOnCare } from './care/decide/decide-on-care.ts'
import { decideOnIntercepts } from './carrier-intercept/decide/decide-on-intercepts.ts'
import type { InContext } from './context.ts'
import { deadlinePassed } from './deadline-passed.ts'
import { accept, type Decision, refuse } from './decision.ts'
import type { OrderCommand } from './order-command.ts'
import { isKnownSource, type OrderState, type PlacedOrder } from './order-state.ts'
import { decideOnParcels } from './parcel/decide/decide-on-parcels.ts'
import { decideOnPlacement } from './placement/decide/decide-on-placement.ts'
import { placeOrder } from './placement/decide/place-order.ts'
import { decideOnRecord } from './record/decide/decide-on-record.ts'
import { decideOnResolutions } from './resolution/decide/decide-on-resolutions.ts'

/** What a command comes to in a state of the order, before its events get their metadata. */
export const decision = (command: InContext<OrderCommand>, state: OrderState): Decision => {
  if (command.type === 'PlaceOrder') return placeOrder(command, state)
  switch (state.status) {
    case 'NotPlaced':
      return refuse({ type: 'OrderUnknown', orderId: command.orderId })
    case 'Placed':
      // A webhook that comes twice is no second fact, whatever the order looks like meanwhile.
      return 'source' in command && isKnownSource(state, command.source) ? accept() : decideOnPlaced(command, state)
  }
}

const decideOnPlaced = (
  command: InContext<Exclude<OrderCommand, { readonly type: 'PlaceOrder' }>>,
  order: PlacedOrder
): Decision => {
  switch (command.type) {
    case 'RecordPayment':
    case 'RecordPlatformReference':
    case 'AssignVirtualNumber':
    case 'RecordRiskHold':
    case 'RecordAfterSale':
    case 'CancelOrder':
    case 'LinkOrder':
    case 'CompleteOrder':
      return decideOnPlacement(command, order)
    case 'RequestAddressChange':
    case 'AcknowledgeRequest':
    case 'RequestClarification':
    case 'ReviseProposal':
    case 'AssessRisk':
    case 'VerifyAddressChange':
    case 'ConfirmNewAddress':
    case 'RouteAddressChange':
    case 'RejectAddressChange':
    case 'WithdrawAddressChange':
    case 'SupersedeAddressChange':
    case 'InvalidateAddressChange':
    case 'RequestApproval':
    case 'ApproveAddressChange':
    case 'RequestConsent':
    case 'GiveConsent':
    case 'RecordFreightCheck':
    case 'SettleFreightDifference':
    case 'AssessImpact':
    case 'AcceptImpact':
    case 'WaiveProtection':
    case 'GiveRecipientNotice':
    case 'DraftAmendment':
    case 'AmendAddress':
    case 'RecordPlatformAnswer':
    case 'ReadBackAmendment':
    case 'ObservePlatformAddress':
    case 'ReportSuspectedFraud':
    case 'LockAddress':
    case 'UnlockAddress':
    case 'FlagAddressForReview':
    case 'ClearAddressReview':
      return decideOnAddresses(command, order)
    case 'PlanParcel':
    case 'RecordFulfilmentStage':
    case 'HoldFulfilment':
    case 'RecordHoldResult':
    case 'ReleaseFulfilment':
    case 'PrintLabel':
    case 'VoidLabel':
    case 'ReplaceTrackingNumber':
    case 'ShipParcel':
    case 'RecordTracking':
    case 'ReceiveReturn':
    case 'CancelParcel':
      return decideOnParcels(command, order)
    case 'NotifyCarrier':
    case 'RecordCarrierAnswer':
    case 'CancelIntercept':
    case 'AnswerRedirectQuestion':
      return decideOnIntercepts(command, order)
    case 'OfferResolution':
    case 'AgreeResolution':
    case 'DeclineResolution':
    case 'GivePickupConsent':
    case 'RecordPickupReady':
    case 'ArrangeReshipment':
    case 'CompleteResolution':
      return decideOnResolutions(command, order)
    case 'OpenCarrierEnquiry':
    case 'AnswerCarrierEnquiry':
    case 'EscalateEnquiry':
    case 'AssignIssue':
    case 'ResolveIssue':
    case 'AskForReceipt':
    case 'ConfirmReceipt':
    case 'ReportNonReceipt':
    case 'SuspectLoss':
    case 'ConfirmLoss':
    case 'RecordParcelFound':
    case 'ReportDamage':
    case 'ConfirmDamage':
    case 'OpenInvestigation':
    case 'VerifyDeliveryWithCarrier':
    case 'ConcludeInvestigation':
    case 'ProposeRemedy':
    case 'AgreeRemedy':
    case 'DeclineRemedy':
    case 'CompleteRemedy':
    case 'FileCarrierClaim':
    case 'RecordClaimResult':
    case 'RecordRefund':
      return decideOnCare(command, order)
    case 'DeclareError':
    case 'AddNote':
    case 'RecordMessage':
    case 'NotifyBuyer':
    case 'RecordBuyerNotReached':
    case 'RecordFeedback':
    case 'CloseCase':
    case 'ReopenCase':
    case 'RecordReview':
    case 'AgreeImprovement':
    case 'CompleteImprovement':
    case 'OpenDispute':
    case 'SubmitEvidence':
    case 'DecideDispute':
    case 'PlaceLegalHold':
    case 'ReleaseLegalHold':
    case 'RecordRestriction':
    case 'RecordErasure':
      return decideOnRecord(command, order)
    case 'RecordDeadlinePassed':
      return deadlinePassed(command, order)
  }
}
