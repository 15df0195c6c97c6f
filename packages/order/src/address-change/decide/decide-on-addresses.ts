import type { InContext } from '../../context.ts'
import type { Decision } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { AddressChangeCommand } from '../address-change-command.ts'
import { acknowledgeRequest } from './acknowledge-request.ts'
import { amendAddress, draftAmendment } from './amend-address.ts'
import { approveAddressChange, requestApproval } from './approve-address-change.ts'
import { assessRisk } from './assess-risk.ts'
import { recordFreightCheck, settleFreightDifference } from './check-freight.ts'
import { confirmNewAddress } from './confirm-new-address.ts'
import {
  invalidateAddressChange,
  rejectAddressChange,
  supersedeAddressChange,
  withdrawAddressChange
} from './end-case.ts'
import { giveConsent, requestConsent } from './give-consent.ts'
import { observePlatformAddress } from './observe-platform-address.ts'
import { readBackAmendment, recordPlatformAnswer } from './platform-answer.ts'
import {
  clearAddressReview,
  flagAddressForReview,
  lockAddress,
  reportSuspectedFraud,
  unlockAddress
} from './protect-address.ts'
import { requestAddressChange } from './request-address-change.ts'
import { requestClarification, reviseProposal } from './revise-proposal.ts'
import { routeAddressChange } from './route-address-change.ts'
import { acceptImpact, assessImpact, giveRecipientNotice, waiveProtection } from './settle-requirements.ts'
import { verifyAddressChange } from './verify-address-change.ts'

/** What a command about the address of an order comes to. */
export const decideOnAddresses = (command: InContext<AddressChangeCommand>, order: PlacedOrder): Decision => {
  switch (command.type) {
    case 'RequestAddressChange':
      return requestAddressChange(command, order)
    case 'AcknowledgeRequest':
      return acknowledgeRequest(command, order)
    case 'RequestClarification':
      return requestClarification(command, order)
    case 'ReviseProposal':
      return reviseProposal(command, order)
    case 'AssessRisk':
      return assessRisk(command, order)
    case 'VerifyAddressChange':
      return verifyAddressChange(command, order)
    case 'ConfirmNewAddress':
      return confirmNewAddress(command, order)
    case 'RouteAddressChange':
      return routeAddressChange(command, order)
    case 'RejectAddressChange':
      return rejectAddressChange(command, order)
    case 'WithdrawAddressChange':
      return withdrawAddressChange(command, order)
    case 'SupersedeAddressChange':
      return supersedeAddressChange(command, order)
    case 'InvalidateAddressChange':
      return invalidateAddressChange(command, order)
    case 'RequestApproval':
      return requestApproval(command, order)
    case 'ApproveAddressChange':
      return approveAddressChange(command, order)
    case 'RequestConsent':
      return requestConsent(command, order)
    case 'GiveConsent':
      return giveConsent(command, order)
    case 'RecordFreightCheck':
      return recordFreightCheck(command, order)
    case 'SettleFreightDifference':
      return settleFreightDifference(command, order)
    case 'AssessImpact':
      return assessImpact(command, order)
    case 'AcceptImpact':
      return acceptImpact(command, order)
    case 'WaiveProtection':
      return waiveProtection(command, order)
    case 'GiveRecipientNotice':
      return giveRecipientNotice(command, order)
    case 'DraftAmendment':
      return draftAmendment(command, order)
    case 'AmendAddress':
      return amendAddress(command, order)
    case 'RecordPlatformAnswer':
      return recordPlatformAnswer(command, order)
    case 'ReadBackAmendment':
      return readBackAmendment(command, order)
    case 'ObservePlatformAddress':
      return observePlatformAddress(command, order)
    case 'ReportSuspectedFraud':
      return reportSuspectedFraud(command, order)
    case 'LockAddress':
      return lockAddress(command, order)
    case 'UnlockAddress':
      return unlockAddress(command, order)
    case 'FlagAddressForReview':
      return flagAddressForReview(command, order)
    case 'ClearAddressReview':
      return clearAddressReview(command, order)
  }
}
