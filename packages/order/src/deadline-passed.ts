import { caseDeadlinePassed } from './address-change/decide/case-deadlines.ts'
import { claimFilingOverdue } from './care/decide/carrier-claim.ts'
import { enquiryAnswerOverdue } from './care/decide/carrier-enquiry.ts'
import { nextScanOverdue } from './care/decide/next-scan.ts'
import { receiptAnswerOverdue } from './care/decide/receipt.ts'
import { carrierAnswerOverdue } from './carrier-intercept/decide/cancel-intercept.ts'
import type { PassedDeadline } from './deadline.ts'
import type { Decision } from './decision.ts'
import type { PlacedOrder } from './order-state.ts'
import { fulfilmentHoldOver } from './parcel/decide/hold-fulfilment.ts'
import { disputeResponseOverdue } from './record/decide/dispute.ts'
import { resolutionAnswerOverdue } from './resolution/decide/offer-resolution.ts'
import { pickupOverdue } from './resolution/decide/pickup.ts'

/** What it comes to that a wait is over: the owner of the wait looks whether anybody still waits. */
export const deadlinePassed = (command: PassedDeadline, order: PlacedOrder): Decision => {
  switch (command.data.deadline) {
    case 'Acknowledgement':
    case 'Clarification':
    case 'Verification':
    case 'Approval':
    case 'Consent':
    case 'Authorisation':
      return caseDeadlinePassed(command, command.data.deadline, order)
    case 'FulfilmentHold':
      return fulfilmentHoldOver(command, order)
    case 'CarrierAnswer':
      return carrierAnswerOverdue(command, order)
    case 'ResolutionAnswer':
      return resolutionAnswerOverdue(command, order)
    case 'PickupHold':
      return pickupOverdue(command, order)
    case 'NextScan':
      return nextScanOverdue(command, order)
    case 'EnquiryAnswer':
      return enquiryAnswerOverdue(command, order)
    case 'ReceiptAnswer':
      return receiptAnswerOverdue(command, order)
    case 'ClaimFiling':
      return claimFilingOverdue(command, order)
    case 'DisputeResponse':
      return disputeResponseOverdue(command, order)
  }
}
